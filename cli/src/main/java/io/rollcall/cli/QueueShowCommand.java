package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Everything the queue says about one product. */
@Writes(Writes.When.NEVER)
@Command(
        name = "show",
        description = "Show the queue row of one product. Times are UTC.",
        footer = {
            "  ./rollcall queue show mouse-razer-viper-v3-pro",
            "  ./rollcall queue show mouse-razer-viper-v3-pro -o json"
        })
final class QueueShowCommand extends CommandInCategory implements Runnable {
    @Parameters(paramLabel = "PRODUCT-ID", description = "As queue list shows it.")
    String productId;

    @Override
    public void run() {
        Listing rows = Listing.read(
                api(), ApiPath.of("catalog", category(), "queue", "entries").with("q", productId), Listing.ALL);
        JsonNode entry = rows.items().stream()
                .filter(row -> Cells.of(row, "productId").equals(productId))
                .findFirst()
                .orElseThrow(this::noSuchRow);
        output().one(entry, QueueRows.facts(entry), QueueRows.FIELDS);
    }

    private Problem noSuchRow() {
        return new Problem(
                        404,
                        Api.body()
                                .put("code", "not_found")
                                .put("detail", "The queue of " + category() + " has no row “" + productId + "”."))
                .advising(List.of("./rollcall queue list --category " + category()));
    }
}
