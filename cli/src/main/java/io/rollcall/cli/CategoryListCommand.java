package io.rollcall.cli;

import java.util.List;

import lombok.RequiredArgsConstructor;
import picocli.CommandLine.Command;

/** All categories. */
@Writes(Writes.When.NEVER)
@Command(
        name = "list",
        description = "List the categories, with how many products each has.",
        footer = {"  ./rollcall category list", "  ./rollcall category list -o name"})
@RequiredArgsConstructor
final class CategoryListCommand implements Runnable {
    private static final List<String> FIELDS = List.of("category", "products", "hasCatalog", "hasActiveFiltering");

    private final RollcallCommand rollcall;

    @Override
    public void run() {
        Listing categories = Listing.whole(rollcall.api(), ApiPath.of("categories"), null);
        rollcall.output().list(categories.answer(), categories.items(), FIELDS, FIELDS);
    }
}
