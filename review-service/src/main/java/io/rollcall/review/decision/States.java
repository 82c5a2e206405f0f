package io.rollcall.review.decision;

import java.time.Instant;

import io.rollcall.review.lane.Confirmation;
import io.rollcall.review.lane.LaneState;
import io.rollcall.review.lane.Selection;
import io.rollcall.review.lane.Slot;
import io.rollcall.review.snapshot.Snapshot;

/** Writes the lanes of slots. */
public final class States {

    private States() {}

    /** @param before as it was, so that the times of what does not change stay */
    public static void store(Snapshot snapshot, long stateId, Slot before, Slot after, Instant at, String actor) {
        Selection selected = after.selected();
        snapshot.update("""
                update key_review_state set
                    selected_value = :value, selected_candidate_id = :candidate, confidence_score = :confidence
                where id = :id""")
                .bind("value", selected.value())
                .bind("candidate", selected.candidateId())
                .bind("confidence", selected.confidence())
                .bind("id", stateId)
                .execute();
        store(snapshot, stateId, "primary", before.item(), after.item(), at, actor);
        store(snapshot, stateId, "shared", before.shared(), after.shared(), at, actor);
    }

    private static void store(
            Snapshot snapshot, long stateId, String lane, LaneState before, LaneState after, Instant at, String actor) {
        if (before.confirmation() != after.confirmation()) {
            snapshot.update("""
                    update key_review_state set ai_confirm_LANE_status = :status, ai_confirm_LANE_at = :at
                    where id = :id""".replace("LANE", lane))
                    .bind("status", Confirmation.token(after.confirmation()))
                    .bind("at", at.toString())
                    .bind("id", stateId)
                    .execute();
        }
        if (before.accepted() != after.accepted()) {
            accept(snapshot, stateId, lane, at, actor);
        }
    }

    private static void accept(Snapshot snapshot, long stateId, String lane, Instant at, String actor) {
        snapshot.update("""
                update key_review_state set user_accept_LANE_status = 'accepted', user_accept_LANE_at = :at,
                    user_accept_LANE_by = :by
                where id = :id""".replace("LANE", lane))
                .bind("at", at.toString())
                .bind("by", actor)
                .bind("id", stateId)
                .execute();
    }
}
