package io.rollcall.workbook;

import java.util.Locale;

/**
 * A row (or a column, where each is a product) that names no product, and is not meant to.
 *
 * @param cell that of its model
 */
public record SkippedRow(Reason reason, CellRef cell, String brand, String model, String variant) {

    /** The tokens stand in answers. */
    public enum Reason {
        REPEATED_LABELS("%s repeats the column labels, so it is not read as a product."),
        TOTALS("%s holds totals (“%s”), so it is not read as a product.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Can be shown to a person; names the cell. */
    public String message() {
        return reason.sentence.formatted(cell, (brand + " " + model).strip());
    }
}
