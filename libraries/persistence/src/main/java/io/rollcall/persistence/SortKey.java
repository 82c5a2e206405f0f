package io.rollcall.persistence;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a list is sorted by.
 *
 * @param name as callers of the API know it
 * @param column the expression in the database behind it
 * @param type of the column; texts are compared bytewise
 */
public record SortKey(String name, String column, boolean descending, String type) {

    private static final String TEXT = "text";
    private static final Pattern ANYTHING = Pattern.compile(".*");
    private static final Map<String, Pattern> VALUES = Map.of(
            "bigint", Pattern.compile("-?\\d{1,18}"),
            "integer", Pattern.compile("-?\\d{1,9}"),
            "boolean", Pattern.compile("true|false"),
            "uuid", Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"),
            "timestamptz",
                    Pattern.compile(
                            "\\d{4,6}-[01]\\d-[0-3]\\d [0-2]\\d(:[0-5]\\d){2}([.]\\d{1,6})?[+-]\\d\\d(:\\d\\d){0,2}"));

    public SortKey(String name, String column, boolean descending) {
        this(name, column, descending, TEXT);
    }

    /** Whether a cursor can hold it: Postgres would fail on what it cannot cast. */
    boolean holds(String value) {
        return isText() || VALUES.getOrDefault(type, ANYTHING).matcher(value).matches();
    }

    /** Texts are compared bytewise, whatever the database's collation. */
    public boolean isText() {
        return type.equals(TEXT);
    }
}
