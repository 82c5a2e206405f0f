package io.rollcall.workbook;

/**
 * A column with something in it that was not read as a brand, a model or a variant.
 *
 * @param column its letters, as Excel shows them
 * @param label its heading; "" when it has none
 */
public record UnreadColumn(String column, String label) {}
