package io.rollcall.workbook;

/** Whether a sheet is shown. A very hidden one cannot even be made visible from Excel's menu. */
public enum Visibility {
    VISIBLE,
    HIDDEN,
    VERY_HIDDEN;

    static Visibility of(String state) {
        if ("hidden".equals(state)) {
            return HIDDEN;
        }
        return "veryHidden".equals(state) ? VERY_HIDDEN : VISIBLE;
    }
}
