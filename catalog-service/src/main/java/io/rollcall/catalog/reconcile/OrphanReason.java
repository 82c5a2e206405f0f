package io.rollcall.catalog.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a job file is an orphan (D14). */
enum OrphanReason {
    FABRICATED_VARIANT_WITH_CANONICAL,
    VARIANT_NOT_IN_CANONICAL,
    DUPLICATE_OF_CANONICAL;

    static final List<String> TOKENS =
            Arrays.stream(values()).map(OrphanReason::token).toList();

    String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
