package io.rollcall.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.OptionalDouble;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;

/** Numbers as Excel means them. */
final class Numbers {

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final int MOST_CHARACTERS = 400;
    private static final double MOST = 1e308;
    private static final int AFTER_LAST_DAY = 2_958_466;

    private Numbers() {}

    /** Empty when a workbook cannot mean it: Java reads more than Excel writes. */
    static OptionalDouble parse(String stored) {
        if (stored.length() > MOST_CHARACTERS
                || !stored.chars().allMatch(each -> "0123456789+-.eE".indexOf(each) >= 0)) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(stored);
            return Math.abs(number) < MOST ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }

    static BigDecimal exact(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** The text of a number in format General, in a cell wide enough: 310, never 310.0. */
    static String text(double number) {
        return NumberToTextConverter.toText(number);
    }

    /** Null when a number is before the first day there is or after the last. */
    static LocalDate day(double number, boolean from1904) {
        if (number < (from1904 ? 0 : 1) || number >= AFTER_LAST_DAY) {
            return null;
        }
        var moment = DateUtil.getLocalDateTime(number, from1904);
        return moment == null ? null : moment.toLocalDate();
    }
}
