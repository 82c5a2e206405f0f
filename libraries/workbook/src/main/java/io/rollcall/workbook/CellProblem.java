package io.rollcall.workbook;

import java.util.Locale;

/**
 * Something in one cell that keeps a product or a field from being taken as it stands.
 *
 * @param cell where somebody has to look
 * @param detail what stands there: the value, the merged range, or the cell it repeats; "" when nothing does
 */
public record CellProblem(Code code, CellRef cell, String detail) {

    /** The tokens stand in answers and reports. */
    public enum Code {
        /** {@code #REF!}, {@code #N/A} and the like. */
        ERROR_VALUE("%s shows the error %s; correct its formula."),
        BOOLEAN_AS_NAME("%s holds the boolean value %s; write the name as text."),
        DATE_AS_NAME("%s holds a date or time (%s); if that is a name, format the cell as text and write it again."),
        BRAND_MISSING("%s: the brand is missing.%s"),
        MODEL_MISSING("%s: the model is missing.%s"),
        MERGED_CELL("%s is empty because it is part of the merged cells %s; unmerge them and fill in each cell."),
        TEXT_TOO_LONG("%s holds a text of more than 32 767 characters, the most a cell can have.%s"),
        FORMULA_WITHOUT_VALUE(
                "%s holds a formula whose result was never stored; open the workbook in Excel and save it.%s"),
        FORMAT_UNKNOWN("%s has the format “%s”. Rollcall cannot tell what Excel shows there; check the name."),
        VALUE_UNREADABLE("%s holds “%s”, which is not the number or date it should be."),
        DUPLICATE_KEY("%s repeats the key of %s; its values are left out.");

        private final String sentence;

        Code(String sentence) {
            this.sentence = sentence;
        }

        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Can be shown to a person; names the cell. */
    public String message() {
        return code.sentence.formatted(cell, detail);
    }
}
