package io.rollcall.persistence;

/**
 * What a list is sorted by.
 *
 * @param name as callers of the API know it
 * @param column the expression in the database behind it
 * @param type of the column; texts are compared bytewise
 */
public record SortKey(String name, String column, boolean descending, String type) {

    private static final String TEXT = "text";

    public SortKey(String name, String column, boolean descending) {
        this(name, column, descending, TEXT);
    }

    /** Texts are compared bytewise, whatever the database's collation. */
    public boolean isText() {
        return type.equals(TEXT);
    }
}
