package io.rollcall.catalog.product;

import java.time.Instant;

/**
 * A product of a catalog file that was there first, with what it keeps of it.
 *
 * @param identifier its stable key; "" to get one
 * @param status {@code active}, {@code inactive} or {@code draft}
 */
public record AdoptedProduct(
        AddedProduct product,
        String identifier,
        String status,
        String importSource,
        Instant importedAt,
        Instant updatedAt) {}
