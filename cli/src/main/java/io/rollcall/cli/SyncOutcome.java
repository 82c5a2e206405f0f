package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** What became of the rows that were ticked, or of taking that back. */
record SyncOutcome(JsonNode answer) {
    private static final List<String> FIELDS =
            List.of("row_id", "action", "productId", "field", "status", "reason", "message", "undone");
    private static final List<String> REST = List.of("productId", "field", "action", "status", "reason", "message");
    private static final List<String> CHANGED = List.of("productId", "field", "action");

    String applyId() {
        return Cells.of(answer, "apply_id");
    }

    int sum(String name) {
        return answer.path("summary").path(name).asInt();
    }

    void show(Output output) {
        List<JsonNode> rest = results().stream()
                .filter(row -> !Cells.of(row, "status").equals("applied"))
                .toList();
        var sums = new Facts()
                .add("applied", sum("applied") + " of " + sum("total"))
                .add("skipped", some("skipped"))
                .add("refused", some("refused"))
                .add("still pending", some("pending"));
        output.sections(answer, sums, List.of(Section.whole("Not applied", rest, REST)), results(), FIELDS);
    }

    void showUndone(Output output) {
        List<JsonNode> changed = changed();
        var sums = new Facts().add("undone", sum("undone")).add("changed since", changed.size());
        output.sections(
                answer,
                sums,
                List.of(Section.whole("Somebody changed these since; they stay", changed, CHANGED)),
                results(),
                FIELDS);
    }

    /** Those that stayed, because somebody has changed them since. */
    List<JsonNode> changed() {
        return results().stream()
                .filter(row -> Cells.of(row, "undone").equals("changed"))
                .toList();
    }

    private List<JsonNode> results() {
        return Listing.rows(answer, "results");
    }

    private String some(String name) {
        return sum(name) == 0 ? "" : String.valueOf(sum(name));
    }
}
