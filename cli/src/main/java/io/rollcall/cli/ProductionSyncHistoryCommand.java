package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What happened between a category and production. */
@Writes(Writes.When.NEVER)
@Command(
        name = "history",
        description = {
            "List the pulls of what is live, also those that failed, and the applies, each the newest first. Times are UTC.",
            "Good: the list was taken in. Held: it is much shorter than the one before, and somebody has to confirm it."
        },
        footer = {
            "  ./rollcall production-sync history",
            "  ./rollcall production-sync history --limit 1000 -o csv >history.csv",
            "  ./rollcall production-sync undo APPLY_ID     take an apply back"
        })
final class ProductionSyncHistoryCommand extends CommandInCategory implements Runnable {
    private static final List<String> PULL =
            List.of("started_at", "actor", "state", "source", "products", "ms", "error");
    private static final List<String> APPLY = List.of("apply_id", "at", "actor", "state", "undone_at", "undone_by");
    private static final List<String> FIELDS = List.of(
            "kind",
            "id",
            "at",
            "actor",
            "state",
            "source",
            "rows",
            "products",
            "millis",
            "bytes",
            "content_hash",
            "error_code",
            "error",
            "hint",
            "plan_id",
            "undone_at",
            "undone_by");

    /** The server gives no more. */
    private static final int MOST = 1000;

    @Mixin
    LimitOption limit;

    @Override
    public void run() {
        Output output = output();
        JsonNode history =
                new ProductionSync(api(), category(), output.terminal()).history(Math.min(limit.most(), MOST));
        var pulls = Listing.rows(history, "pulls").stream()
                .map(ProductionSyncHistoryCommand::pull)
                .toList();
        var applies = Listing.rows(history, "applies").stream()
                .map(ProductionSyncHistoryCommand::apply)
                .toList();
        var rows = new ArrayList<>(pulls);
        rows.addAll(applies);
        var sections = List.of(Section.whole("Pulls", pulls, PULL), Section.whole("Applies", applies, APPLY));
        output.sections(history, new Facts().add("last good pull", lastGood(pulls)), sections, rows, FIELDS);
    }

    private static String lastGood(List<JsonNode> pulls) {
        return pulls.stream()
                .filter(pull -> Cells.of(pull, "state").equals("good"))
                .map(pull -> Cells.shown(Cells.of(pull, "started_at")))
                .findFirst()
                .orElse("none yet");
    }

    private static JsonNode pull(JsonNode item) {
        ObjectNode row = item.deepCopy();
        row.put("kind", "pull");
        row.set("at", item.path("started_at"));
        row.set("ms", item.path("millis"));
        return row;
    }

    private static JsonNode apply(JsonNode item) {
        ObjectNode row = item.deepCopy();
        row.put("kind", "apply");
        row.set("id", item.path("apply_id"));
        return row;
    }
}
