package io.rollcall.sync.crossvalidation;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The numbers a field may have, both bounds among them. What is no number has no place in or outside of it.
 *
 * @param min null for none
 * @param max null for none
 */
record Range(@Nullable BigDecimal min, @Nullable BigDecimal max) implements ValueCheck {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:E[+-]?\\d{1,9})?");

    @Override
    public WarningType type() {
        return WarningType.RANGE_VIOLATION;
    }

    @Override
    public boolean allows(String value) {
        if (!NUMBER.matcher(value).matches()) {
            return true;
        }
        var number = new BigDecimal(value);
        return !isBelow(number) && !isAbove(number);
    }

    private boolean isBelow(BigDecimal number) {
        return min != null && number.compareTo(min) < 0;
    }

    private boolean isAbove(BigDecimal number) {
        return max != null && number.compareTo(max) > 0;
    }

    @Override
    public Warning warning(String field, String value, Tally tally) {
        var number = new BigDecimal(value);
        return new Warning(
                type(),
                field,
                value,
                isBelow(number) ? min : null,
                isAbove(number) ? max : null,
                null,
                tally.count(),
                tally.examples());
    }
}
