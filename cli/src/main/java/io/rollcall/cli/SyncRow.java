package io.rollcall.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One row of a comparison with production. */
record SyncRow(JsonNode item) {
    /** For CSV; a value that is no single one is JSON there. */
    static final List<String> FIELDS = List.of(
            "row_id",
            "class",
            "productId",
            "identifier",
            "brand",
            "model",
            "variant",
            "reason",
            "note",
            "field",
            "catalog_value",
            "production_value",
            "catalog_origin",
            "catalog_productId",
            "catalog_brand",
            "catalog_model",
            "catalog_variant",
            "fields",
            "verdict",
            "verdict_message",
            "hints",
            "done",
            "kept_reason",
            "kept_until",
            "kept_by",
            "index",
            "first_index",
            "source_id",
            "url");

    private static final int LONGEST_VALUE = 60;

    SyncClass rowClass() {
        return SyncClass.valueOf(text("class"));
    }

    String rowId() {
        return text("row_id");
    }

    String productId() {
        return text("productId");
    }

    String field() {
        return text("field");
    }

    /** What a screen can be given of one member. */
    String shown(String member) {
        return Cells.text(text(member));
    }

    String text(String member) {
        return Cells.of(item, member);
    }

    /** What a person may call it by: the ids of the product, here and there, and that of the row. */
    Set<String> ids() {
        var ids = new HashSet<>(
                List.of(productId(), text("identifier"), Cells.of(item.path("catalog"), "productId"), rowId()));
        ids.remove("");
        return ids;
    }

    /** The catalog would take it. */
    boolean isValid() {
        return text("verdict").equals("valid");
    }

    boolean isDone() {
        return item.hasNonNull("done");
    }

    JsonNode kept() {
        return item.path("kept");
    }

    /** Whether a person still has to say something about it. */
    boolean isOpen() {
        return SyncClass.OPEN.contains(rowClass()) && !isDone() && !kept().isObject();
    }

    /** Why the catalog would not take it. */
    String objection() {
        String message = text("verdict_message");
        String verdict = text("verdict");
        return Cells.text(!message.isEmpty() ? message : verdict.isEmpty() ? "the catalog was not asked" : verdict);
    }

    String name() {
        return name(item);
    }

    static String name(JsonNode product) {
        return Cells.text(List.of("brand", "model", "variant").stream()
                .map(part -> Cells.of(product, part))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    /** A value as a line has room for it. */
    String value(String member) {
        String value = flat(member);
        return Cells.text(value.isEmpty() ? "none" : cut(value));
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, value.codePointCount(0, LONGEST_VALUE - 1))) + "…";
    }

    /** Without inner objects, for CSV. */
    JsonNode flat() {
        ObjectNode row = item.deepCopy();
        row.put("catalog_value", flat("catalog_value"))
                .put("production_value", flat("production_value"))
                .put("kept_reason", Cells.of(kept(), "reason"))
                .put("kept_until", Cells.of(kept(), "until"))
                .put("kept_by", Cells.of(kept(), "actor"))
                .put(
                        "hints",
                        Listing.rows(item, "hints").stream()
                                .map(DecisionFacts::hint)
                                .collect(Collectors.joining("; ")));
        for (String part : List.of("productId", "brand", "model", "variant")) {
            row.put("catalog_" + part, Cells.of(item.path("catalog"), part));
        }
        return row;
    }

    /** One member in one cell; a list of single values as such. */
    String flat(String member) {
        JsonNode value = item.path(member);
        boolean nested = value.isObject() || holdsContainers(value);
        return nested ? value.toString() : Cells.of(item, member);
    }

    private static boolean holdsContainers(JsonNode value) {
        for (JsonNode part : value) {
            if (part.isContainerNode()) {
                return true;
            }
        }
        return false;
    }
}
