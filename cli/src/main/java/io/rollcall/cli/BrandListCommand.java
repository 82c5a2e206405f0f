package io.rollcall.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** All brands, or those that match. */
@Command(
        name = "list",
        description = "List the brands, of all categories unless you name one.",
        footer = {
            "  ./rollcall brand list",
            "  ./rollcall brand list --category mouse -q logi",
            "  ./rollcall brand list -o csv >brands.csv"
        })
final class BrandListCommand implements Runnable {
    static final List<String> FIELDS = List.of(
            "slug",
            "identifier",
            "name",
            "aliases",
            "categories",
            "website",
            "addedAt",
            "addedBy",
            "products",
            "version");
    private static final List<String> COLUMNS = List.of("slug", "name", "aliases", "categories", "products", "website");

    @Option(
            names = {"-c", "--category"},
            paramLabel = "C",
            description = "Only brands of this category.")
    String category;

    @Option(
            names = {"-q", "--query"},
            paramLabel = "WORDS",
            description = "Words that stand in the name or an alias.")
    String query;

    private final RollcallCommand rollcall;

    BrandListCommand(RollcallCommand rollcall) {
        this.rollcall = rollcall;
    }

    @Override
    public void run() {
        Listing brands = Listing.read(
                rollcall.api(), ApiPath.of("brands").with("category", category).with("q", query), null);
        Output output = rollcall.output();
        output.list(brands.answer(), brands.items(), COLUMNS, FIELDS);
        output.note(brands.count("brand"));
    }
}
