package io.rollcall.sync.diff;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as they are compared: 60, 60.0 and "60 g" are one. */
final class Amount {

    private static final int MOST_DIGITS = 40;
    private static final Pattern NUMBER = Pattern.compile(
            "(?<number>[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(?: ?(?<unit>[\\p{L}%$°µ\"']{1,12}))?");

    /** Spellings of one unit. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("gram", "g"),
            Map.entry("grams", "g"),
            Map.entry("hour", "h"),
            Map.entry("hours", "h"),
            Map.entry("hr", "h"),
            Map.entry("hrs", "h"),
            Map.entry("usd", "$"),
            Map.entry("millimeter", "mm"),
            Map.entry("millimeters", "mm"),
            Map.entry("milliseconds", "ms"),
            Map.entry("cpi", "dpi"));

    private Amount() {}

    static String of(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal plain = number.stripTrailingZeros();
        return (long) plain.precision() - plain.scale() > MOST_DIGITS || plain.scale() > MOST_DIGITS
                ? plain.toString()
                : plain.toPlainString();
    }

    /**
     * @param unit that the field's numbers carry; empty when no rule says so, and then only a bare number is one
     * @return empty for what is no number, or one of another unit
     */
    static Optional<String> of(String text, String unit) {
        Matcher number = NUMBER.matcher(text);
        if (text.length() > MOST_DIGITS || !number.matches()) {
            return Optional.empty();
        }
        String given = number.group("unit");
        return given == null || isSame(given, unit)
                ? Optional.of(of(new BigDecimal(number.group("number").replace(",", ""))))
                : Optional.empty();
    }

    private static boolean isSame(String given, String unit) {
        return !unit.isEmpty() && known(given).equals(known(unit));
    }

    private static String known(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        return UNITS.getOrDefault(lower, lower);
    }
}
