package io.rollcall.brand.history;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param nextCursor null on the last page */
@Schema(name = "BrandHistoryPage")
public record HistoryPage(
        List<HistoryEntry> items, long total, @Nullable String nextCursor) {}
