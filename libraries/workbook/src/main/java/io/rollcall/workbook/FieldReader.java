package io.rollcall.workbook;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.rollcall.workbook.CellProblem.Code;

/** Gives out the fields of a sheet as they are found, and keeps count of what is left out. */
final class FieldReader {

    private static final int DAY_CHARACTERS = "2026-01-31".length();

    private final SheetCells cells;
    private final NameReader names;
    private final FieldConsumer consumer;
    private final Map<String, FieldKey> keys = new HashMap<>();
    private final List<CellProblem> problems = new ArrayList<>();
    private long problemCount;
    private long values;

    FieldReader(SheetCells cells, FieldConsumer consumer) {
        this.cells = cells;
        this.names = new NameReader(cells);
        this.consumer = consumer;
    }

    /** Empty when the cell names no field of its own. */
    Optional<FieldKey> key(Cell cell) throws IOException {
        if (cells.label(cell).isPresent()) {
            return Optional.empty();
        }
        var name = names.read(cell);
        name.problem().ifPresent(this::tell);
        String text = CellText.trim(name.text());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (keys.size() == Limits.KEYS) {
            throw WorkbookProblem.tooLarge("sheet “" + cells.sheet() + "” has more than " + Limits.KEYS + " keys");
        }
        var key = new FieldKey(text, cells.ref(cell.row(), cell.column()));
        FieldKey first = keys.putIfAbsent(text, key);
        if (first != null) {
            tell(cells.problem(Code.DUPLICATE_KEY, cell, first.cell().toString()));
            return Optional.empty();
        }
        return Optional.of(key);
    }

    void value(int position, FieldKey key, Cell cell) throws IOException {
        switch (cell.kind()) {
            case TEXT, SHARED_TEXT -> text(position, key, cell);
            case NUMBER -> number(position, key, cell);
            case BOOLEAN -> give(position, key, new FieldValue.Bool(Contents.isTrue(cell.stored())));
            case ISO_DATE -> date(position, key, cell);
            case ERROR -> tell(cells.problem(Code.ERROR_VALUE, cell));
            case FORMULA_WITHOUT_VALUE -> tell(cells.problem(Code.FORMULA_WITHOUT_VALUE, cell));
        }
    }

    private void text(int position, FieldKey key, Cell cell) throws IOException {
        String text = cells.text(cell);
        if (CellText.isTooLong(text)) {
            tell(cells.problem(Code.TEXT_TOO_LONG, cell, ""));
        } else if (!CellText.isBlank(text)) {
            give(position, key, new FieldValue.Text(text));
        }
    }

    private void number(int position, FieldKey key, Cell cell) throws IOException {
        var parsed = Numbers.parse(cell.stored());
        if (parsed.isEmpty()) {
            tell(cells.problem(Code.VALUE_UNREADABLE, cell));
            return;
        }
        double number = parsed.getAsDouble();
        LocalDate day = cells.isDay(cell) ? Numbers.day(number, cells.isFrom1904()) : null;
        give(position, key, day == null ? new FieldValue.Number(Numbers.exact(number)) : new FieldValue.Date(day));
    }

    private void date(int position, FieldKey key, Cell cell) throws IOException {
        String stored = cell.stored();
        LocalDate day;
        try {
            day = LocalDate.parse(stored.substring(0, Math.min(stored.length(), DAY_CHARACTERS)));
        } catch (DateTimeException noDay) {
            tell(cells.problem(Code.VALUE_UNREADABLE, cell));
            return;
        }
        give(position, key, new FieldValue.Date(day));
    }

    private void give(int position, FieldKey key, FieldValue value) throws IOException {
        values++;
        consumer.accept(position, key, value);
    }

    private void tell(CellProblem problem) {
        problemCount++;
        if (problems.size() < FieldReport.MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    FieldReport report() {
        return new FieldReport(values, problemCount, List.copyOf(problems));
    }
}
