package io.rollcall.catalog.queue;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param total rows that match
 * @param counts rows of the whole queue by status
 * @param failing rows of the whole queue with an error
 * @param filtered rows by status that all filters but that of statuses leave
 * @param updatedAt when the file says it was changed; null when it does not
 * @param source {@code file}, or {@code none} when the pipeline has no queue yet
 */
public record QueuePage(
        List<QueueEntryState> items,
        long total,
        @Nullable String nextCursor,
        Map<String, Integer> counts,
        int failing,
        Map<String, Integer> filtered,
        @Nullable String updatedAt,
        @Schema(enumeration = {"file", "none"}) String source) {}
