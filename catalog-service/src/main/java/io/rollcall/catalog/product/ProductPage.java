package io.rollcall.catalog.product;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param total of all that match; of more than 1 000 that match a filter, 1 000
 * @param more whether there are more than {@code total}
 * @param nextCursor null on the last page
 * @param source where the products come from (D11): {@code product_catalog}, {@code active_filtering} or {@code none}
 */
@Schema(requiredProperties = {"items", "total", "more", "source"})
public record ProductPage(List<ProductState> items, long total, boolean more, String nextCursor, String source) {}
