package io.rollcall.brand.registry;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param nextCursor null on the last page
 * @param source {@code registry}; while it has no brands they are inferred from the categories' files, and this is
 *     {@code product_catalog} or {@code active_filtering}; {@code none} when there are no files either
 * @param counts brands by category, if it was asked for; what a category has is what all other filters leave
 */
public record BrandPage(
        List<BrandState> items,
        long total,
        @Nullable String nextCursor,

        @Schema(enumeration = {"registry", "product_catalog", "active_filtering", "none"})
        String source,

        @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Map<String, Long>> counts) {

    BrandPage counting(Map<String, Long> byCategory) {
        return new BrandPage(items, total, nextCursor, source, Map.of("category", byCategory));
    }
}
