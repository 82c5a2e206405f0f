package io.rollcall.review.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import io.rollcall.review.snapshot.Snapshot;

/** A transaction that decides: what it changes, who and when, and what it leaves behind of each decision. */
public final class Writing {

    private final Snapshot snapshot;
    private final ChangedRows changed;
    private final SlotEvents events;
    private final ObjectMapper json;
    private final String actor;
    private final Instant at;
    private final List<String> actions = new ArrayList<>();

    Writing(Snapshot snapshot, SlotEvents events, ObjectMapper json, String actor, Instant at) {
        this.snapshot = snapshot;
        this.changed = ChangedRows.noted(snapshot);
        this.events = events;
        this.json = json;
        this.actor = actor;
        this.at = at;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public String actor() {
        return actor;
    }

    public Instant at() {
        return at;
    }

    /** Of the decisions that were made so far. */
    List<String> actions() {
        return actions;
    }

    /**
     * Writes down what was decided, with all rows changed since the last time: the audit row, what an undo needs, and an event
     * for each slot that changed.
     *
     * @return the decision's id
     */
    public long keep(NewDecision decision) {
        return keep(decision, null);
    }

    /** @param bulkId of the request with many of them */
    public long keep(NewDecision decision, @Nullable String bulkId) {
        List<RowChange> changes = changed.take();
        Long eventId = decision.audit() == null ? null : addAudit(decision.audit());
        changed.take();
        long id = snapshot.query("""
                        insert into review_decision (at, actor, action, slot_kind, slot_id, event_id, before, after, changes, bulk_id)
                        values (:at, :actor, :action, :kind, :slot, :event, :before, :after, :changes, :bulk) returning id""")
                .bind("at", at.toString())
                .bind("actor", actor)
                .bind("action", decision.action())
                .bind("kind", decision.kind().token())
                .bind("slot", decision.slotId())
                .bind("event", eventId)
                .bind("before", text(decision.before()))
                .bind("after", text(decision.after()))
                .bind("changes", text(changes))
                .bind("bulk", bulkId)
                .mapTo(Long.class)
                .one();
        events.write(
                snapshot,
                changes,
                decision.kind(),
                decision.slotId(),
                new SlotEvents.Cause(id, decision.action(), at, actor));
        actions.add(decision.action());
        return id;
    }

    private long addAudit(Audit audit) {
        return snapshot.query("""
                        insert into key_review_audit (key_review_state_id, event_type, actor_type, actor_id, old_value, new_value,
                            reason, created_at)
                        values (:state, :type, 'user', :actor, :old, :new, :reason, :at) returning event_id""")
                .bind("state", audit.stateId())
                .bind("type", audit.eventType())
                .bind("actor", actor)
                .bind("old", audit.oldValue())
                .bind("new", audit.newValue())
                .bind("reason", audit.reason())
                .bind("at", at.toString())
                .mapTo(Long.class)
                .one();
    }

    private @Nullable String text(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
