package io.rollcall.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.poi.ss.util.CellRangeAddress;

import io.rollcall.workbook.CellProblem.Code;
import io.rollcall.workbook.NameReader.NameCell;

/** The products of a sheet as they are found. */
final class ProductList {

    private final SheetCells cells;
    private final boolean inColumns;
    private final List<SheetProduct> products = new ArrayList<>();

    /** @param inColumns whether there is a product per column, or else per row */
    ProductList(SheetCells cells, boolean inColumns) {
        this.cells = cells;
        this.inColumns = inColumns;
    }

    /** Adds a product unless all three of its names are blank. */
    void add(int position, CellRef brandCell, CellRef modelCell, NameCell brand, NameCell model, NameCell variant)
            throws WorkbookProblem {
        if (brand.isBlank() && model.isBlank() && variant.isBlank()) {
            return;
        }
        if (products.size() == Limits.PRODUCTS) {
            throw new WorkbookProblem(
                    WorkbookProblem.Code.TOO_MANY_PRODUCTS,
                    "Sheet “" + cells.sheet() + "” has more than " + Limits.PRODUCTS
                            + " products. Split it into several workbooks.");
        }
        Optional<CellProblem> problem = Stream.of(brand, model, variant)
                .flatMap(name -> name.problem().stream())
                .findFirst()
                .or(() -> missing(Code.BRAND_MISSING, brandCell, brand))
                .or(() -> missing(Code.MODEL_MISSING, modelCell, model));
        products.add(new SheetProduct(position, modelCell, shown(brand), shown(model), shown(variant), problem));
    }

    private static String shown(NameCell name) {
        return name.isBlank() ? "" : name.text();
    }

    private static Optional<CellProblem> missing(Code code, CellRef cell, NameCell name) {
        return name.isBlank() ? Optional.of(new CellProblem(code, cell, "")) : Optional.empty();
    }

    /** The products, those whose names are hidden by merged cells told so. */
    List<SheetProduct> finished() throws IOException {
        var empty = new HashMap<Integer, BitSet>();
        for (SheetProduct product : products) {
            product.problem()
                    .filter(ProductList::isMissing)
                    .map(problem ->
                            inColumns ? problem.cell().row() : problem.cell().column())
                    .ifPresent(line ->
                            empty.computeIfAbsent(line, each -> new BitSet()).set(product.position()));
        }
        if (!empty.isEmpty()) {
            new MergedRanges(inColumns, empty, this::tellMerged).read(cells);
        }
        return products;
    }

    private void tellMerged(int position, CellRangeAddress range) {
        int index = indexOf(position);
        SheetProduct product = products.get(index);
        var merged = new CellProblem(
                Code.MERGED_CELL, product.problem().orElseThrow().cell(), range.formatAsString());
        products.set(
                index,
                new SheetProduct(
                        position,
                        product.cell(),
                        product.brand(),
                        product.model(),
                        product.variant(),
                        Optional.of(merged)));
    }

    /** Products are found in the order of their positions. */
    private int indexOf(int position) {
        int first = 0;
        int last = products.size() - 1;
        while (first < last) {
            int middle = (first + last) >>> 1;
            if (products.get(middle).position() < position) {
                first = middle + 1;
            } else {
                last = middle;
            }
        }
        return first;
    }

    private static boolean isMissing(CellProblem problem) {
        return problem.code() == Code.BRAND_MISSING || problem.code() == Code.MODEL_MISSING;
    }
}
