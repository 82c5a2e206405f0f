package io.rollcall.workbook;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.rollcall.workbook.NameReader.NameCell;
import io.rollcall.workbook.SheetCells.Label;

/**
 * @param row that of the headings
 * @param isMirror whether the heading of brand or model is a formula's result
 * @param variant the column's number; 0 when there is none
 */
record HeaderLayout(int row, int brand, int model, int variant, boolean isMirror) implements SheetLayout {

    private static final int LAST_HEADER_ROW = 20;

    static Optional<HeaderLayout> in(SheetCells cells, CellCursor cursor) throws IOException {
        int row = 0;
        boolean computed = false;
        int[] columns = new int[Label.values().length];
        for (Cell cell = cursor.next(); cell != null && cell.row() <= LAST_HEADER_ROW; cell = cursor.next()) {
            if (cell.row() != row) {
                if (isHeader(columns)) {
                    break;
                }
                row = cell.row();
                computed = false;
                columns = new int[Label.values().length];
            }
            Optional<Label> label = cells.label(cell);
            if (label.isPresent() && columns[label.get().ordinal()] == 0) {
                columns[label.get().ordinal()] = cell.column();
                computed |= cell.computed();
            }
        }
        return isHeader(columns)
                ? Optional.of(new HeaderLayout(row, columns[0], columns[1], columns[2], computed))
                : Optional.empty();
    }

    private static boolean isHeader(int[] columns) {
        return columns[Label.BRAND.ordinal()] > 0 && columns[Label.MODEL.ordinal()] > 0;
    }

    @Override
    public Layout layout() {
        return Layout.HEADER;
    }

    @Override
    public List<SheetProduct> products(SheetCells cells) throws IOException {
        var products = new ProductList(cells, false);
        var names = new NameReader(cells);
        var product = new RowNames();
        try (CellCursor cursor = cells.open()) {
            for (Cell cell = cursor.next(); cell != null; cell = cursor.next()) {
                if (cell.row() <= row) {
                    continue;
                }
                if (cell.row() != product.row) {
                    add(product, cells, products);
                    product = new RowNames();
                    product.row = cell.row();
                }
                if (cell.column() == brand) {
                    product.brand = names.read(cell);
                } else if (cell.column() == model) {
                    product.model = names.read(cell);
                } else if (cell.column() == variant) {
                    product.variant = names.read(cell);
                }
            }
        }
        add(product, cells, products);
        return products.finished();
    }

    private void add(RowNames product, SheetCells cells, ProductList products) throws WorkbookProblem {
        products.add(
                product.row,
                cells.ref(product.row, brand),
                cells.ref(product.row, model),
                product.brand,
                product.model,
                product.variant);
    }

    private static final class RowNames {
        private int row;
        private NameCell brand = NameCell.BLANK;
        private NameCell model = NameCell.BLANK;
        private NameCell variant = NameCell.BLANK;
    }

    @Override
    public FieldReport fields(SheetCells cells, BitSet positions, FieldConsumer consumer) throws IOException {
        var fields = new FieldReader(cells, consumer);
        Map<Integer, FieldKey> keys = new HashMap<>();
        try (CellCursor cursor = cells.open()) {
            for (Cell cell = cursor.next(); cell != null; cell = cursor.next()) {
                if (cell.row() == row) {
                    int column = cell.column();
                    fields.key(cell).ifPresent(key -> keys.put(column, key));
                } else if (positions.get(cell.row()) && keys.containsKey(cell.column())) {
                    fields.value(cell.row(), keys.get(cell.column()), cell);
                }
            }
        }
        return fields.report();
    }
}
