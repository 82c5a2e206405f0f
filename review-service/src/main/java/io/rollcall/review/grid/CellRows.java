package io.rollcall.review.grid;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.review.decision.LinkedItem;
import io.rollcall.review.decision.SlotRef;
import io.rollcall.review.decision.SlotRows;
import io.rollcall.review.decision.StateRow;
import io.rollcall.review.decision.StoredSlot;
import io.rollcall.review.lane.SlotKind;
import io.rollcall.review.lane.SlotValue;
import io.rollcall.review.snapshot.CategoryFields;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.specdb.input.FieldValue;

/** The fields of products. */
@ApplicationScoped
@RequiredArgsConstructor
public class CellRows implements SlotRows {

    private record Row(
            long id,
            String productId,
            String fieldKey,
            @Nullable String value,
            double confidence,
            String source,
            @Nullable String acceptedCandidateId,
            boolean overridden,
            boolean needsAiReview,
            boolean aiReviewComplete,
            StateRow state) {

        StoredSlot slot() {
            var stored = new SlotValue(
                    value, confidence, source, acceptedCandidateId, overridden, needsAiReview, aiReviewComplete);
            return new StoredSlot(
                    SlotRef.cell(id, productId, fieldKey), state.slot(SlotKind.GRID_KEY, stored), state.stateId());
        }
    }

    private final CategoryFields fields;

    @Override
    public SlotKind kind() {
        return SlotKind.GRID_KEY;
    }

    @Override
    public Optional<StoredSlot> find(Snapshot snapshot, long id) {
        return snapshot.query("""
                        select f.id, f.product_id, f.field_key, f.value, f.confidence, f.source, f.accepted_candidate_id,
                            f.overridden, f.needs_ai_review, f.ai_review_complete, %s
                        from item_field_state f left join key_review_state s
                            on s.item_field_state_id = f.id and s.target_kind = 'grid_key'
                        where f.id = :id""".formatted(StateRow.COLUMNS))
                .bind("id", id)
                .map(Snapshot.rows(Row.class))
                .findFirst()
                .map(Row::slot);
    }

    @Override
    public CandidatesOf candidates() {
        return new CandidatesOf(
                "candidates c", "c.category = :category and c.product_id = :productId and c.field_key = :fieldKey");
    }

    @Override
    public void store(Snapshot snapshot, SlotRef cell, SlotValue value) {
        snapshot.update("""
                update item_field_state set value = :value, confidence = :confidence, source = :source,
                    accepted_candidate_id = :candidateId, overridden = :overridden, needs_ai_review = :needsReview,
                    ai_review_complete = :reviewComplete
                where id = :id""").bindMethods(value).bind("id", cell.id()).execute();
        linkToList(snapshot, cell.productId(), cell.fieldKey(), value.value());
    }

    /** Links a cell to the list values that its value names; values that the list does not have are skipped. */
    public void linkToList(Snapshot snapshot, String productId, String fieldKey, @Nullable String value) {
        var rule = fields.of(snapshot.category()).of(fieldKey);
        if (!rule.hasListLinks()) {
            return;
        }
        snapshot.update("""
                delete from item_list_links
                where category = :category and product_id = :product and field_key = :field""").bind("product", productId).bind("field", fieldKey).execute();
        for (String token : FieldValue.of(value, rule.isList()).tokens()) {
            snapshot.update("""
                    insert into item_list_links (category, product_id, field_key, list_value_id)
                    select :category, :product, :field, id from list_values
                    where category = :category and field_key = :field and normalized_value = :token
                    on conflict do nothing""")
                    .bind("product", productId)
                    .bind("field", fieldKey)
                    .bind("token", FieldValue.normalized(token))
                    .execute();
        }
    }

    @Override
    public long addState(Snapshot snapshot, SlotRef cell) {
        return snapshot.query("""
                        insert into key_review_state (category, target_kind, item_identifier, field_key, item_field_state_id)
                        values (:category, 'grid_key', :productId, :fieldKey, :id) returning id""").bindMethods(cell).mapTo(Long.class).one();
    }

    @Override
    public List<LinkedItem> linked(Snapshot snapshot, SlotRef cell) {
        return List.of();
    }
}
