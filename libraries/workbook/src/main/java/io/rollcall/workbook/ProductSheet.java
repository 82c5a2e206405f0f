package io.rollcall.workbook;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** The sheet of a workbook that lists its products. Usable until the workbook is closed; not by two threads at once. */
public final class ProductSheet {

    private final SheetCells cells;
    private final SheetLayout layout;
    private SheetContent content;

    ProductSheet(SheetCells cells, SheetLayout layout) {
        this.cells = cells;
        this.layout = layout;
    }

    boolean isMirror() {
        return layout.isMirror();
    }

    public String name() {
        return cells.sheet();
    }

    public Layout layout() {
        return layout.layout();
    }

    /**
     * The products in the order of their positions, at most 100 000; where all three names are blank there is none. The same
     * product may be there twice. Nothing behind row 5 is read of a {@link Layout#SPECIFICATION}, unless a name is missing.
     *
     * @throws WorkbookProblem when the sheet is damaged or over a limit
     */
    public List<SheetProduct> products() throws IOException {
        return content().products();
    }

    /** The first 1000 rows, or columns, that are no products: labels once more, and totals. */
    public List<SkippedRow> skipped() throws IOException {
        return content().skipped();
    }

    /** At most 100, of a sheet with a product per row. */
    public List<UnreadColumn> unreadColumns() throws IOException {
        return content().unread();
    }

    private SheetContent content() throws IOException {
        if (content == null) {
            content = layout.content(cells);
        }
        return content;
    }

    /**
     * Reads the fields of all products as a stream, at most 20 000 keys. Blank cells, errors and the values of a key that is
     * there already are left out.
     *
     * @throws WorkbookProblem when the sheet is damaged or over a limit; fields before that place were given out
     */
    public FieldReport fields(FieldConsumer consumer) throws IOException {
        var positions = new BitSet();
        products().forEach(product -> positions.set(product.position()));
        return layout.fields(cells, positions, consumer);
    }
}
