package io.rollcall.cli;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rejections as rows: the same ones together, or each of them. */
enum RejectionRows {
    GROUPED(
            List.of("times", "identity", "reason", "path", "since", "last", "canonical"),
            List.of("times", "firstAt", "lastAt", "actors")),
    EACH(
            List.of("at", "identity", "reason", "path", "actor", "file", "canonical"),
            List.of("identifier", "at", "actor"));

    private static final List<String> REJECTED =
            List.of("brand", "model", "variant", "reason", "path", "canonicalProductId", "file", "rule", "message");

    private final List<String> columns;
    private final List<String> before;

    RejectionRows(List<String> columns, List<String> before) {
        this.columns = columns;
        this.before = before;
    }

    /** For a person. */
    List<String> columns() {
        return columns;
    }

    /** For CSV. */
    List<String> fields() {
        return Stream.concat(before.stream(), REJECTED.stream()).toList();
    }

    List<JsonNode> of(List<JsonNode> items) {
        return items.stream().map(this::row).toList();
    }

    /** The item and its latest rejection side by side, and the columns that are put together from both. */
    private JsonNode row(JsonNode item) {
        ObjectNode row = item.deepCopy();
        if (item.path("latest") instanceof ObjectNode latest) {
            row.setAll(latest);
        }
        row.put("identity", Identity.of(row).spoken());
        row.set("canonical", row.path("canonicalProductId"));
        if (this == GROUPED) {
            row.set("since", item.path("firstAt"));
            row.set("last", item.path("lastAt"));
        }
        return row;
    }
}
