package io.rollcall.review.decision;

import org.jspecify.annotations.Nullable;

/**
 * A request that changes something.
 *
 * @param key of its Idempotency-Key
 * @param request tells it from another with the same key
 */
public record Call(String category, String actor, @Nullable String key, String request, boolean isDryRun) {}
