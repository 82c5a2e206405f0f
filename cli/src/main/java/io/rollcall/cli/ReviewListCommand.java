package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The cells that wait for a person. */
@Writes(Writes.When.NEVER)
@Command(
        name = "list",
        description = "List the cells that wait for a person, by field and then product.",
        footer = {
            "  ./rollcall review list",
            "  ./rollcall review list --field weight --field sensor --limit 20",
            "  ./rollcall review list --state conflict --tier 1",
            "  ./rollcall review list --brand Acer -o csv >waiting.csv"
        })
final class ReviewListCommand extends CommandInCategory implements Runnable {
    private static final List<String> COLUMNS =
            List.of("product", "field", "value", "confidence", "brand", "model", "waits for");
    private static final List<String> FIELDS =
            List.of("productId", "fieldKey", "cellId", "value", "confidence", "brand", "model", "variant", "reasons");

    /** Why a cell waits; the names are the API's. */
    enum Reason {
        needs_review,
        conflict,
        pending
    }

    @Option(
            names = {"-q", "--query"},
            paramLabel = "TEXT",
            description = "Part of the product's id, brand or model.")
    String query;

    @Option(names = "--field", paramLabel = "F", description = "As in weight; several times for several.")
    List<String> fields = List.of();

    @Option(names = "--brand", paramLabel = "B", description = "The brand of the product.")
    String brand;

    @Option(names = "--tier", paramLabel = "N", description = "Those with a candidate from a source of this tier.")
    Integer tier;

    @Option(
            names = "--state",
            paramLabel = "S",
            description = "Why they wait: ${COMPLETION-CANDIDATES}. Default: needs_review; conflict: candidates have"
                    + " different values.")
    Reason state;

    @Mixin
    LimitOption limit;

    @Override
    public void run() {
        Listing waiting = Listing.read(
                api(),
                ApiPath.of("review", category(), "queue")
                        .with("q", query)
                        .with("field", fields)
                        .with("brand", brand)
                        .with("tier", tier)
                        .with("state", state),
                limit.most());
        var rows = waiting.items().stream().map(ReviewListCommand::row).toList();
        waiting.show(output(), "cell", rows, COLUMNS, FIELDS);
    }

    private static JsonNode row(JsonNode item) {
        ObjectNode row = item.deepCopy();
        JsonNode slot = item.path("slot");
        row.set("productId", slot.path("productId"));
        row.set("fieldKey", slot.path("fieldKey"));
        row.set("cellId", slot.path("id"));
        row.set("product", slot.path("productId"));
        row.set("field", slot.path("fieldKey"));
        return row.set("waits for", item.path("reasons"));
    }
}
