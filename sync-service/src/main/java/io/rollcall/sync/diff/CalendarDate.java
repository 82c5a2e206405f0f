package io.rollcall.sync.diff;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Dates as they are compared: {@code 2019-06-17}, or {@code 2019-06} and {@code 2019} where no more is known. {@code 06/2019} is
 * a month. Of {@code 06/07/2019} nobody can say which is the day: it stays a text.
 */
final class CalendarDate {

    private static final Pattern ISO =
            Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2})(?:T.*)?)?)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?<month>\\d{1,2})/(?<year>\\d{4})");

    /** Day 0 of a spreadsheet's calendar, which has a 29 February 1900 that never was. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(20_000);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(80_000);

    private CalendarDate() {}

    static Optional<String> of(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return written(iso.group("year"), iso.group("month"), iso.group("day"));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        return monthFirst.matches()
                ? written(monthFirst.group("year"), monthFirst.group("month"), null)
                : Optional.empty();
    }

    private static Optional<String> written(String year, String month, String day) {
        try {
            if (month == null) {
                return Optional.of(year);
            }
            YearMonth yearMonth = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
            return Optional.of(
                    day == null
                            ? yearMonth.toString()
                            : yearMonth.atDay(Integer.parseInt(day)).toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A number in a field of dates: the day a spreadsheet counts so, or a year; else the number. */
    static String ofSerial(JsonNode number) {
        BigDecimal serial = number.decimalValue();
        boolean isDay = serial.compareTo(FIRST_SERIAL) >= 0
                && serial.compareTo(LAST_SERIAL) <= 0
                && serial.stripTrailingZeros().scale() <= 0;
        return isDay ? SERIAL_ZERO.plusDays(serial.longValue()).toString() : Amount.of(serial);
    }

    /** Whether one says no more than the other, and nothing else. */
    static boolean agree(String one, String other) {
        String longer = one.length() > other.length() ? one : other;
        String shorter = one.length() > other.length() ? other : one;
        return ISO.matcher(longer).matches() && longer.startsWith(shorter + "-");
    }
}
