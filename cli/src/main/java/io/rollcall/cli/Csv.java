package io.rollcall.cli;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * RFC 4180, and safe to open in a spreadsheet: a text that would be a formula there gets an apostrophe before it. So does one
 * that looks as if it had got one, for only then does taking one away give back every text as it was.
 */
final class Csv {
    private static final String LINE_END = "\r\n";

    private Csv() {}

    static String of(List<JsonNode> items, List<String> fields) {
        var csv = new StringBuilder(String.join(",", fields)).append(LINE_END);
        for (JsonNode item : items) {
            csv.append(fields.stream().map(field -> cell(item, field)).collect(Collectors.joining(",")))
                    .append(LINE_END);
        }
        return csv.toString();
    }

    /** A cell as it was before the apostrophe. */
    static String unguarded(String cell) {
        return cell.startsWith("'") && isGuarded(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static String cell(JsonNode item, String field) {
        String value = Cells.of(item, field);
        // A number may well start with a minus.
        String safe = !item.path(field).isNumber() && isGuarded(value) ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static boolean isGuarded(String value) {
        int start = 0;
        while (start < value.length() && value.charAt(start) == '\'') {
            start++;
        }
        return start < value.length() && "=+-@\t\r".indexOf(value.charAt(start)) >= 0;
    }
}
