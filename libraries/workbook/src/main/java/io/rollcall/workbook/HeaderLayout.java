package io.rollcall.workbook;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.poi.ss.util.CellReference;

import io.rollcall.workbook.NameReader.NameCell;

/**
 * @param row that of the headings
 * @param isMirror whether the heading of brand or model is a formula's result
 * @param variant the column's number; 0 when there is none
 */
record HeaderLayout(int row, int brand, int model, int variant, boolean isMirror) implements SheetLayout {

    private static final int LAST_HEADER_ROW = 20;
    private static final int MOST_UNREAD = 100;
    private static final int LONGEST_HEADING = 200;

    /** @param exactly whether brand and model have to be called so, or may be called by common forms of these words */
    static Optional<HeaderLayout> in(SheetCells cells, CellCursor cursor, boolean exactly) throws IOException {
        var headings = new Headings(0);
        for (Cell cell = cursor.next(); cell != null && cell.row() <= LAST_HEADER_ROW; cell = cursor.next()) {
            if (cell.row() != headings.row) {
                if (headings.areThere(exactly)) {
                    break;
                }
                headings = new Headings(cell.row());
            }
            headings.add(cell, cells.label(cell, false));
        }
        return headings.areThere(exactly) ? Optional.of(headings.layout()) : Optional.empty();
    }

    /** The labels of one row. Of several for the same, the one nearest to the word itself counts, then the leftmost. */
    private static final class Headings {
        private final int row;
        private final Map<Label, Label.Match> matches = new HashMap<>();
        private final Map<Label, Cell> found = new HashMap<>();

        private Headings(int row) {
            this.row = row;
        }

        private void add(Cell cell, Optional<Label.Match> match) {
            match.ifPresent(label -> {
                Label.Match before = matches.get(label.label());
                if (before == null || label.rank() < before.rank()) {
                    matches.put(label.label(), label);
                    found.put(label.label(), cell);
                }
            });
        }

        private boolean areThere(boolean exactly) {
            return isThere(Label.BRAND, exactly) && isThere(Label.MODEL, exactly);
        }

        private boolean isThere(Label label, boolean exactly) {
            Label.Match match = matches.get(label);
            return match != null && (match.isExact() || !exactly);
        }

        private HeaderLayout layout() {
            return new HeaderLayout(
                    row,
                    column(Label.BRAND),
                    column(Label.MODEL),
                    column(Label.VARIANT),
                    found.values().stream().anyMatch(Cell::computed));
        }

        private int column(Label label) {
            return found.containsKey(label) ? found.get(label).column() : 0;
        }
    }

    @Override
    public Layout layout() {
        return Layout.HEADER;
    }

    @Override
    public SheetContent content(SheetCells cells) throws IOException {
        var products = new ProductList(cells, false);
        var names = new NameReader(cells);
        var product = new RowNames();
        var unread = new TreeMap<Integer, String>();
        try (CellCursor cursor = cells.open()) {
            for (Cell cell = cursor.next(); cell != null; cell = cursor.next()) {
                if (cell.row() < row) {
                    continue;
                }
                if (!isRead(cell.column())) {
                    tellUnread(cell, cells, unread);
                } else if (cell.row() > row) {
                    if (cell.row() != product.row) {
                        add(product, cells, products);
                        product = new RowNames();
                        product.row = cell.row();
                    }
                    product.put(cell.column(), names.read(cell), this);
                }
            }
        }
        add(product, cells, products);
        return new SheetContent(
                List.copyOf(products.finished()),
                products.skipped(),
                unread.entrySet().stream()
                        .map(column -> new UnreadColumn(
                                CellReference.convertNumToColString(column.getKey() - 1), column.getValue()))
                        .toList());
    }

    private boolean isRead(int column) {
        return column == brand || column == model || column == variant;
    }

    private void tellUnread(Cell cell, SheetCells cells, Map<Integer, String> unread) throws IOException {
        if (unread.containsKey(cell.column()) || unread.size() == MOST_UNREAD) {
            return;
        }
        boolean isHeading = cell.row() == row;
        String text = !isHeading ? "" : cells.isText(cell) ? CellText.trim(cells.text(cell)) : cell.stored();
        unread.put(cell.column(), text.substring(0, Math.min(text.length(), LONGEST_HEADING)));
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

        private void put(int column, NameCell name, HeaderLayout layout) {
            if (column == layout.brand) {
                brand = name;
            } else if (column == layout.model) {
                model = name;
            } else {
                variant = name;
            }
        }
    }

    @Override
    public FieldReport fields(SheetCells cells, BitSet positions, FieldConsumer consumer) throws IOException {
        var fields = new FieldReader(cells, consumer);
        Map<Integer, FieldKey> keys = new HashMap<>();
        try (CellCursor cursor = cells.open()) {
            for (Cell cell = cursor.next(); cell != null; cell = cursor.next()) {
                if (isRead(cell.column())) {
                    continue;
                }
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
