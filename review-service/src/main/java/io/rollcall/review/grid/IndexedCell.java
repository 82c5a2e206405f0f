package io.rollcall.review.grid;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jdbi.v3.core.result.ResultIterable;
import org.jspecify.annotations.Nullable;

import io.rollcall.review.lane.SlotValue;
import io.rollcall.review.lane.UnknownValue;
import io.rollcall.review.snapshot.Snapshot;

/**
 * What lists of cells go by.
 *
 * @param found bit 0: its candidates have different values; bits 1 to 9: one is from a source of this tier
 */
record IndexedCell(
        long id,
        String productId,
        String fieldKey,
        boolean needsAiReview,
        boolean overridden,
        String source,
        @Nullable String itemAccept,
        @Nullable String itemConfirm,
        @Nullable String sharedAccept,
        @Nullable String sharedConfirm,
        int found) {

    private static final int TIERS_FROM = CellState.values().length;
    private static final int DIFFERENT = 1;

    private static final String SELECT = """
            select f.id, f.product_id, f.field_key, f.needs_ai_review, f.overridden, f.source,
                s.user_accept_primary_status as item_accept, s.ai_confirm_primary_status as item_confirm,
                s.user_accept_shared_status as shared_accept, s.ai_confirm_shared_status as shared_confirm,
                (select coalesce(min(c.normalized_value) filter (where c.normalized_value not in (UNKNOWN))
                            < max(c.normalized_value) filter (where c.normalized_value not in (UNKNOWN)), 0)
                        + coalesce(sum(distinct 1 << c.source_tier) filter (where c.source_tier between 1 and 9), 0)
                    from candidates c
                    where c.category = f.category and c.product_id = f.product_id and c.field_key = f.field_key) as found
            from item_field_state f
                left join key_review_state s on s.item_field_state_id = f.id and s.target_kind = 'grid_key'
            where f.category = :category
            """.replace("UNKNOWN", "select value from json_each(:unknown)");

    /** Every cell there is. */
    static Stream<IndexedCell> all(Snapshot snapshot) {
        return read(snapshot, "", Set.of()).stream();
    }

    /** Those of these ids that are still there. */
    static List<IndexedCell> of(Snapshot snapshot, Collection<Long> ids) {
        return read(snapshot, " and f.id in (select value from json_each(:ids))", ids)
                .list();
    }

    private static ResultIterable<IndexedCell> read(Snapshot snapshot, String which, Collection<Long> ids) {
        return snapshot.query(SELECT + which)
                .bind("unknown", Snapshot.list(UnknownValue.WORDS))
                .bind("ids", Snapshot.list(ids))
                .map(Snapshot.rows(IndexedCell.class));
    }

    /** A bit for each state it is in, and behind them one for each tier. */
    int marks() {
        return mark(CellState.NEEDS_REVIEW, needsAiReview)
                | mark(CellState.PENDING, "pending".equals(itemConfirm))
                | mark(CellState.CONFIRMED, isConfirmed(itemConfirm) || isConfirmed(sharedConfirm))
                | mark(CellState.ACCEPTED, itemAccept != null || sharedAccept != null)
                | mark(CellState.OVERRIDDEN, overridden)
                | mark(CellState.CONFLICT, (found & DIFFERENT) != 0 && !isSettled())
                | (found & ~DIFFERENT) << TIERS_FROM;
    }

    static int tierMark(int tier) {
        return 1 << tier << TIERS_FROM;
    }

    private boolean isSettled() {
        return itemAccept != null || isConfirmed(itemConfirm) || !source.equals(SlotValue.PIPELINE);
    }

    private static boolean isConfirmed(@Nullable String confirmation) {
        return "confirmed".equals(confirmation);
    }

    private static int mark(CellState state, boolean isIn) {
        return isIn ? state.mark() : 0;
    }
}
