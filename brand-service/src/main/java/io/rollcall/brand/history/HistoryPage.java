package io.rollcall.brand.history;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor null on the last page */
@Schema(
        name = "BrandHistoryPage",
        requiredProperties = {"items", "total"})
public record HistoryPage(List<HistoryEntry> items, long total, String nextCursor) {}
