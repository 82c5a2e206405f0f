package io.rollcall.cli;

import java.util.List;

import picocli.CommandLine.Command;

/** All categories. */
@Writes(Writes.When.NEVER)
@Command(
        name = "list",
        description = "List the categories, with how many products each has.",
        footer = {"  ./rollcall category list", "  ./rollcall category list -o name"})
final class CategoryListCommand extends ServerCommand implements Runnable {
    private static final List<String> FIELDS = List.of("category", "products", "hasCatalog", "hasActiveFiltering");

    @Override
    public void run() {
        Listing categories = Listing.whole(api(), ApiPath.of("categories"), Listing.ALL);
        output().list(categories.answer(), categories.items(), FIELDS, FIELDS);
    }
}
