package io.rollcall.catalog.workbookimport;

import java.util.List;

import io.rollcall.catalog.workbookimport.ImportPreview.CellWarning;
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
 * @param warnings what a person has to look at although it does
 * @param hidden whether its row or column is hidden
 */
record SheetRow(
        String id, String cell, Candidate asked, CellProblem problem, List<CellProblem> warnings, boolean hidden) {

    static SheetRow of(SheetProduct product) {
        String cell = product.cell().toString();
        return new SheetRow(
                cell.substring(cell.lastIndexOf('!') + 1),
                cell,
                new Candidate(product.brand(), product.model(), product.variant()),
                product.problem().orElse(null),
                product.warnings(),
                product.hidden());
    }

    List<CellWarning> shownWarnings() {
        return warnings.stream().map(CellWarning::of).toList();
    }

    /** Any text, so that it can be shown. */
    Candidate shown() {
        return new Candidate(
                Name.printable(asked.brand()), Name.printable(asked.model()), Name.printable(asked.variant()));
    }
}
