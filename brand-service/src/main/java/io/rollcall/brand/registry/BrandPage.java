package io.rollcall.brand.registry;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param nextCursor null on the last page
 * @param source {@code registry}; while it has no brands they are inferred from the categories' files, and this is
 *     {@code product_catalog} or {@code active_filtering}; {@code none} when there are no files either
 */
@Schema(requiredProperties = {"items", "total", "source"})
public record BrandPage(List<BrandState> items, long total, String nextCursor, String source) {}
