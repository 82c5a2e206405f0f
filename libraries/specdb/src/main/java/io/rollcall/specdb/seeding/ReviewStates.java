package io.rollcall.specdb.seeding;

import java.time.Instant;

import lombok.RequiredArgsConstructor;
import org.jdbi.v3.core.Handle;

/**
 * How far each slot is decided, to begin with. What somebody decided since stays as long as the slot says the same; a slot that
 * says something else begins anew.
 */
@RequiredArgsConstructor
final class ReviewStates implements AutoCloseable {

    /** Whether somebody did something to the slot of the state {@code s}; what a seed writes down does not count. */
    static final String TOUCHED =
            "exists (select 1 from key_review_audit a where a.key_review_state_id = s.id and a.reason is not 'override')";

    /** A kind of slot: the column that names it, and what its states begin with. */
    enum Kind {
        CELL(
                "grid_key",
                "item_field_state_id",
                """
                select category, 'grid_key' as target_kind, product_id as item_identifier, field_key, id as item_field_state_id,
                    value as selected_value, accepted_candidate_id as selected_candidate_id, confidence as confidence_score,
                    case when needs_ai_review then 'pending' end as ai_confirm_primary_status,
                    case when overridden then 'accepted' end as user_accept_primary_status
                from item_field_state
                """,
                "ai_confirm_primary_status",
                "user_accept_primary_status",
                "item_identifier",
                "field_key"),
        COMPONENT_VALUE(
                "component_key",
                "component_value_id",
                """
                select category, 'component_key' as target_kind,
                    component_type || '::' || component_name || '::' || component_maker as component_identifier, property_key,
                    id as component_value_id, component_identity_id,
                    value as selected_value, accepted_candidate_id as selected_candidate_id, confidence as confidence_score,
                    case when not overridden then iif(needs_review, 'pending', 'not_run') end as ai_confirm_shared_status,
                    case when overridden then 'accepted' end as user_accept_shared_status
                from component_values
                """,
                "ai_confirm_shared_status",
                "user_accept_shared_status",
                "component_identifier",
                "property_key",
                "component_identity_id"),
        LIST_VALUE(
                "enum_key",
                "list_value_id",
                """
                select category, 'enum_key' as target_kind, field_key, normalized_value as enum_value_norm,
                    id as list_value_id, list_id as enum_list_id,
                    value as selected_value, accepted_candidate_id as selected_candidate_id, null as confidence_score,
                    case when not overridden then iif(needs_review or source = 'pipeline', 'pending', 'not_run') end
                        as ai_confirm_shared_status,
                    case when overridden then 'accepted' end as user_accept_shared_status
                from list_values
                """,
                "ai_confirm_shared_status",
                "user_accept_shared_status",
                "field_key",
                "enum_value_norm",
                "enum_list_id");

        private final String token;
        private final String slot;
        private final String initial;
        private final String confirm;
        private final String accept;
        private final String names;

        Kind(String token, String slot, String initial, String confirm, String accept, String... names) {
            this.token = token;
            this.slot = slot;
            this.initial = initial;
            this.confirm = confirm;
            this.accept = accept;
            this.names = String.join(", ", names);
        }

        private String insertMissing() {
            String columns = String.join(
                    ", ",
                    "category, target_kind, selected_value, selected_candidate_id, confidence_score",
                    slot,
                    names,
                    confirm,
                    accept);
            return "insert into key_review_state (" + columns + ") select " + columns + " from (" + initial + ") f"
                    + " where not exists (select 1 from key_review_state s where s.target_kind = '" + token + "' and s."
                    + slot + " = f." + slot + ") order by " + slot;
        }

        /** Of a column that is set twice, SQLite takes the last. */
        private String beginAnew() {
            return """
                    update key_review_state as s set
                        selected_value = f.selected_value, selected_candidate_id = f.selected_candidate_id,
                        confidence_score = f.confidence_score,
                        ai_confirm_primary_status = null, ai_confirm_primary_confidence = null, ai_confirm_primary_at = null,
                        ai_confirm_shared_status = null, ai_confirm_shared_confidence = null, ai_confirm_shared_at = null,
                        user_accept_primary_status = null, user_accept_primary_at = null, user_accept_primary_by = null,
                        user_accept_shared_status = null, user_accept_shared_at = null, user_accept_shared_by = null,
                        user_override_ai_primary = 0, user_override_ai_shared = 0, CONFIRM = f.CONFIRM, ACCEPT = f.ACCEPT
                    from (INITIAL where id in (select slot from temp.changed_slots where kind = 'TOKEN')) f
                    where s.target_kind = 'TOKEN' and s.SLOT = f.SLOT
                    """.replace("CONFIRM", confirm)
                    .replace("ACCEPT", accept)
                    .replace("INITIAL", initial)
                    .replace("TOKEN", token)
                    .replace("SLOT", slot);
        }
    }

    private static final String CHANGED = "insert or ignore into temp.changed_slots (kind, slot) values (?, ?)";

    private final Handle handle;
    private final Batch changed;

    static ReviewStates of(Handle handle) {
        Batch.run(handle, "drop table if exists temp.changed_slots");
        Batch.run(
                handle,
                "create temp table changed_slots (kind text, slot integer, primary key (kind, slot)) without rowid");
        return new ReviewStates(handle, new Batch(handle, CHANGED));
    }

    /** It says something else than before. */
    void changed(Kind kind, long slot) {
        changed.add(kind.token, slot);
    }

    void write() {
        changed.send();
        for (Kind kind : Kind.values()) {
            Batch.run(handle, kind.beginAnew());
            Batch.run(handle, kind.insertMissing());
        }
    }

    /** What people accepted outside, written down once as if it had been here. */
    void writeAudit(Instant now) {
        handle.createUpdate("""
                        insert into key_review_audit
                            (key_review_state_id, event_type, actor_type, actor_id, new_value, reason, created_at)
                        select s.id, 'user_accept', 'user', 'override', i.value, 'override', coalesce(r.human_accepted_at, :now)
                        from item_field_state i
                        join key_review_state s on s.target_kind = 'grid_key' and s.item_field_state_id = i.id
                        join candidate_reviews r on r.context_type = 'item' and r.context_id = cast(i.id as text)
                            and r.candidate_id = i.accepted_candidate_id and r.human_accepted
                        where i.source = 'override' and not exists (select 1 from key_review_audit a
                            where a.key_review_state_id = s.id and a.reason = 'override' and a.new_value is i.value)
                        order by i.id
                        """).bind("now", now.toString()).execute();
    }

    /** A candidate that is not there, or not of this slot, is nobody's choice. */
    void clearPointers() {
        clear("item_field_state", "accepted_candidate_id", "c.product_id = t.product_id and c.field_key = t.field_key");
        clear("component_values", "accepted_candidate_id", "c.field_key = t.property_key");
        clear("list_values", "accepted_candidate_id", "c.field_key = t.field_key");
        clear("key_review_state", "selected_candidate_id", """
                case t.target_kind when 'grid_key' then c.product_id = t.item_identifier and c.field_key = t.field_key
                    when 'component_key' then t.property_key in (c.field_key, '__name', '__maker')
                    else c.field_key = t.field_key end""");
    }

    private void clear(String table, String column, String ofSlot) {
        Batch.run(
                handle,
                "update " + table + " as t set " + column + " = null where " + column + " is not null"
                        + " and not exists (select 1 from candidates c where c.candidate_id = t." + column + " and "
                        + ofSlot
                        + ")");
    }

    @Override
    public void close() {
        changed.close();
    }
}
