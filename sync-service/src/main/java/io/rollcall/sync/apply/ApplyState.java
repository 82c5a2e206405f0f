package io.rollcall.sync.apply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.rollcall.persistence.Json;

/**
 * A row of {@code sync_apply}.
 *
 * @param state {@code applying}, {@code applied}, {@code undoing} or {@code undone}
 * @param brandsAdded slugs of brands it registered
 */
record ApplyState(
        UUID id,
        String category,
        UUID planId,
        String actor,
        Instant at,
        String state,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Json List<String> brandsAdded) {

    static final String COLUMNS = "id, category, plan_id, actor, at, state, undone_at, undone_by, brands_added";
    static final String APPLYING = "applying";
    static final String APPLIED = "applied";
    static final String UNDOING = "undoing";
    static final String UNDONE = "undone";

    boolean is(String asked) {
        return state.equals(asked);
    }
}
