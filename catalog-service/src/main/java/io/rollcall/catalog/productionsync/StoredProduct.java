package io.rollcall.catalog.productionsync;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is in the catalog now, for whoever is about to change it.
 *
 * @param identifier stable key
 * @param status {@code active}, {@code inactive} or {@code draft}
 * @param badge production badge; null when none
 * @param version counts all changes, also of the badge
 * @param updatedAt when somebody last edited it; a badge is no edit
 */
public record StoredProduct(
        String identifier,
        String productId,
        String brand,
        String model,
        String variant,

        @Schema(enumeration = {"active", "inactive", "draft"})
        String status,

        @Nullable String badge,
        long version,
        Instant updatedAt) {}
