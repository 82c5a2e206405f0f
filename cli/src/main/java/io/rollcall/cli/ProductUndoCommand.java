package io.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes one change of a product back. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "undo",
        description = "Undo one change. The undo is a change too, and is in the history.",
        footer = {
            "  ./rollcall product history mouse-razer-viper-v3-pro    what there was",
            "  ./rollcall product undo 42"
        })
final class ProductUndoCommand extends CommandInCategory implements Runnable {
    @Parameters(paramLabel = "ID", description = "The number of the change, as product history shows it.")
    long id;

    @Override
    public void run() {
        JsonNode undone =
                api().post(ApiPath.of("catalog", category(), "product-history", Long.toString(id), "undo"), Api.body());
        JsonNode product = undone.path("product");
        var facts = new Facts()
                .add("undone", "change " + id)
                .add("product", product.isObject() ? Cells.text(Cells.of(product, "productId")) : "removed");
        output().one(undone, product, ProductFacts.addTo(facts, product), ProductFacts.FIELDS);
    }
}
