package io.rollcall.review.decision;

import org.jspecify.annotations.Nullable;

/**
 * A row that a decision changed.
 *
 * @param before as JSON by column; null for one that was added
 * @param after as JSON by column; null for one that was removed
 */
record RowChange(
        String tableName,
        long rowId,
        @Nullable String before,
        @Nullable String after) {}
