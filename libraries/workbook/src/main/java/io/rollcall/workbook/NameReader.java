package io.rollcall.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import lombok.RequiredArgsConstructor;

import io.rollcall.workbook.CellProblem.Code;

/** Reads cells as names: brands, models, variants and keys. It counts what it gives out, for that stays in memory. */
@RequiredArgsConstructor
final class NameReader {

    private static final int MOST_REPEATED = 4096;

    private final SheetCells cells;
    private final Map<String, String> repeated = new HashMap<>();
    private int bytes;

    /**
     * @param text "" when there is a problem
     * @param warning what does not keep the name from being taken, but has to be looked at
     * @param isComputed whether it is the result of a formula
     */
    record NameCell(
            String text,
            Optional<CellProblem> problem,
            Optional<CellProblem> warning,
            boolean isComputed,
            boolean isHidden) {

        static final NameCell BLANK = new NameCell("", Optional.empty(), Optional.empty(), false, false);

        boolean isBlank() {
            return problem.isEmpty() && CellText.isBlank(text);
        }
    }

    NameCell read(Cell cell) throws IOException {
        return switch (cell.kind()) {
            case TEXT, SHARED_TEXT -> text(cell);
            case NUMBER -> number(cell);
            case BOOLEAN -> problem(Code.BOOLEAN_AS_NAME, cell, Contents.isTrue(cell.stored()) ? "TRUE" : "FALSE");
            case ERROR -> problem(Code.ERROR_VALUE, cell, cell.stored());
            case ISO_DATE -> problem(Code.DATE_AS_NAME, cell, cell.stored());
            case FORMULA_WITHOUT_VALUE -> problem(Code.FORMULA_WITHOUT_VALUE, cell, "");
        };
    }

    private NameCell text(Cell cell) throws IOException {
        String text = cells.text(cell);
        if (CellText.isTooLong(text)) {
            return problem(Code.TEXT_TOO_LONG, cell, "");
        }
        FormatCode format = cells.format(cell);
        return format.isGeneral() || CellText.isBlank(text)
                ? name(text, cell, Optional.empty())
                : shown(format.shown(text), text, format, cell);
    }

    private NameCell number(Cell cell) throws IOException {
        var number = Numbers.parse(cell.stored());
        if (number.isEmpty()) {
            return problem(Code.VALUE_UNREADABLE, cell, cell.stored());
        }
        if (cells.isDayOrTime(cell)) {
            var day = Numbers.day(number.getAsDouble(), cells.isFrom1904());
            return problem(Code.DATE_AS_NAME, cell, day == null ? Numbers.text(number.getAsDouble()) : day.toString());
        }
        FormatCode format = cells.format(cell);
        return shown(format.shown(number.getAsDouble()), Numbers.text(number.getAsDouble()), format, cell);
    }

    /** @param bare what the name is where nobody can know what is shown, or nothing is */
    private NameCell shown(Optional<String> shown, String bare, FormatCode format, Cell cell) throws WorkbookProblem {
        if (shown.filter(text -> !CellText.isBlank(text)).isPresent()) {
            return name(shown.get(), cell, Optional.empty());
        }
        var warning = new CellProblem(Code.FORMAT_UNKNOWN, cells.ref(cell.row(), cell.column()), format.shownCode());
        return name(bare, cell, Optional.of(warning));
    }

    private NameCell name(String text, Cell cell, Optional<CellProblem> warning) throws WorkbookProblem {
        return new NameCell(kept(text), Optional.empty(), warning, cell.computed(), cell.hidden());
    }

    private String kept(String text) throws WorkbookProblem {
        String known = repeated.get(text);
        if (known != null) {
            return known;
        }
        bytes += text.chars().allMatch(character -> character < 256) ? text.length() : 2 * text.length();
        if (bytes > Limits.NAME_BYTES) {
            throw WorkbookProblem.tooLarge("the names on sheet “" + cells.sheet() + "” have more than "
                    + Limits.NAME_BYTES / Limits.MEGABYTE + " MB together");
        }
        if (repeated.size() < MOST_REPEATED) {
            repeated.put(text, text);
        }
        return text;
    }

    private NameCell problem(Code code, Cell cell, String detail) {
        return new NameCell(
                "", Optional.of(cells.problem(code, cell, detail)), Optional.empty(), cell.computed(), cell.hidden());
    }
}
