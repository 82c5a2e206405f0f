package io.rollcall.identity;

import java.util.Comparator;

/**
 * A row's place in the order of a batch (D9): without a variant first, then by text, so that it does not depend on the
 * caller.
 */
record BatchOrder(
        boolean hasVariant,
        String foldedBrand,
        String foldedModel,
        String foldedVariant,
        String brand,
        String model,
        String variant)
        implements Comparable<BatchOrder> {

    private static final Comparator<BatchOrder> COMPARATOR = Comparator.comparing(BatchOrder::hasVariant)
            .thenComparing(BatchOrder::foldedBrand)
            .thenComparing(BatchOrder::foldedModel)
            .thenComparing(BatchOrder::foldedVariant)
            .thenComparing(BatchOrder::brand)
            .thenComparing(BatchOrder::model)
            .thenComparing(BatchOrder::variant);

    static BatchOrder of(Candidate candidate) {
        return new BatchOrder(
                namesVariant(candidate),
                folded(candidate.brand()),
                folded(candidate.model()),
                folded(candidate.variant()),
                text(candidate.brand()),
                text(candidate.model()),
                text(candidate.variant()));
    }

    @Override
    public int compareTo(BatchOrder other) {
        return COMPARATOR.compare(this, other);
    }

    private static boolean namesVariant(Candidate candidate) {
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
