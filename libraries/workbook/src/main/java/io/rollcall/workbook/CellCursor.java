package io.rollcall.workbook;

import java.io.IOException;
import java.util.BitSet;

/** The cells of a sheet that hold something, one by one, row by row. Formulas are passed over: their stored results count. */
final class CellCursor implements AutoCloseable {

    private final String sheet;
    private final XmlPart xml;
    private final CellText text = new CellText();
    private boolean hasRows;
    private final BitSet hiddenColumns = new BitSet();
    private boolean rowsAreHidden;
    private boolean inRow;
    private boolean rowIsHidden;
    private int row;
    private int column;

    CellCursor(String sheet, XmlPart xml) throws IOException {
        this.sheet = sheet;
        this.xml = xml;
        if (!xml.next(0) || !xml.is("worksheet")) {
            throw xml.broken("is no worksheet");
        }
        this.hasRows = findRows();
    }

    private boolean findRows() throws IOException {
        while (xml.next(1)) {
            if (xml.is("sheetData")) {
                return true;
            }
            if (xml.is("cols")) {
                readColumns();
            } else {
                rowsAreHidden |= xml.is("sheetFormatPr") && Contents.isTrue(xml.attribute("zeroHeight"));
                xml.skip();
            }
        }
        return false;
    }

    private void readColumns() throws IOException {
        while (xml.next(2)) {
            if (Contents.isTrue(xml.attribute("hidden")) || isZero(xml.attribute("width"))) {
                int first = number(String.valueOf(xml.attribute("min")));
                int last = Math.min(number(String.valueOf(xml.attribute("max"))), Limits.COLUMNS);
                hiddenColumns.set(first, Math.max(first, last + 1));
            }
            xml.skip();
        }
    }

    private static boolean isZero(String size) {
        return size != null && size.matches("0+(\\.0+)?");
    }

    /** Null at the end of the sheet. */
    Cell next() throws IOException {
        while (hasRows) {
            if (!inRow && !nextRow()) {
                hasRows = false;
                readOn();
                return null;
            }
            while (xml.next(3)) {
                if (xml.is("c")) {
                    Cell cell = cell();
                    if (cell != null) {
                        return cell;
                    }
                } else {
                    xml.skip();
                }
            }
            inRow = false;
        }
        return null;
    }

    long bytesRead() {
        return xml.bytesRead();
    }

    /** To the end of the part, whose check sum is known there. */
    private void readOn() throws IOException {
        while (xml.next(1)) {
            xml.skip();
        }
    }

    private boolean nextRow() throws IOException {
        while (xml.next(2)) {
            if (xml.is("row")) {
                String number = xml.attribute("r");
                place(number == null ? row + 1 : number(number), 0);
                inRow = true;
                String hidden = xml.attribute("hidden");
                rowIsHidden = hidden == null ? rowsAreHidden || isZero(xml.attribute("ht")) : Contents.isTrue(hidden);
                return true;
            }
            xml.skip();
        }
        return false;
    }

    private int number(String number) throws WorkbookProblem {
        int parsed = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9 || parsed > Limits.ROWS) {
                throw WorkbookProblem.broken("sheet “" + sheet + "” counts a row or a format as “" + number + "”");
            }
            parsed = parsed * 10 + digit;
        }
        return parsed;
    }

    private void place(int newRow, int newColumn) throws WorkbookProblem {
        boolean isAfter = newRow > row || (newRow == row && newColumn > column);
        if (!isAfter || newRow > Limits.ROWS || newColumn > Limits.COLUMNS) {
            throw WorkbookProblem.broken("the cells of sheet “" + sheet + "” are out of order or beyond row "
                    + Limits.ROWS + " or column " + Limits.COLUMNS + ", after "
                    + new CellRef(sheet, Math.max(row, 1), Math.max(column, 1)));
        }
        row = newRow;
        column = newColumn;
    }

    /** Null when it is blank. */
    private Cell cell() throws IOException {
        int style = 0;
        String type = "n";
        String reference = null;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> reference = xml.attribute(i);
                case "s" -> style = number(xml.attribute(i));
                case "t" -> type = xml.attribute(i);
                default -> {}
            }
        }
        place(row, reference == null ? column + 1 : columnOf(reference));
        return read(Cell.Kind.of(type), style);
    }

    private int columnOf(String reference) throws WorkbookProblem {
        int letters = 0;
        int parsed = 0;
        while (letters < reference.length() && letters < 4 && isLetter(reference.charAt(letters))) {
            parsed = parsed * 26 + reference.charAt(letters) - 'A' + 1;
            letters++;
        }
        if (letters == 0 || number(reference.substring(letters)) != row) {
            throw WorkbookProblem.broken(
                    "row " + row + " of sheet “" + sheet + "” has a cell called “" + reference + "”");
        }
        return parsed;
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z';
    }

    private Cell read(Cell.Kind kind, int style) throws IOException {
        boolean formula = false;
        boolean value = false;
        text.clear();
        while (xml.next(4)) {
            if (xml.is("v")) {
                value = true;
                xml.text(text);
            } else if (xml.is("is")) {
                value = true;
                text.runs(xml);
            } else {
                formula |= xml.is("f");
                xml.skip();
            }
        }
        boolean hidden = rowIsHidden || hiddenColumns.get(column);
        if (formula && !value) {
            return new Cell(row, column, Cell.Kind.FORMULA_WITHOUT_VALUE, "", style, true, hidden);
        }
        return text.isEmpty() ? null : new Cell(row, column, kind, text.raw(), style, formula, hidden);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
