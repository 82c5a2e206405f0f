package io.rollcall.contracts.event;

import java.time.Instant;
import java.util.List;

/**
 * The data of {@code product-added}, {@code product-updated} and {@code product-removed}: the product's full state. A
 * subscriber keeps the highest version per identifier and drops the rest; order across topics is not promised.
 *
 * @param identifier stable key, eight hex digits (D3); also the Kafka key
 * @param id number within the category, never reused (D3)
 * @param productId name of the job file (D2); changes with a rename
 * @param brandIdentifier stable key of the brand; the text in {@code brand} is what is stored with the product
 * @param variant {@code ""} when none
 * @param status {@code active}, {@code inactive} or {@code draft} (D22)
 * @param badge production badge (D22), one of {@link ProductBadge#BADGES}; null when none
 * @param version counts the product's changes from 1; a removal is the last one
 * @param revision the category's revision this event was written at, without gaps
 * @param actor who did it
 */
public record ProductEvent(
        String identifier,
        long id,
        String category,
        String productId,
        String brandIdentifier,
        String brand,
        String model,
        String variant,
        String status,
        String badge,
        List<String> seedUrls,
        String importSource,
        Instant importedAt,
        Instant updatedAt,
        long version,
        long revision,
        String actor)
        implements EventData {

    @Override
    public boolean complete() {
        return identifier != null && category != null && version > 0;
    }
}
