package io.rollcall.catalog.work;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * @param total of all that match; of more than 10 000, 10 000
 * @param more whether there are more than {@code total}
 * @param nextCursor null on the last page
 */
public record WorkHistoryPage(
        List<WorkEntry> items,
        long total,
        boolean more,
        @Nullable String nextCursor) {}
