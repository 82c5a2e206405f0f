package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Job inputs on disk that are no product of the catalog, as rows. */
final class FoundRows {
    static final List<String> FIELDS = List.of(
            "file",
            "state",
            "reason",
            "message",
            "brand",
            "model",
            "variant",
            "productId",
            "canonicalProductId",
            "since");

    /** For a person. */
    static final List<String> COLUMNS = List.of("file", "state", "why", "identity", "canonical", "since");

    private FoundRows() {}

    static List<JsonNode> of(List<JsonNode> files) {
        return files.stream().map(FoundRows::row).toList();
    }

    /** What cannot be read names nothing; then the message says more than a reason. */
    private static JsonNode row(JsonNode file) {
        ObjectNode row = file.deepCopy();
        row.put("identity", Identity.of(file).spoken());
        row.set("canonical", file.path("canonicalProductId"));
        row.set("why", file.path(Cells.of(file, "reason").isEmpty() ? "message" : "reason"));
        return row;
    }
}
