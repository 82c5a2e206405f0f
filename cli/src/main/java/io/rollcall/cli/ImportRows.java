package io.rollcall.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A preview as rows, each with a remark on what is special about it. */
record ImportRows(ImportPreview preview, ImportChoices choices) {
    static final List<String> FIELDS = List.of(
            "section",
            "cell",
            "brand",
            "model",
            "variant",
            "product_id",
            "remark",
            "reason",
            "message",
            "new_brand",
            "stripped_variant",
            "already_in_catalog",
            "duplicate_of",
            "matched_text",
            "kept_product_id",
            "canonical_product_id",
            "products",
            "hidden",
            "column",
            "label");

    private static final List<String> NAMED = List.of("cell", "brand", "model", "variant", "product_id", "remark");

    /** In the words and the order of the specification. */
    List<Section> sections() {
        return List.of(
                section("New products", rows(ImportPreview.NEW), NAMED),
                section("Already in the catalog", rows(ImportPreview.EXISTING), NAMED),
                section(brandsTitle(), brands(), List.of("brand", "products", "remark")),
                section(
                        "Variant warnings",
                        rows(ImportPreview.WARNINGS),
                        List.of("cell", "brand", "model", "variant", "becomes", "message")),
                section(
                        "Rows to repair",
                        rows(ImportPreview.INVALID),
                        List.of("cell", "brand", "model", "variant", "reason", "message")),
                section("Rows that are no products", rows(ImportPreview.SKIPPED), List.of("cell", "reason", "message")),
                section("Columns that were not read", rows(ImportPreview.UNREAD), List.of("column", "label")));
    }

    List<JsonNode> all() {
        return sections().stream().flatMap(section -> section.rows().stream()).toList();
    }

    private static Section section(String title, List<JsonNode> rows, List<String> columns) {
        return Section.beginning(title, rows, columns, "-o csv");
    }

    private List<JsonNode> rows(String section) {
        return preview.rows(section).stream().map(row -> row(section, row)).toList();
    }

    private JsonNode row(String section, JsonNode found) {
        ObjectNode row = found.deepCopy();
        boolean kept = choices.keeps(ImportPreview.rowId(found));
        row.put("section", section).put("remark", remark(section, found));
        row.set("becomes", found.path(kept ? "kept_product_id" : "product_id"));
        return row;
    }

    private String remark(String section, JsonNode row) {
        if (section.equals(ImportPreview.SKIPPED) || section.equals(ImportPreview.UNREAD)) {
            return "";
        }
        String rowId = ImportPreview.rowId(row);
        if (!choices.takes(rowId)) {
            return section.equals(ImportPreview.EXISTING) ? "" : "not chosen";
        }
        if (section.equals(ImportPreview.WARNINGS)) {
            return choices.keeps(rowId) ? "its variant is kept" : "its variant is left out";
        }
        String duplicateOf = Cells.of(row, "duplicate_of");
        String stripped = Cells.of(row, "stripped_variant");
        return Stream.concat(
                        Stream.of(
                                row.path("new_brand").asBoolean() ? "new brand" : "",
                                row.path("hidden").asBoolean() ? "hidden in the sheet" : "",
                                duplicateOf.isEmpty() ? "" : "twice: " + duplicateOf + " is used",
                                stripped.isEmpty()
                                        ? ""
                                        : choices.keeps(rowId)
                                                ? "imported with “" + stripped + "”"
                                                : "without “" + stripped + "”"),
                        Stream.concat(
                                Listing.rows(row, "warnings").stream().map(warning -> Cells.of(warning, "message")),
                                Listing.rows(row, "hints").stream().map(DecisionFacts::hint)))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String brandsTitle() {
        return preview.count(ImportPreview.TO_ASSIGN) == 0 ? "New brands" : "New brands and brands to assign";
    }

    private List<JsonNode> brands() {
        return Stream.of(ImportPreview.NEW_BRANDS, ImportPreview.TO_ASSIGN)
                .flatMap(section -> preview.rows(section).stream().map(name -> brand(section, name.asText())))
                .toList();
    }

    private JsonNode brand(String section, String name) {
        JsonNode details = preview.rows("brand_details").stream()
                .filter(brand -> Cells.of(brand, "name").equals(name))
                .findFirst()
                .orElseGet(Api::body);
        ObjectNode row = Api.body().put("section", section).put("brand", name);
        row.set("products", details.path("products"));
        return row.put(
                "remark",
                section.equals(ImportPreview.TO_ASSIGN) ? "known, new in this category" : meant(name, details));
    }

    /** What else a brand that nobody knows may be. */
    private String meant(String name, JsonNode details) {
        String slug = choices.aliases().get(name);
        return Objects.requireNonNullElseGet(
                slug == null ? null : "another name of " + slug, () -> Listing.rows(details, "suggestions").stream()
                        .map(brand -> "perhaps " + Cells.of(brand, "name") + ": --alias "
                                + BrandAdvice.quoted(name + "=" + Cells.of(brand, "slug")))
                        .collect(Collectors.joining("; ")));
    }
}
