package io.rollcall.catalog.product;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param total of all that match; of more than 1 000 that match a filter, 1 000
 * @param more whether there are more than {@code total}
 * @param nextCursor null on the last page
 * @param source where the products come from (D11): {@code product_catalog}, {@code active_filtering} or {@code none}
 * @param badges when badges are counted: how many products of the whole category have each production badge, and {@code none}
 * @param counts as far as it was asked: products by brand, by status and by badge; what a value has is what all other filters
 *     leave
 */
public record ProductPage(
        List<ProductState> items,
        long total,
        boolean more,
        @Nullable String nextCursor,

        @Schema(enumeration = {"product_catalog", "active_filtering", "none"})
        String source,

        @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Long> badges,
        @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Map<String, Long>> counts) {

    ProductPage counting(@Nullable Map<String, Long> badges, Map<String, Map<String, Long>> counts) {
        return new ProductPage(items, total, more, nextCursor, source, badges, counts);
    }
}
