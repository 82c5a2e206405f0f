package io.rollcall.workbook;

/**
 * A cell as it is stored.
 *
 * @param row from 1
 * @param column from 1
 * @param stored the value's characters; of a shared text, its number
 * @param style the number of its format, from 0
 * @param computed whether it is the result of a formula
 * @param hidden whether its row or its column is
 */
record Cell(int row, int column, Kind kind, String stored, int style, boolean computed, boolean hidden) {

    enum Kind {
        SHARED_TEXT,
        TEXT,
        NUMBER,
        BOOLEAN,
        ERROR,
        /** A day as ISO 8601 writes it. */
        ISO_DATE,
        FORMULA_WITHOUT_VALUE;

        static Kind of(String type) {
            return switch (type) {
                case "s" -> SHARED_TEXT;
                case "str", "inlineStr" -> TEXT;
                case "b" -> BOOLEAN;
                case "e" -> ERROR;
                case "d" -> ISO_DATE;
                default -> NUMBER;
            };
        }
    }
}
