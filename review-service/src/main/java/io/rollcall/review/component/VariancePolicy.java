package io.rollcall.review.component;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** How far the cells of linked products may differ from a property of their component. */
enum VariancePolicy {
    /** Not at all: they take its value. */
    AUTHORITATIVE,
    UPPER_BOUND,
    LOWER_BOUND,
    /** By a tenth. */
    RANGE,
    /** As they like. */
    NONE;

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /** @param token as the snapshot has it; what is not known is no policy */
    static VariancePolicy of(String token) {
        return switch (token == null ? "" : token.toLowerCase(Locale.ROOT)) {
            case "authoritative" -> AUTHORITATIVE;
            case "upper_bound" -> UPPER_BOUND;
            case "lower_bound" -> LOWER_BOUND;
            case "range" -> RANGE;
            default -> NONE;
        };
    }

    /** @return whether a cell breaks the bound; empty for values that are no numbers, which no bound is about */
    Optional<Boolean> isBrokenBy(String cell, String bound) {
        Optional<BigDecimal> own = number(cell);
        Optional<BigDecimal> limit = number(bound);
        if (own.isEmpty() || limit.isEmpty()) {
            return Optional.empty();
        }
        int comparison = own.get().compareTo(limit.get());
        return switch (this) {
            case UPPER_BOUND -> Optional.of(comparison > 0);
            case LOWER_BOUND -> Optional.of(comparison < 0);
            case RANGE ->
                Optional.of(own.get()
                                .subtract(limit.get())
                                .abs()
                                .compareTo(limit.get().abs().multiply(TENTH))
                        > 0);
            case AUTHORITATIVE, NONE -> Optional.empty();
        };
    }

    static Optional<BigDecimal> number(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
