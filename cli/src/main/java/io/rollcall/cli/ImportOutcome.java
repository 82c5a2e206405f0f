package io.rollcall.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an import did. */
record ImportOutcome(JsonNode answer) {
    private static final List<String> FIELDS = List.of("rowId", "cell", "status", "reason", "message", "productId");
    private static final Set<String> REJECTED = Set.of("rejected", "invalid");

    String importId() {
        return Cells.of(answer, "importId");
    }

    int created() {
        return answer.path("created").asInt();
    }

    /** Of the rows that were wanted. */
    int rejected(ImportChoices choices) {
        return (int) withStatus(REJECTED)
                .filter(row -> choices.takes(Cells.of(row, "rowId")))
                .count();
    }

    void show(Output output) {
        var facts = new Facts()
                .add("created", created())
                .add("skipped", answer.path("skipped").asInt())
                .add("left out", answer.path("leftOut").asInt())
                .add("rejected", answer.path("rejected").asInt())
                .add("brands added", names("brandsAdded"))
                .add("brands assigned", names("brandsAssigned"))
                .add("other names added", names("aliasesAdded"))
                .add("exceptions added", answer.path("exceptionsAdded").asInt())
                .add("field values", answer.path("fieldValues").asInt());
        var sections = List.of(
                Section.beginning(
                        "Created", rows(Set.of("created")), List.of("cell", "product", "remark"), "product list"),
                Section.whole("Rejected", rows(REJECTED), List.of("cell", "reason", "message")));
        output.sections(answer, facts, sections, Listing.rows(answer, "results"), FIELDS);
        output.note(
                Cells.of(answer, "projection").equals("pending")
                        ? "The products are safe; their job files are written as soon as possible."
                        : "");
    }

    private List<JsonNode> rows(Set<String> statuses) {
        return withStatus(statuses)
                .map(result -> {
                    ObjectNode row = result.deepCopy();
                    row.set("product", result.path("productId"));
                    row.set("remark", result.path("message"));
                    return (JsonNode) row;
                })
                .toList();
    }

    private Stream<JsonNode> withStatus(Set<String> statuses) {
        return Listing.rows(answer, "results").stream().filter(row -> statuses.contains(Cells.of(row, "status")));
    }

    /** “2: NewCo, OtherCo”. */
    private String names(String field) {
        int number = answer.path(field).size();
        return number + (number == 0 ? "" : ": " + Cells.text(Cells.of(answer, field)));
    }
}
