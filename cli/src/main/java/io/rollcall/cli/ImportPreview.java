package io.rollcall.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** What importing a workbook would do, as the server says; afterwards also what came of it. */
record ImportPreview(JsonNode answer) {
    static final String NEW = "new_products";
    static final String EXISTING = "existing_products";
    static final String NEW_BRANDS = "new_brands";
    static final String TO_ASSIGN = "brands_to_assign";
    static final String WARNINGS = "variant_warnings";
    static final String INVALID = "invalid_rows";
    static final String SKIPPED = "skipped_rows";
    static final String UNREAD = "unread_columns";

    private static final String ROW_ID = "row_id";
    private static final int SHORT_HASH = 12;

    String importId() {
        return Cells.of(answer, "import_id");
    }

    String workbook() {
        return Cells.of(answer, "workbook");
    }

    String sheet() {
        return Cells.of(answer, "sheet");
    }

    int products() {
        return answer.path("products").asInt();
    }

    List<JsonNode> rows(String section) {
        return Listing.rows(answer, section);
    }

    int count(String section) {
        return answer.path(section).size();
    }

    /** What was imported; a missing node as long as nothing was. */
    JsonNode result() {
        return answer.path("result");
    }

    Facts counts() {
        String hash = Cells.of(answer, "file_hash");
        return new Facts()
                .add("workbook", Cells.text(workbook()))
                .add("sheet", Cells.text(sheet()))
                .add("hash", Cells.text(hash.substring(0, Math.min(SHORT_HASH, hash.length()))))
                .add("products", products())
                .add("new", count(NEW))
                .add("existing", count(EXISTING))
                .add("new brands", count(NEW_BRANDS))
                .add("to assign", count(TO_ASSIGN))
                .add("variant warnings", count(WARNINGS))
                .add("to repair", count(INVALID))
                .add("no products", some(SKIPPED))
                .add("columns not read", some(UNREAD));
    }

    private String some(String section) {
        return count(section) == 0 ? "" : String.valueOf(count(section));
    }

    /** The rows whose variant looks fabricated. */
    Set<String> suspects() {
        return rowIds(WARNINGS).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The rows that name a product. */
    List<String> importable() {
        return Stream.concat(rowIds(NEW), rowIds(EXISTING)).toList();
    }

    /**
     * @param cells as in {@code F4} or {@code dataEntry!F4}
     * @throws Misuse when there is no product in one of them
     */
    Set<String> rowIds(List<String> cells) {
        var known = Stream.concat(importable().stream(), rowIds(INVALID)).collect(Collectors.toSet());
        var rowIds = new LinkedHashSet<String>();
        for (String cell : cells) {
            int at = cell.lastIndexOf('!');
            boolean here = at < 0 || unquoted(cell.substring(0, at)).equalsIgnoreCase(sheet());
            String rowId = cell.substring(at + 1).replace("$", "").toUpperCase(Locale.ROOT);
            if (!here || !known.contains(rowId)) {
                throw new Misuse("There is no product in “" + cell + "” of " + workbook() + " (" + sheet()
                        + "); -o csv lists the cells there are");
            }
            rowIds.add(rowId);
        }
        return rowIds;
    }

    /**
     * @return the name as the workbook writes it
     * @throws Misuse when it is none of the new brands
     */
    String newBrand(String name) {
        List<String> names = rows(NEW_BRANDS).stream().map(JsonNode::asText).toList();
        return names.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new Misuse("There is no new brand “" + name + "” in " + workbook() + "; there is: "
                        + (names.isEmpty() ? "none" : String.join(", ", names))));
    }

    static String rowId(JsonNode row) {
        return Cells.of(row, ROW_ID);
    }

    private Stream<String> rowIds(String section) {
        return rows(section).stream().map(ImportPreview::rowId);
    }

    /** {@code 'my sheet'} as Excel writes it in front of a cell. */
    private static String unquoted(String sheet) {
        return sheet.length() > 1 && sheet.startsWith("'") && sheet.endsWith("'")
                ? sheet.substring(1, sheet.length() - 1).replace("''", "'")
                : sheet;
    }
}
