package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Job inputs that are not those of the canonical products, as rows. */
final class ReconcileRows {
    /** As a report groups them, those that would go first. */
    static final List<String> CLASSES = List.of("orphans", "untracked", "unreadable");

    static final List<String> FIELDS = List.of(
            "file",
            "fileClass",
            "reason",
            "rule",
            "message",
            "productId",
            "brand",
            "model",
            "variant",
            "canonicalProductId",
            "bytes",
            "seedUrls",
            "results",
            "resultsMovable",
            "running");

    /** For a person. */
    static final List<String> COLUMNS = List.of("file", "class", "why", "twin", "remark");

    private ReconcileRows() {}

    static List<JsonNode> of(JsonNode details) {
        var rows = new ArrayList<JsonNode>();
        for (String group : CLASSES) {
            Listing.rows(details, group).forEach(file -> rows.add(row(file)));
        }
        return rows;
    }

    /** What cannot be read names nothing; then the message says more than a reason. */
    private static JsonNode row(JsonNode file) {
        ObjectNode row = file.deepCopy();
        boolean unreadable = Cells.of(file, "fileClass").equals("unreadable");
        row.set("class", file.path("fileClass"));
        row.set("why", file.path(unreadable ? "message" : "reason"));
        row.set("twin", file.path("canonicalProductId"));
        row.put("remark", remark(file));
        return row;
    }

    private static String remark(JsonNode file) {
        if (file.path("running").asBoolean()) {
            return "the pipeline works on it";
        }
        if (file.path("resultsMovable").asBoolean()) {
            return "has results, its twin none";
        }
        return file.path("results").isEmpty() ? "" : "has results";
    }
}
