package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;

/** The fields that differ on purpose. */
@Writes(Writes.When.NEVER)
@Command(
        name = "list",
        description = {
            "List the fields that differ from production on purpose, and whether they still do. Times are UTC.",
            "What no longer differs, or is over, can be removed."
        },
        footer = {"  ./rollcall drift list", "  ./rollcall drift list -o csv >drift.csv"})
final class DriftListCommand extends CommandInCategory implements Runnable {
    private static final List<String> COLUMNS =
            List.of("product", "field", "value", "reason", "by", "ends", "still differs");

    @Override
    public void run() {
        Listing accepted = new AcceptedDrift(api(), category()).list();
        var rows = accepted.items().stream().map(DriftListCommand::row).toList();
        accepted.show(output(), "field", rows, COLUMNS, AcceptedDrift.FIELDS);
    }

    private static JsonNode row(JsonNode item) {
        JsonNode drift = item.path("drift");
        ObjectNode row = drift.deepCopy();
        row.put("production_value", new SyncRow(drift).flat("production_value"));
        row.set("differs", item.path("differs"));
        row.set("expired", item.path("expired"));
        row.set("product", drift.path("productId"));
        row.put("value", new SyncRow(drift).value("production_value"));
        row.set("by", drift.path("actor"));
        row.put("ends", Cells.of(drift, "until") + (item.path("expired").asBoolean() ? " (over)" : ""));
        return row.put("still differs", item.path("differs").asBoolean() ? "yes" : "no");
    }
}
