package io.rollcall.contracts.event;

import java.time.Instant;

/**
 * The data of {@code identity-exception-added} and {@code identity-exception-removed}: a variant that looks fabricated and
 * that a named person let through, or no longer does (D7).
 *
 * @param identifier stable key, eight hex digits; also the Kafka key
 * @param brand as it was written; it counts for the brand under all its names
 * @param productId the id the product has, or would have
 * @param reason why, in that person's words
 * @param version counts the exception's changes from 1; a removal is the last one
 * @param revision the revision of the category's exceptions this was written at, without gaps
 * @param actor who did it
 */
public record ExceptionEvent(
        String identifier,
        String category,
        String brand,
        String model,
        String variant,
        String productId,
        String reason,
        Instant at,
        long version,
        long revision,
        String actor)
        implements EventData {

    @Override
    public boolean complete() {
        return identifier != null
                && category != null
                && brand != null
                && model != null
                && variant != null
                && version > 0;
    }
}
