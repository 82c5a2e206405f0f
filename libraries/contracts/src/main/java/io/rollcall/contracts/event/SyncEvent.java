package io.rollcall.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the sync service says of production and a catalog. It comes in chunks, so that a million products fit; each carries
 * what it says as a whole, and its share of the badges. All chunks have the same version, the category's sync revision: a
 * counter that diffs and applies share.
 */
public sealed interface SyncEvent extends EventData permits SyncDiffEvent, SyncAppliedEvent {

    /** Badges of a chunk, at most. */
    int MOST_BADGES = 1_000;

    Pattern CATEGORY = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    String category();

    String planId();

    /** Counted from 0. */
    int chunk();

    int chunks();

    List<ProductBadge> badges();

    Instant at();

    String actor();

    /**
     * Whether the members that all such events have are there and agree with each other.
     *
     * @param about what the key is made of, with the chunk
     */
    default boolean isChunkOf(String about) {
        return Stream.of(category(), planId(), badges(), at(), actor()).noneMatch(Objects::isNull)
                && CATEGORY.matcher(category()).matches()
                && version() > 0
                && chunk() >= 0
                && chunk() < chunks()
                && badges().size() <= MOST_BADGES
                && badges().stream().allMatch(badge -> badge != null && badge.identifier() != null)
                && (about + ":" + chunk()).equals(identifier());
    }
}
