package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The rows of a queue, as a screen and CSV show them. */
final class QueueRows {
    static final List<String> FIELDS = List.of(
            "productId",
            "status",
            "priority",
            "attempts",
            "retryCount",
            "maxAttempts",
            "nextRetryAt",
            "lastError",
            "lastFailedAt",
            "lastStartedAt",
            "lastCompletedAt",
            "updatedAt",
            "nextActionHint",
            "cost",
            "rounds",
            "inCatalog",
            "movingTo",
            "leaving");

    /** For a person. */
    static final List<String> COLUMNS =
            List.of("productId", "status", "priority", "attempts", "nextRetryAt", "lastError", "remark");

    private QueueRows() {}

    static List<JsonNode> of(List<JsonNode> entries) {
        return entries.stream().map(QueueRows::row).toList();
    }

    static Facts facts(JsonNode entry) {
        return Facts.of(entry, FIELDS.subList(0, FIELDS.indexOf("inCatalog")), Cells::shown)
                .add("remark", remark(entry));
    }

    private static JsonNode row(JsonNode entry) {
        return ((ObjectNode) entry.deepCopy()).put("remark", remark(entry));
    }

    /** The pipeline works on it, so it follows what became of the product only afterwards. */
    private static String remark(JsonNode entry) {
        String movingTo = Cells.text(Cells.of(entry, "movingTo"));
        if (!movingTo.isEmpty()) {
            return "becomes " + movingTo + " when it is done";
        }
        if (entry.path("leaving").asBoolean()) {
            return "leaves when it is done";
        }
        return entry.path("inCatalog").asBoolean(true) ? "" : "not in the catalog";
    }
}
