package io.rollcall.identity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Values as JavaScript writes them, where an id that exists already depends on it. */
public final class JavaScriptText {

    private static final int EXACT_DIGITS = 17;
    private static final int MOST_PLAIN_DIGITS = 21;
    private static final int LEAST_PLAIN_POINT = -6;
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,9}");
    private static final long LARGEST_INDEX = 4_294_967_294L;

    private JavaScriptText() {}

    /** @return a text trimmed, a number or boolean as it is printed, nothing for null, and anything else as JSON */
    public static String of(Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof String text) {
            return Name.trim(text);
        } else if (value instanceof Number number) {
            return number(number.doubleValue());
        } else if (value instanceof Boolean) {
            return value.toString();
        }
        var json = new StringBuilder();
        append(json, value);
        return json.toString();
    }

    /** The fewest digits that still mean this number; of those that do, the nearest. */
    static String number(double number) {
        if (number == 0) {
            return "0";
        } else if (Double.isNaN(number) || Double.isInfinite(number)) {
            return String.valueOf(number);
        } else if (number < 0) {
            return "-" + number(-number);
        }
        BigDecimal exact = new BigDecimal(number);
        BigDecimal shortest = exact;
        for (int precision = 1; precision <= EXACT_DIGITS; precision++) {
            shortest = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (shortest.doubleValue() == number) {
                break;
            }
        }
        String digits = shortest.stripTrailingZeros().unscaledValue().toString();
        return placed(digits, shortest.precision() - shortest.scale());
    }

    /** @param point how many of the digits stand before it */
    private static String placed(String digits, int point) {
        if (point > MOST_PLAIN_DIGITS || point <= LEAST_PLAIN_POINT) {
            int exponent = point - 1;
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "" : "+") + exponent;
        } else if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        } else if (point >= digits.length()) {
            return digits + "0".repeat(point - digits.length());
        }
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    private static void append(StringBuilder json, Object value) {
        if (value == null || (value instanceof Number number && !Double.isFinite(number.doubleValue()))) {
            json.append("null");
        } else if (value instanceof String text) {
            quote(json, text);
        } else if (value instanceof List<?> list) {
            json.append('[');
            String between = "";
            for (Object element : list) {
                json.append(between);
                append(json, element);
                between = ",";
            }
            json.append(']');
        } else if (value instanceof Map<?, ?> map) {
            json.append('{');
            String between = "";
            for (var member : inOrder(map).entrySet()) {
                json.append(between);
                quote(json, member.getKey());
                json.append(':');
                append(json, member.getValue());
                between = ",";
            }
            json.append('}');
        } else {
            json.append(of(value));
        }
    }

    /** Names that are indices come first, by their number. */
    private static Map<String, Object> inOrder(Map<?, ?> map) {
        var indices = new TreeMap<Long, Object>();
        var others = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> {
            String text = String.valueOf(name);
            if (INDEX.matcher(text).matches() && Long.parseLong(text) <= LARGEST_INDEX) {
                indices.put(Long.parseLong(text), value);
            } else {
                others.put(text, value);
            }
        });
        var ordered = new LinkedHashMap<String, Object>();
        indices.forEach((index, value) -> ordered.put(String.valueOf(index), value));
        ordered.putAll(others);
        return ordered;
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (character < ' ' || isAlone(text, i)) {
                        json.append("\\u%04x".formatted((int) character));
                    } else {
                        json.append(character);
                    }
                }
            }
        }
        json.append('"');
    }

    /** Half a character, which no encoding could write. */
    private static boolean isAlone(String text, int at) {
        char character = text.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(character) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
