package io.rollcall.identity;

import java.util.Comparator;

/** The order of a batch (D9): without a variant first, then by text, so that it does not depend on the caller. */
final class BatchOrder {

    static final Comparator<Candidate> COMPARATOR = Comparator.comparing(BatchOrder::hasVariant)
            .thenComparing(candidate -> folded(candidate.brand()))
            .thenComparing(candidate -> folded(candidate.model()))
            .thenComparing(candidate -> folded(candidate.variant()))
            .thenComparing(candidate -> text(candidate.brand()))
            .thenComparing(candidate -> text(candidate.model()))
            .thenComparing(candidate -> text(candidate.variant()));

    private BatchOrder() {}

    private static boolean hasVariant(Candidate candidate) {
        try {
            return !Variant.of(candidate.variant()).isBlank();
        } catch (InvalidText unusable) {
            return true;
        }
    }

    private static String folded(String raw) {
        try {
            return Name.of(raw).folded();
        } catch (InvalidText unusable) {
            return raw;
        }
    }

    private static String text(String raw) {
        return raw == null ? "" : raw;
    }
}
