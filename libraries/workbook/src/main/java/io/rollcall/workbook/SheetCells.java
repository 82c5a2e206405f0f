package io.rollcall.workbook;

import java.io.IOException;
import java.util.Optional;

/** A sheet's cells and what they mean in its workbook. */
final class SheetCells {

    private static final int SHOWN = 40;

    private final Workbook workbook;
    private final String sheet;
    private final String part;

    /** @param part its name in the archive */
    SheetCells(Workbook workbook, String sheet, String part) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.part = part;
    }

    String sheet() {
        return sheet;
    }

    CellRef ref(int row, int column) {
        return new CellRef(sheet, row, column);
    }

    XmlPart xml() throws IOException {
        return workbook.xml(part);
    }

    CellCursor open() throws IOException {
        return new CellCursor(sheet, xml());
    }

    CellProblem problem(CellProblem.Code code, Cell cell) {
        return problem(code, cell, cell.stored());
    }

    CellProblem problem(CellProblem.Code code, Cell cell, String detail) {
        String shown = detail.length() > SHOWN ? detail.substring(0, SHOWN) + "…" : detail;
        return new CellProblem(code, ref(cell.row(), cell.column()), shown);
    }

    boolean isText(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT || cell.kind() == Cell.Kind.SHARED_TEXT;
    }

    /** Of a text too long for a cell, one character more than a cell can have. */
    String text(Cell cell) throws IOException {
        if (cell.kind() != Cell.Kind.SHARED_TEXT) {
            return CellText.unescaped(cell.stored());
        }
        try {
            return workbook.sharedTexts().get(Integer.parseUnsignedInt(cell.stored()));
        } catch (NumberFormatException | IndexOutOfBoundsException noNumber) {
            throw WorkbookProblem.broken(ref(cell.row(), cell.column()) + " shows the shared text number “"
                    + problem(CellProblem.Code.VALUE_UNREADABLE, cell).detail() + "”");
        }
    }

    Optional<Label> label(Cell cell) throws IOException {
        return isText(cell) ? Label.exactly(text(cell)) : Optional.empty();
    }

    /** @param exactly whether only a label itself is one, or its common forms too */
    Optional<Label.Match> label(Cell cell, boolean exactly) throws IOException {
        return isText(cell) ? Label.match(text(cell)).filter(match -> !exactly || match.isExact()) : Optional.empty();
    }

    boolean isDay(Cell cell) throws IOException {
        return workbook.cellStyles().isDay(cell);
    }

    boolean isDayOrTime(Cell cell) throws IOException {
        return workbook.cellStyles().isDayOrTime(cell);
    }

    FormatCode format(Cell cell) throws IOException {
        return workbook.cellStyles().format(cell);
    }

    boolean isFrom1904() {
        return workbook.isFrom1904();
    }
}
