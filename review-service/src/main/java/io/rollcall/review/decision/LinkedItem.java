package io.rollcall.review.decision;

import org.jspecify.annotations.Nullable;

/**
 * A product that has a shared value.
 *
 * @param fieldKey its field that names the component or holds the list value
 * @param value of that field
 */
public record LinkedItem(
        String productId, String fieldKey, @Nullable String value) {}
