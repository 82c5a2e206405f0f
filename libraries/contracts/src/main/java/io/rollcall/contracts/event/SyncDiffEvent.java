package io.rollcall.contracts.event;

import java.time.Instant;
import java.util.List;

/**
 * The data of {@code sync-diff}: production was compared with a catalog, by hand or by schedule. Of each chunk the newest
 * diff stays in the topic.
 *
 * @param identifier {@code <category>:<chunk>}; also the Kafka key
 * @param planId of the diff; actions name it
 * @param sourceHash of the list that was pulled
 * @param pulledAt when that list was pulled
 * @param badges at most 1 000; a product that no chunk names keeps the badge it has
 * @param version the category's sync revision, the same in all chunks
 * @param revision its place in the event stream, without gaps
 * @param actor who asked for it, or the schedule
 */
public record SyncDiffEvent(
        String identifier,
        String category,
        String planId,
        String sourceHash,
        Instant pulledAt,
        int chunk,
        int chunks,
        Summary summary,
        List<ProductBadge> badges,
        Instant at,
        long version,
        long revision,
        String actor)
        implements SyncEvent {

    /** How many rows each class has (D27, D29, D34, D45). */
    public record Summary(
            long productionCount,
            long catalogCount,
            long matched,
            long inProductionOnly,
            long inCatalogOnly,
            long identityMismatch,
            long fieldDrift,
            long notResearched,
            long acceptedDrift,
            long duplicateRows,
            long invalidRows) {}

    @Override
    public boolean complete() {
        return isChunkOf(category) && sourceHash != null && pulledAt != null && summary != null;
    }
}
