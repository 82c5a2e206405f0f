package io.rollcall.review.list;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.rollcall.review.decision.LinkedItem;
import io.rollcall.review.decision.SlotRef;
import io.rollcall.review.decision.SlotRows;
import io.rollcall.review.decision.StateRow;
import io.rollcall.review.decision.StoredSlot;
import io.rollcall.review.lane.SlotKind;
import io.rollcall.review.lane.SlotValue;
import io.rollcall.review.snapshot.Snapshot;

/** The values of lists. */
@ApplicationScoped
class ListValueRows implements SlotRows {

    private record Row(
            long id,
            String fieldKey,
            String value,
            String source,
            @Nullable String acceptedCandidateId,
            boolean overridden,
            boolean needsReview,
            StateRow state) {

        StoredSlot slot() {
            var stored = new SlotValue(value, 0, source, acceptedCandidateId, overridden, needsReview, false);
            return new StoredSlot(
                    SlotRef.listValue(id, fieldKey), state.slot(SlotKind.ENUM_KEY, stored), state.stateId());
        }
    }

    @Override
    public SlotKind kind() {
        return SlotKind.ENUM_KEY;
    }

    @Override
    public Optional<StoredSlot> find(Snapshot snapshot, long id) {
        return snapshot.query("""
                        select v.id, v.field_key, v.value, v.source, v.accepted_candidate_id, v.overridden, v.needs_review, %s
                        from list_values v left join key_review_state s
                            on s.list_value_id = v.id and s.target_kind = 'enum_key'
                        where v.id = :id""".formatted(StateRow.COLUMNS))
                .bind("id", id)
                .map(Snapshot.rows(Row.class))
                .findFirst()
                .map(Row::slot);
    }

    @Override
    public CandidatesOf candidates() {
        return new CandidatesOf(
                "item_list_links l join candidates c on c.category = l.category and c.product_id = l.product_id"
                        + " and c.field_key = l.field_key",
                "l.list_value_id = :id and l.field_key = :fieldKey");
    }

    @Override
    public void store(Snapshot snapshot, SlotRef slot, SlotValue value) {
        snapshot.update("""
                update list_values set accepted_candidate_id = :candidateId, overridden = :overridden, needs_review = :needsReview
                where id = :id""").bindMethods(value).bind("id", slot.id()).execute();
    }

    @Override
    public long addState(Snapshot snapshot, SlotRef slot) {
        return snapshot.query("""
                        insert into key_review_state (category, target_kind, field_key, enum_value_norm, list_value_id, enum_list_id)
                        select category, 'enum_key', field_key, normalized_value, id, list_id from list_values where id = :id
                        returning id""").bind("id", slot.id()).mapTo(Long.class).one();
    }

    @Override
    public List<LinkedItem> linked(Snapshot snapshot, SlotRef slot) {
        return snapshot.query("""
                        select l.product_id, l.field_key, f.value
                        from item_list_links l left join item_field_state f
                            on f.category = l.category and f.product_id = l.product_id and f.field_key = l.field_key
                        where l.list_value_id = :id order by l.product_id""")
                .bind("id", slot.id())
                .map(Snapshot.rows(LinkedItem.class))
                .list();
    }
}
