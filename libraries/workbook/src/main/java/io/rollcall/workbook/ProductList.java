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
import io.rollcall.workbook.SkippedRow.Reason;

/** The products of a sheet as they are found. */
final class ProductList {

    /** That are told. */
    private static final int MOST_SKIPPED = 1000;

    private final SheetCells cells;
    private final boolean inColumns;
    private final List<SheetProduct> products = new ArrayList<>();
    private final List<SkippedRow> skipped = new ArrayList<>();

    /** @param inColumns whether there is a product per column, or else per row */
    ProductList(SheetCells cells, boolean inColumns) {
        this.cells = cells;
        this.inColumns = inColumns;
    }

    /** Adds a product unless all three of its names are blank, are labels, or stand beside a total. */
    void add(int position, CellRef brandCell, CellRef modelCell, NameCell brand, NameCell model, NameCell variant)
            throws WorkbookProblem {
        if (brand.isBlank() && model.isBlank() && variant.isBlank()) {
            return;
        }
        Optional<Reason> noProduct = noProduct(brand, model, variant);
        if (noProduct.isPresent()) {
            if (skipped.size() < MOST_SKIPPED) {
                skipped.add(new SkippedRow(noProduct.get(), modelCell, shown(brand), shown(model), shown(variant)));
            }
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
        List<NameCell> names = List.of(brand, model, variant);
        products.add(new SheetProduct(
                position,
                modelCell,
                shown(brand),
                shown(model),
                shown(variant),
                problem,
                names.stream().flatMap(name -> name.warning().stream()).toList(),
                names.stream().anyMatch(NameCell::isHidden)));
    }

    private static Optional<Reason> noProduct(NameCell brand, NameCell model, NameCell variant) {
        if (is(Label.BRAND, brand) && is(Label.MODEL, model) && (variant.isBlank() || is(Label.VARIANT, variant))) {
            return Optional.of(Reason.REPEATED_LABELS);
        }
        return Totals.are(brand, model, variant) ? Optional.of(Reason.TOTALS) : Optional.empty();
    }

    private static boolean is(Label label, NameCell name) {
        return Label.match(name.text()).filter(match -> match.label() == label).isPresent();
    }

    List<SkippedRow> skipped() {
        return skipped;
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
        products.set(index, product.with(merged));
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
