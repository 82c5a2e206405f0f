package io.rollcall.catalog.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.rollcall.workbook.Layout;
import io.rollcall.workbook.ProductSheet;
import io.rollcall.workbook.Workbook;
import io.rollcall.workbook.WorkbookProblem;

/**
 * The products of a workbook, read once.
 *
 * @param rows in the order of the sheet
 */
record WorkbookReading(String sheet, Layout layout, List<SheetRow> rows) {

    /**
     * @param sheet null for the one with the products
     * @throws Refusals.Unreadable when it cannot be read, or does not say which sheet is meant
     */
    static WorkbookReading of(Path file, String sheet) throws IOException {
        try (Workbook workbook = Workbook.open(file)) {
            ProductSheet products = workbook.productSheet(Optional.ofNullable(sheet));
            return new WorkbookReading(
                    products.name(),
                    products.layout(),
                    products.products().stream().map(SheetRow::of).toList());
        } catch (WorkbookProblem problem) {
            throw new Refusals.Unreadable(problem);
        }
    }
}
