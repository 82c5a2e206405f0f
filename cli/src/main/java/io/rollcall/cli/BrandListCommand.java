package io.rollcall.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All brands, or those that match. */
@Writes(Writes.When.NEVER)
@Command(
        name = "list",
        description = "List the brands, of all categories unless you name one.",
        footer = {
            "  ./rollcall brand list",
            "  ./rollcall brand list --category mouse -q logi",
            "  ./rollcall brand list --sort -products --limit 10",
            "  ./rollcall brand list -o csv >brands.csv"
        })
final class BrandListCommand extends ServerCommand implements Runnable {
    private static final List<String> COLUMNS = List.of("slug", "name", "aliases", "categories", "products", "website");

    @Option(
            names = {"-c", "--category"},
            paramLabel = "C",
            description = "Only brands of this category.")
    String category;

    @Option(
            names = {"-q", "--query"},
            paramLabel = "WORDS",
            description = "Words in the name or an alias.")
    String query;

    @Option(
            names = "--sort",
            paramLabel = "KEYS",
            description = "As in -products: slug, name, website, addedAt or products; a minus turns round.")
    String sort;

    @Mixin
    LimitOption limit;

    @Override
    public void run() {
        Listing brands = Listing.read(
                api(),
                ApiPath.of("brands").with("category", category).with("q", query).with("sort", sort),
                limit.most());
        var rows = brands.items().stream().map(BrandFacts::row).toList();
        brands.show(output(), "brand", rows, COLUMNS, BrandFacts.FIELDS);
        output().note(BrandSource.of(brands.answer()).note());
    }
}
