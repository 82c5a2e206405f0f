package io.rollcall.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A workbook that cannot be read, or not as asked. The message says what a person can do about it. */
public final class WorkbookProblem extends IOException {

    /** The tokens stand in answers as problem codes. */
    public enum Code {
        NOT_A_WORKBOOK,
        WORKBOOK_ENCRYPTED,
        WORKBOOK_XLS,
        WORKBOOK_XLSB,
        WORKBOOK_TRUNCATED,
        WORKBOOK_BROKEN,
        WORKBOOK_TOO_LARGE,
        TOO_MANY_PRODUCTS,
        SHEET_UNKNOWN,
        SHEET_AMBIGUOUS,
        NO_PRODUCT_SHEET;

        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Code code;
    private final List<String> sheets;

    WorkbookProblem(Code code, String message) {
        this(code, message, List.of());
    }

    WorkbookProblem(Code code, String message, List<String> sheets) {
        super(message);
        this.code = code;
        this.sheets = sheets;
    }

    static WorkbookProblem notAWorkbook(String instead) {
        return new WorkbookProblem(
                Code.NOT_A_WORKBOOK, "This is " + instead + ", not a workbook. Save it as .xlsx in Excel first.");
    }

    static WorkbookProblem truncated(String how) {
        return new WorkbookProblem(
                Code.WORKBOOK_TRUNCATED, "The workbook is not whole: " + how + ". Copy or download it again.");
    }

    static WorkbookProblem broken(String how) {
        return new WorkbookProblem(
                Code.WORKBOOK_BROKEN, "The workbook is damaged: " + how + ". Open it in Excel and save it again.");
    }

    static WorkbookProblem tooLarge(String what) {
        return new WorkbookProblem(Code.WORKBOOK_TOO_LARGE, "The workbook is too large: " + what + ".");
    }

    public Code code() {
        return code;
    }

    /** The sheets that can be asked for, where one has to be chosen; else none. */
    public List<String> sheets() {
        return sheets;
    }
}
