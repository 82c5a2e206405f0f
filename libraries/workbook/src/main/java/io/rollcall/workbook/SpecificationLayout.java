package io.rollcall.workbook;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.rollcall.workbook.NameReader.NameCell;

/**
 * @param keyColumn the leftmost column with the three labels
 * @param isMirror whether one of the labels is a formula's result
 */
record SpecificationLayout(int keyColumn, boolean isMirror) implements SheetLayout {

    private static final int BRAND_ROW = 3;
    private static final int MODEL_ROW = 4;
    private static final int VARIANT_ROW = 5;
    private static final int LAST_KEY_COLUMN = 8;

    /** @param exactly whether the labels have to be those words, or may be common forms of them */
    static Optional<SpecificationLayout> in(SheetCells cells, CellCursor cursor, boolean exactly) throws IOException {
        int[] labels = new int[LAST_KEY_COLUMN + 1];
        var computed = new BitSet();
        int seen = BRAND_ROW - 1;
        for (Cell cell = cursor.next(); cell != null && cell.row() <= VARIANT_ROW; cell = cursor.next()) {
            if (cell.row() < BRAND_ROW || cell.column() > LAST_KEY_COLUMN) {
                continue;
            }
            if (cell.row() > seen + 1) {
                return Optional.empty();
            }
            if (labels[cell.column()] == cell.row() - BRAND_ROW
                    && cells.label(cell, exactly).map(Label.Match::label).equals(wanted(cell.row()))) {
                labels[cell.column()]++;
                computed.set(cell.column(), computed.get(cell.column()) || cell.computed());
                seen = cell.row();
            }
        }
        for (int column = 1; column <= LAST_KEY_COLUMN; column++) {
            if (labels[column] == Label.values().length) {
                return Optional.of(new SpecificationLayout(column, computed.get(column)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Label> wanted(int row) {
        return Optional.of(Label.values()[row - BRAND_ROW]);
    }

    @Override
    public Layout layout() {
        return Layout.SPECIFICATION;
    }

    @Override
    public SheetContent content(SheetCells cells) throws IOException {
        var products = new ProductList(cells, true);
        for (var column : names(cells).entrySet()) {
            NameCell[] names = column.getValue();
            products.add(
                    column.getKey(),
                    cells.ref(BRAND_ROW, column.getKey()),
                    cells.ref(MODEL_ROW, column.getKey()),
                    names[0],
                    names[1],
                    names[2]);
        }
        return new SheetContent(List.copyOf(products.finished()), products.skipped(), List.of());
    }

    private Map<Integer, NameCell[]> names(SheetCells cells) throws IOException {
        var names = new NameReader(cells);
        var byColumn = new TreeMap<Integer, NameCell[]>();
        try (CellCursor cursor = cells.open()) {
            for (Cell cell = cursor.next(); cell != null && cell.row() <= VARIANT_ROW; cell = cursor.next()) {
                if (cell.row() >= BRAND_ROW && cell.column() > keyColumn) {
                    byColumn.computeIfAbsent(cell.column(), column ->
                                    new NameCell[] {NameCell.BLANK, NameCell.BLANK, NameCell.BLANK})[
                                    cell.row() - BRAND_ROW] =
                            names.read(cell);
                }
            }
        }
        return byColumn;
    }

    @Override
    public FieldReport fields(SheetCells cells, BitSet positions, FieldConsumer consumer) throws IOException {
        var fields = new FieldReader(cells, consumer);
        int keyRow = 0;
        Optional<FieldKey> key = Optional.empty();
        try (CellCursor cursor = cells.open()) {
            for (Cell cell = cursor.next(); cell != null; cell = cursor.next()) {
                if (cell.row() >= BRAND_ROW && cell.row() <= VARIANT_ROW) {
                    continue;
                }
                if (cell.column() == keyColumn) {
                    keyRow = cell.row();
                    key = fields.key(cell);
                } else if (cell.row() == keyRow && key.isPresent() && positions.get(cell.column())) {
                    fields.value(cell.column(), key.get(), cell);
                }
            }
        }
        return fields.report();
    }
}
