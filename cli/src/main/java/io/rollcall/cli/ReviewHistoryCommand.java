package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who decided what. */
@Writes(Writes.When.NEVER)
@Command(
        name = "history",
        description = {
            "List what was decided about a value, or in all of a category, the latest first. Times are UTC.",
            "Of a value it also lists what the seeding wrote down; there is no decision to undo then."
        },
        footer = {
            "  ./rollcall review history --limit 20",
            "  ./rollcall review history --actor ann -o csv >decisions.csv",
            "  ./rollcall review history mouse-acer-m501 weight",
            "  ./rollcall review undo 42                      take decision 42 back"
        })
final class ReviewHistoryCommand extends CommandOnSlot implements Runnable {
    private static final List<String> COLUMNS =
            List.of("decision", "at", "product", "field", "what", "by", "from", "to", "undone by");
    private static final List<String> OF_A_SLOT = List.of("decision", "at", "what", "by", "from", "to", "undone by");
    private static final List<String> FIELDS = List.of(
            "decisionId",
            "at",
            "productId",
            "fieldKey",
            "action",
            "slotKind",
            "slotId",
            "reason",
            "actor",
            "oldValue",
            "newValue",
            "undoneBy",
            "bulkId");

    @Option(names = "--actor", paramLabel = "NAME", description = "Who decided; in all of a category.")
    String actor;

    @Mixin
    LimitOption limit;

    @Override
    public void run() {
        if (actor != null && !isAboutAll()) {
            throw new Misuse("--actor is for all of a category: name no value beside it");
        }
        Listing decisions = isAboutAll()
                ? Listing.read(
                        api(), ApiPath.of("review", category(), "decisions").with("actor", actor), limit.most())
                : Listing.whole(api(), slot().path("decisions"), limit.most());
        var rows = decisions.items().stream().map(ReviewHistoryCommand::row).toList();
        decisions.show(output(), "decision", rows, isAboutAll() ? COLUMNS : OF_A_SLOT, FIELDS);
    }

    private static JsonNode row(JsonNode item) {
        ObjectNode row = item.deepCopy();
        JsonNode slot = item.path("slot");
        row.set("productId", slot.path("productId"));
        row.set("fieldKey", slot.path("fieldKey"));
        row.set("slotId", slot.path("id"));
        row.set("product", slot.path("productId"));
        row.set("field", slot.path("fieldKey"));
        row.set("decision", item.path("decisionId"));
        row.set("what", item.path(item.path("reason").isTextual() ? "reason" : "action"));
        row.set("by", item.path("actor"));
        row.set("from", item.path("oldValue"));
        row.set("to", item.path("newValue"));
        return row.set("undone by", item.path("undoneBy"));
    }
}
