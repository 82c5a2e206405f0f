package io.rollcall.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the sheet with the products among those of a workbook. */
final class SheetSearch {

    private static final int MOST_NAMED = 50;
    private static final String LOOKED_FOR =
            " A sheet of products has “brand”, “model” and “variant” in rows 3, 4 and 5 of one of its columns A to H, or"
                    + " “brand” and “model” as headings in one of its first 20 rows; “make”, “product”, “edition” and the like"
                    + " will do.";

    private final Workbook workbook;
    private final Map<Sheet, String> parts;
    private long lookedAt;

    /** @param parts the name of each sheet's part in the archive; "" for what is no worksheet */
    SheetSearch(Workbook workbook, Map<Sheet, String> parts) {
        this.workbook = workbook;
        this.parts = parts;
    }

    private interface Probe {
        Optional<? extends SheetLayout> in(SheetCells cells, CellCursor cursor) throws IOException;
    }

    ProductSheet named(String name) throws IOException {
        List<Sheet> asked = List.of(sheet(name));
        return of(
                asked,
                "The sheet " + quoted(asked) + " lists no products, as far as its first rows show." + LOOKED_FOR);
    }

    ProductSheet onlyVisible() throws IOException {
        List<Sheet> visible = parts.keySet().stream()
                .filter(sheet -> sheet.visibility() == Visibility.VISIBLE)
                .toList();
        return of(visible, "None of the visible sheets lists products: " + quoted(visible) + "." + LOOKED_FOR);
    }

    private Sheet sheet(String name) throws WorkbookProblem {
        return parts.keySet().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .or(() -> parts.keySet().stream()
                        .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElseThrow(() -> new WorkbookProblem(
                        WorkbookProblem.Code.SHEET_UNKNOWN,
                        "There is no sheet “" + name + "”; the workbook has " + quoted(List.copyOf(parts.keySet()))
                                + ".",
                        parts.keySet().stream().map(Sheet::name).toList()));
    }

    private ProductSheet of(List<Sheet> sheets, String otherwise) throws IOException {
        List<ProductSheet> found = List.of();
        for (boolean exactly : List.of(true, false)) {
            if (found.isEmpty()) {
                found = found(sheets, (cells, cursor) -> SpecificationLayout.in(cells, cursor, exactly));
            }
            if (found.isEmpty()) {
                found = found(sheets, (cells, cursor) -> HeaderLayout.in(cells, cursor, exactly));
            }
        }
        if (found.isEmpty()) {
            throw new WorkbookProblem(WorkbookProblem.Code.NO_PRODUCT_SHEET, otherwise);
        }
        if (found.size() > 1) {
            found = withoutMirrors(found);
        }
        if (found.size() > 1) {
            List<String> names = found.stream().map(ProductSheet::name).toList();
            throw new WorkbookProblem(
                    WorkbookProblem.Code.SHEET_AMBIGUOUS,
                    "Several sheets list products: " + quotedNames(names)
                            + ". Say which one to read, or hide the others.",
                    names);
        }
        return found.get(0);
    }

    private static List<ProductSheet> withoutMirrors(List<ProductSheet> found) {
        List<ProductSheet> originals =
                found.stream().filter(sheet -> !sheet.isMirror()).toList();
        return originals.isEmpty() ? found : originals;
    }

    private List<ProductSheet> found(List<Sheet> sheets, Probe probe) throws IOException {
        var found = new ArrayList<ProductSheet>();
        for (Sheet sheet : sheets) {
            String part = parts.get(sheet);
            if (part.isEmpty()) {
                continue;
            }
            var cells = new SheetCells(workbook, sheet.name(), part);
            try (CellCursor cursor = cells.open()) {
                probe.in(cells, cursor).ifPresent(layout -> found.add(new ProductSheet(cells, layout)));
                lookedAt += cursor.bytesRead();
            }
            if (lookedAt > Limits.LOOKING_BYTES) {
                throw WorkbookProblem.tooLarge("the first rows of its sheets have more than "
                        + Limits.LOOKING_BYTES / Limits.MEGABYTE
                        + " MB. Say which sheet to read");
            }
        }
        return found;
    }

    private static String quoted(List<Sheet> sheets) {
        return quotedNames(sheets.stream().map(Sheet::name).toList());
    }

    private static String quotedNames(List<String> names) {
        String listed =
                names.stream().limit(MOST_NAMED).map(name -> "“" + name + "”").collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? listed + " and " + (names.size() - MOST_NAMED) + " more" : listed;
    }
}
