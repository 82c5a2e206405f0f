package io.rollcall.catalog.imports;

import io.rollcall.identity.Candidate;
import io.rollcall.identity.Name;
import io.rollcall.workbook.CellProblem;
import io.rollcall.workbook.SheetProduct;

/**
 * A product of a workbook as it stands there.
 *
 * @param id names it within the file: the cell of its model, as in {@code F4}
 * @param cell the same with its sheet, as in {@code dataEntry!F4}
 * @param problem why the sheet names no product there; null when it does
 */
record SheetRow(String id, String cell, Candidate asked, CellProblem problem) {

    static SheetRow of(SheetProduct product) {
        String cell = product.cell().toString();
        return new SheetRow(
                cell.substring(cell.lastIndexOf('!') + 1),
                cell,
                new Candidate(product.brand(), product.model(), product.variant()),
                product.problem().orElse(null));
    }

    /** Any text, so that it can be shown. */
    Candidate shown() {
        return new Candidate(
                Name.printable(asked.brand()), Name.printable(asked.model()), Name.printable(asked.variant()));
    }
}
