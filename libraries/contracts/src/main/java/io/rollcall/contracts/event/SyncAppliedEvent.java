package io.rollcall.contracts.event;

import java.time.Instant;
import java.util.List;

/**
 * The data of {@code sync-applied}: rows of a diff were worked off, or that was undone.
 *
 * @param identifier {@code <applyId>:<chunk>}; also the Kafka key
 * @param planId of the diff whose rows they are
 * @param applied how many rows were carried out
 * @param rejected how many could not be
 * @param skipped how many were to be left as they are
 * @param undone whether this says that the apply was undone
 * @param badges at most 1 000: of the products whose badge it changes
 * @param version the category's sync revision, the same in all chunks
 * @param revision its place in the event stream, without gaps
 * @param actor who did it
 */
public record SyncAppliedEvent(
        String identifier,
        String category,
        String applyId,
        String planId,
        int applied,
        int rejected,
        int skipped,
        boolean undone,
        int chunk,
        int chunks,
        List<ProductBadge> badges,
        Instant at,
        long version,
        long revision,
        String actor)
        implements SyncEvent {

    @Override
    public boolean complete() {
        return applyId != null && isChunkOf(applyId);
    }
}
