package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The field rules of one category, checked against what is live. */
record CrossValidation(Api api, String category, Terminal terminal) {
    private static final List<String> FIELDS = List.of(
            "id",
            "type",
            "field",
            "value",
            "min",
            "max",
            "required_level",
            "count",
            "examples",
            "state",
            "snoozed_until",
            "near",
            "advice");
    private static final List<String> OF_VALUES = List.of("field", "value", "count", "state", "near", "examples");
    private static final List<String> OF_NUMBERS =
            List.of("field", "value", "min", "max", "count", "state", "examples");
    private static final List<String> OF_FIELDS = List.of("field", "required_level", "count", "state", "examples");
    private static final String ALL = "-o csv";

    /** Title and columns by the type of warning. */
    private record Kind(String type, String title, List<String> columns) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("enum_gap", "Values that are not known", OF_VALUES),
            new Kind("range_violation", "Numbers out of range", OF_NUMBERS),
            new Kind("requirement_too_strict", "Required, and missing from many products", OF_FIELDS),
            new Kind("missing_component", "Components that are not in the database", OF_VALUES),
            new Kind("unknown_field", "Fields without a rule", OF_FIELDS));

    JsonNode run(boolean dryRun) {
        try {
            return new Waiting(terminal, "Checking against production")
                    .during(() -> api.post(
                            ApiPath.of("catalog", category, "cross-validation"),
                            Api.body().put("dryRun", dryRun)));
        } catch (Problem refused) {
            throw switch (refused.code()) {
                case "nothing_pulled" -> refused.advising(List.of(command("production-sync") + " pulls what is live"));
                case "source_not_configured" -> refused.advising(ProductSource.examples(category));
                case "cross_validation_running", "write_conflict" ->
                    refused.advising(List.of("the same again, when the other one is done"));
                default -> refused;
            };
        }
    }

    void show(JsonNode report, Output output) {
        JsonNode section = report.path("production_cross_validation");
        List<JsonNode> rows = Listing.rows(section, "warnings").stream()
                .map(CrossValidation::flat)
                .toList();
        var sections = KINDS.stream()
                .map(kind -> Section.beginning(
                        kind.title(),
                        rows.stream()
                                .filter(row -> Cells.of(row, "type").equals(kind.type()))
                                .toList(),
                        kind.columns(),
                        ALL))
                .toList();
        output.sections(report, facts(report, section), sections, rows, FIELDS);
        section.path("skipped").forEach(skipped -> output.note(said(skipped)));
        section.path("not_listed").forEach(more -> output.note(more(more)));
    }

    private static JsonNode flat(JsonNode warning) {
        ObjectNode row = warning.deepCopy();
        row.set("snoozed_until", warning.path("snoozed").path("until"));
        return row;
    }

    private static Facts facts(JsonNode report, JsonNode section) {
        JsonNode counts = report.path("counts");
        long news = Listing.rows(section, "warnings").stream()
                .filter(warning -> Cells.of(warning, "state").equals("new"))
                .count();
        return new Facts()
                .add("products checked", Cells.of(section, "products_checked"))
                .add("pulled at", Cells.shown(Cells.of(report, "pulled_at")))
                .add("warnings", Cells.of(counts, "total"))
                .add("new", String.valueOf(news))
                .add("snoozed", Cells.of(counts, "snoozed"))
                .add("solved", String.valueOf(report.path("solved").size()))
                .add("_compile_report.json", report.path("file_changed").asBoolean() ? "changed" : "as it was");
    }

    private static String said(JsonNode skipped) {
        String field = Cells.of(skipped, "field");
        return Cells.text("Not checked: " + Cells.of(skipped, "check") + (field.isEmpty() ? "" : " of " + field) + ". "
                + Cells.of(skipped, "reason"));
    }

    private static String more(JsonNode more) {
        return Cells.text("Of " + Cells.of(more, "field") + " only the first " + Cells.of(more, "listed")
                + " values of " + Cells.of(more, "type") + " are listed; the others occur "
                + Cells.of(more, "occurrences") + " times.");
    }

    private String command(String words) {
        return "./rollcall " + words + " --category " + BrandAdvice.quoted(category);
    }
}
