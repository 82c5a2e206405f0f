package io.rollcall.identity;

import java.util.Locale;

/** Why an identity is refused (D6, D5, D11). The tokens stand in answers, reports and problem codes. */
public enum Reason {
    IDENTITY_INCOMPLETE,
    INVALID_TEXT,
    SLUG_REQUIRED,
    VARIANT_IS_MODEL_SUBSTRING,
    VARIANT_REPEATS_MODEL_WORDS,
    NO_CANONICAL_SOURCE,
    SAME_PRODUCT_DIFFERENT_SPLIT,
    SLUG_COLLISION,
    CANONICAL_WITHOUT_VARIANT_EXISTS,
    CANONICAL_VARIANT_EXISTS,
    VARIANT_NOT_IN_CATALOG;

    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether another product stands in the way, rather than the text itself. */
    public boolean isConflict() {
        return compareTo(SAME_PRODUCT_DIFFERENT_SPLIT) >= 0;
    }
}
