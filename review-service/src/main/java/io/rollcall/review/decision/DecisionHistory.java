package io.rollcall.review.decision;

import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.review.decision.MadeDecisions.MadeDecision;
import io.rollcall.review.lane.SlotKind;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.review.snapshot.Snapshots;

/** Reads the audit log of a slot. */
@ApplicationScoped
@RequiredArgsConstructor
class DecisionHistory {

    private record Row(
            long eventId,
            Long decisionId,
            String eventType,
            String actorId,
            String oldValue,
            String newValue,
            String reason,
            String createdAt,
            Long undoneBy) {

        MadeDecision shown() {
            return new MadeDecision(
                    eventId,
                    decisionId,
                    eventType,
                    actorId,
                    oldValue,
                    newValue,
                    reason,
                    Instant.parse(createdAt),
                    undoneBy);
        }
    }

    private final Snapshots snapshots;
    private final SlotKinds kinds;

    MadeDecisions of(String category, SlotKind kind, long id) {
        return snapshots.read(category, handle -> {
            var snapshot = new Snapshot(handle, category);
            StoredSlot stored = kinds.required(snapshot, kind, id);
            return new MadeDecisions(
                    snapshot.query("""
                            select a.event_id, d.id as decision_id, a.event_type, a.actor_id, a.old_value, a.new_value, a.reason,
                                a.created_at, d.undone_by
                            from key_review_audit a left join review_decision d on d.event_id = a.event_id
                            where a.key_review_state_id = :state order by a.event_id desc""").bind("state", stored.stateId()).map(Snapshot.rows(Row.class)).list().stream()
                            .map(Row::shown)
                            .toList());
        });
    }
}
