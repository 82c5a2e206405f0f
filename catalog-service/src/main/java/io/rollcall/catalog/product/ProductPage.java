package io.rollcall.catalog.product;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param nextCursor null on the last page
 * @param source where the products come from (D11): {@code product_catalog}, {@code active_filtering} or {@code none}
 */
@Schema(requiredProperties = {"items", "total", "source"})
public record ProductPage(List<ProductState> items, long total, String nextCursor, String source) {}
