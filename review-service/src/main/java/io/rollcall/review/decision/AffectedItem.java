package io.rollcall.review.decision;

import org.jspecify.annotations.Nullable;

/**
 * A cell that a shared value reaches.
 *
 * @param value it has now
 * @param needsReview whether somebody should look at it
 */
public record AffectedItem(
        String productId,
        String fieldKey,
        long cellId,
        @Nullable String value,
        boolean needsReview) {}
