package io.rollcall.brand.history;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param total of all that match; of more than 10 000, 10 000
 * @param more whether there are more than {@code total}
 * @param nextCursor null on the last page
 */
@Schema(name = "BrandHistoryPage")
public record HistoryPage(
        List<HistoryEntry> items,
        long total,
        boolean more,
        @Nullable String nextCursor) {}
