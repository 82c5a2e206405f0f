package io.rollcall.contracts.event;

import java.time.Instant;
import java.util.List;

/**
 * The data of {@code brand-added}, {@code brand-updated} and {@code brand-removed}: the brand's full state.
 *
 * @param identifier stable key, eight hex digits (D3, D17); also the Kafka key
 * @param slug the brand's id in the registry file and in paths
 * @param aliases other names under which the brand is found, as written
 * @param categories where the brand makes products
 * @param website {@code ""} when unknown
 * @param version counts the brand's changes from 1
 * @param revision the registry's revision this event was written at, without gaps
 * @param actor who did it
 */
public record BrandEvent(
        String identifier,
        String slug,
        String name,
        List<String> aliases,
        List<String> categories,
        String website,
        Instant addedAt,
        String addedBy,
        long version,
        long revision,
        String actor)
        implements EventData {

    @Override
    public boolean complete() {
        return identifier != null && name != null && version > 0;
    }
}
