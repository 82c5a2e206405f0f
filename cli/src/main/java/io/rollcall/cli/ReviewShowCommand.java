package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;

/** All there is to decide about a value. */
@Writes(Writes.When.NEVER)
@Command(
        name = "show",
        description = "Show a value with its lanes and its candidates, the best first.",
        footer = {
            "  ./rollcall review show mouse-acer-m501 weight",
            "  ./rollcall review show --component-value 7",
            "  ./rollcall review show mouse-acer-m501 weight -o csv   its candidates"
        })
final class ReviewShowCommand extends CommandOnSlot implements Runnable {
    private static final List<String> COLUMNS =
            List.of("candidate", "value", "score", "status", "host", "tier", "quote", "quote check");
    private static final List<String> FIELDS = List.of(
            "id",
            "value",
            "score",
            "reviewStatus",
            "productId",
            "host",
            "tier",
            "method",
            "url",
            "quote",
            "quoteCheck");

    @Override
    public void run() {
        ReviewSlot slot = slot();
        JsonNode drawer = api().get(slot.path());
        Facts facts = SlotFacts.addTo(new Facts().add("slot", Cells.text(slot.name())), drawer)
                .add("linked products", linked(drawer));
        var candidates = Listing.rows(drawer, "candidates").stream()
                .map(ReviewShowCommand::row)
                .toList();
        output().report(drawer, facts, candidates, COLUMNS, FIELDS);
    }

    private static String linked(JsonNode drawer) {
        int linked = drawer.path("linkedItems").size();
        return linked == 0 ? "" : Integer.toString(linked);
    }

    private static JsonNode row(JsonNode candidate) {
        ObjectNode row = candidate.deepCopy();
        row.setAll((ObjectNode) candidate.path("source"));
        row.setAll((ObjectNode) candidate.path("evidence"));
        row.set("candidate", candidate.path("id"));
        row.set("status", candidate.path("reviewStatus"));
        return row.set("quote check", candidate.path("evidence").path("quoteCheck"));
    }
}
