package io.rollcall.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All products, or those that match. */
@Writes(Writes.When.NEVER)
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
final class ProductListCommand extends CommandInCategory implements Runnable {
    private static final List<String> COLUMNS =
            List.of("id", "productId", "brand", "model", "variant", "status", "badge");
    private static final String ACTIVE_FILTERING = "active_filtering";

    @Mixin
    ProductFilter filter;

    @Mixin
    LimitOption limit;

    @Override
    public void run() {
        Listing products = Listing.read(api(), filter.of(ApiPath.of("catalog", category(), "products")), limit.most());
        products.show(output(), "product", COLUMNS, ProductFacts.FIELDS);
        if (Cells.of(products.answer(), "source").equals(ACTIVE_FILTERING)) {
            output().note(
                            "There is no catalog yet: these are from activeFiltering.json. Make one with ./rollcall product-seed"
                                    + " --category " + category());
        }
    }
}
