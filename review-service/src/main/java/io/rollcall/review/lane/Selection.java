package io.rollcall.review.lane;

import org.jspecify.annotations.Nullable;

/**
 * What was chosen for a slot.
 *
 * @param value null where the slot has none
 * @param candidateId null for a value that somebody typed
 */
public record Selection(@Nullable String value, @Nullable String candidateId, double confidence) {}
