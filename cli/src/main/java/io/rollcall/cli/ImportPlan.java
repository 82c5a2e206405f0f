package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** What a preview comes to with what was chosen. */
record ImportPlan(ImportPreview preview, ImportChoices choices) {

    /** How many would be imported. */
    int products() {
        return (int) Stream.concat(
                        taken(),
                        preview.rows(ImportPreview.EXISTING).stream()
                                .filter(row -> choices.keeps(ImportPreview.rowId(row))))
                .count();
    }

    /** How many of the rows that are wanted name no product. */
    int toRepair() {
        return (int) preview.rows(ImportPreview.INVALID).stream()
                .filter(row -> choices.takes(ImportPreview.rowId(row)))
                .count();
    }

    /** As in “import 35 products, add 2 brands”. */
    String said() {
        var parts = new ArrayList<String>();
        parts.add("import " + Cells.count(products(), "product"));
        add(parts, "add", brands(preview.rows(ImportPreview.NEW_BRANDS)), "brand");
        add(parts, "assign", brands(preview.rows(ImportPreview.TO_ASSIGN)), "brand");
        add(parts, "keep", choices.kept().size(), "variant");
        add(parts, "register", choices.aliases().size(), "other name");
        return String.join(", ", parts);
    }

    /** The same, to be answered. */
    String question() {
        String said = said();
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) + "?";
    }

    /** What is said when nothing would be. */
    String nothing() {
        boolean allThere = preview.rows(ImportPreview.EXISTING).stream()
                        .filter(row -> row.path("already_in_catalog").asBoolean())
                        .count()
                == preview.products();
        return allThere && preview.products() > 0
                ? "There is nothing to import: "
                        + (preview.products() == 1
                                ? "the only product is"
                                : "all " + Cells.count(preview.products(), "product") + " are")
                        + " in the catalog already."
                : "There is nothing to import.";
    }

    void show(Output output) {
        var rows = new ImportRows(preview, choices);
        output.sections(preview.answer(), preview.counts(), rows.sections(), rows.all(), ImportRows.FIELDS);
    }

    private Stream<JsonNode> taken() {
        return preview.rows(ImportPreview.NEW).stream().filter(row -> choices.takes(ImportPreview.rowId(row)));
    }

    /** Those of them that would be there: that a product has, and that are no other name. */
    private int brands(List<JsonNode> names) {
        var wanted = taken().map(row -> folded(Cells.of(row, "brand"))).collect(Collectors.toSet());
        boolean all = choices.included() == null && choices.excluded().isEmpty();
        return (int) names.stream()
                .map(JsonNode::asText)
                .filter(name -> !choices.aliases().containsKey(name))
                .filter(name -> all || wanted.contains(folded(name)))
                .count();
    }

    private static void add(List<String> parts, String verb, int number, String what) {
        if (number > 0) {
            parts.add(verb + " " + Cells.count(number, what));
        }
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
