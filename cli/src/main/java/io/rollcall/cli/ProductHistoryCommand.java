package io.rollcall.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Who changed what about products. */
@Writes(Writes.When.NEVER)
@Command(
        name = "history",
        description = {
            "List what was changed about a product, or about all of a category, the latest first. Times are UTC.",
            "Without PRODUCT-ID it also lists what was changed about products that are gone."
        },
        footer = {
            "  ./rollcall product history --limit 20",
            "  ./rollcall product history mouse-razer-viper-v3-pro",
            "  ./rollcall product history -o csv >changes.csv",
            "  ./rollcall product undo 42                     take change 42 back"
        })
final class ProductHistoryCommand extends CommandInCategory implements Runnable {
    @Parameters(
            arity = "0..1",
            paramLabel = "PRODUCT-ID",
            description = "As product list shows it, or one it had before. Default: all.")
    String productId;

    @Mixin
    LimitOption limit;

    @Override
    public void run() {
        Listing entries = productId == null
                ? Listing.read(api(), ApiPath.of("catalog", category(), "product-history"), limit.most())
                : ofOne();
        new History("product", "productId", entries).show(output());
    }

    private Listing ofOne() {
        try {
            return Listing.read(
                    api(), ApiPath.of("catalog", category(), "products", productId, "history"), limit.most());
        } catch (Problem refused) {
            throw refused.status() == 404
                    ? refused.advising(List.of("./rollcall product history --category " + category()
                            + ": of all products, those that are gone too"))
                    : refused;
        }
    }
}
