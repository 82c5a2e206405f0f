package io.rollcall.catalog.history;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor null on the last page */
@Schema(requiredProperties = {"items", "total"})
public record ProductHistoryPage(List<ProductEntry> items, long total, String nextCursor) {}
