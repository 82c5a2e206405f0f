package io.rollcall.workbook;

/**
 * The name of a field.
 *
 * @param text trimmed, never empty
 * @param cell where it stands
 */
public record FieldKey(String text, CellRef cell) {}
