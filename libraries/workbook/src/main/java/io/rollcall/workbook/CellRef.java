package io.rollcall.workbook;

import org.apache.poi.ss.util.CellReference;

/**
 * A cell; its text is as Excel writes it: {@code dataEntry!F4}, {@code 'my sheet'!F4}.
 *
 * @param row from 1
 * @param column from 1
 */
public record CellRef(String sheet, int row, int column) {

    @Override
    public String toString() {
        return new CellReference(sheet, row - 1, column - 1, false, false).formatAsString();
    }
}
