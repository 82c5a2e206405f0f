package io.rollcall.catalog.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** @param nextCursor null on the last page */
public record ProductHistoryPage(
        List<ProductEntry> items, long total, @Nullable String nextCursor) {}
