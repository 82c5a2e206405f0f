package io.rollcall.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All products, or those that match. */
@Command(
        name = "list",
        description = "List the products of a category; all of them unless you say otherwise.",
        footer = {
            "  ./rollcall product list",
            "  ./rollcall product list -q \"viper pro\"       both words, in any order",
            "  ./rollcall product list --brand Razer --sort model --limit 10",
            "  ./rollcall product list --badge production_drift",
            "  ./rollcall product list -o csv >mice.csv"
        })
final class ProductListCommand implements Runnable {
    private static final List<String> COLUMNS =
            List.of("id", "productId", "brand", "model", "variant", "status", "badge");
    private static final String ACTIVE_FILTERING = "active_filtering";

    @Mixin
    CategoryOption category;

    @Option(
            names = {"-q", "--query"},
            paramLabel = "WORDS",
            description = "Words that stand in brand, model, variant or id.")
    String query;

    @Option(names = "--brand", paramLabel = "B", description = "A brand's name, alias or slug.")
    String brand;

    @Option(names = "--status", paramLabel = "S", description = "As in active or inactive.")
    String status;

    @Option(names = "--badge", paramLabel = "S", description = "As in from_production or production_drift.")
    String badge;

    @Option(
            names = "--has-output",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Only researched ones (=false: only others).")
    Boolean hasOutput;

    @Option(names = "--sort", paramLabel = "FIELDS", description = "As in brand,-updatedAt: by brand, latest first.")
    String sort;

    @Mixin
    LimitOption limit;

    private final RollcallCommand rollcall;

    ProductListCommand(RollcallCommand rollcall) {
        this.rollcall = rollcall;
    }

    @Override
    public void run() {
        Api api = rollcall.api();
        String asked = category.of(api);
        Listing products = Listing.read(
                api,
                ApiPath.of("catalog", asked, "products")
                        .with("q", query)
                        .with("brand", brand)
                        .with("status", status)
                        .with("badge", badge)
                        .with("hasOutput", hasOutput)
                        .with("sort", sort),
                limit.value());
        Output output = rollcall.output();
        output.list(products.answer(), products.items(), COLUMNS, ProductFacts.FIELDS);
        output.note(products.count("product"));
        if (Cells.of(products.answer(), "source").equals(ACTIVE_FILTERING)) {
            output.note(
                    "There is no catalog yet: these stand in activeFiltering.json. Make one with ./rollcall product-seed"
                            + " --category " + asked);
        }
    }
}
