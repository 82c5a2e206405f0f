package io.rollcall.workbook;

import java.util.regex.Pattern;

import io.rollcall.workbook.NameReader.NameCell;

/** Tells rows of totals from products: a word for a sum, with nothing or a number beside it. */
final class Totals {

    private static final String WORD = "(?:(?:grand|overall|sub)[ -]?)?totals?|sum|count|average|subtotals?";
    private static final String FIGURE = "[-+]?[\\d.,]+";
    private static final Pattern WHOLE = Pattern.compile(
            "(?:" + WORD + ")(?: (?:number of )?(?:products?|models?|items?|rows?|brands?|mice))?\\W*(?:" + FIGURE
                    + ")?",
            Pattern.CASE_INSENSITIVE);
    /** As Excel's own subtotals are named: {@code Razer Count}, beside a formula. */
    private static final Pattern OF_A_GROUP = Pattern.compile(".+ (?:" + WORD + ")", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile(FIGURE);

    private Totals() {}

    static boolean are(NameCell brand, NameCell model, NameCell variant) {
        if (!isNothingOrFigure(variant)) {
            return false;
        }
        return (isWhole(brand) && isNothingOrFigure(model))
                || (isWhole(model) && (brand.isBlank() || (isFigure(variant))))
                || (isOfAGroup(brand) && isNothingOrFormula(model))
                || (isOfAGroup(model) && brand.isBlank() && isNothingOrFormula(variant));
    }

    private static boolean isWhole(NameCell cell) {
        return WHOLE.matcher(CellText.trim(cell.text())).matches();
    }

    private static boolean isOfAGroup(NameCell cell) {
        return OF_A_GROUP.matcher(CellText.trim(cell.text())).matches();
    }

    private static boolean isNothingOrFormula(NameCell cell) {
        return cell.isBlank() || (cell.isComputed() && isFigure(cell));
    }

    private static boolean isNothingOrFigure(NameCell cell) {
        return cell.isBlank() || isFigure(cell);
    }

    private static boolean isFigure(NameCell cell) {
        return NUMBER.matcher(CellText.trim(cell.text())).matches();
    }
}
