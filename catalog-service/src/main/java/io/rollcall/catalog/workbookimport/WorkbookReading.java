package io.rollcall.catalog.workbookimport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.rollcall.workbook.Layout;
import io.rollcall.workbook.ProductSheet;
import io.rollcall.workbook.SkippedRow;
import io.rollcall.workbook.UnreadColumn;
import io.rollcall.workbook.Workbook;
import io.rollcall.workbook.WorkbookProblem;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.LocalCopy;

/**
 * The products of a workbook, as one state of its file has them.
 *
 * @param hash SHA-256 of the file
 * @param rows in the order of the sheet
 * @param skipped labels once more, and totals
 * @param unread columns that say nothing of a product's name
 */
record WorkbookReading(
        String hash,
        String sheet,
        Layout layout,
        List<SheetRow> rows,
        List<SkippedRow> skipped,
        List<UnreadColumn> unread) {

    private static final int TRIES = 3;

    /**
     * @param sheet null for the one with the products
     * @throws ImportProblems.Unreadable when it cannot be read, or does not say which sheet is meant
     * @throws ImportProblems.BeingWritten when somebody writes it all the while
     */
    static WorkbookReading of(Path file, String sheet) throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try (LocalCopy copy = LocalCopy.of(file)) {
                String hash = ContentHash.of(copy.path());
                WorkbookReading reading = read(copy.path(), hash, sheet);
                if (hash.equals(ContentHash.of(copy.path()))) {
                    return reading;
                }
            }
        }
        throw new ImportProblems.BeingWritten();
    }

    private static WorkbookReading read(Path file, String hash, String sheet) throws IOException {
        try (Workbook workbook = Workbook.open(file)) {
            ProductSheet products = workbook.productSheet(Optional.ofNullable(sheet));
            return new WorkbookReading(
                    hash,
                    products.name(),
                    products.layout(),
                    products.products().stream().map(SheetRow::of).toList(),
                    products.skipped(),
                    products.unreadColumns());
        } catch (WorkbookProblem problem) {
            throw new ImportProblems.Unreadable(problem);
        }
    }
}
