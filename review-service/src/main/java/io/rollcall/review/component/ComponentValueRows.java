package io.rollcall.review.component;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.review.decision.LinkedItem;
import io.rollcall.review.decision.SlotRef;
import io.rollcall.review.decision.SlotRows;
import io.rollcall.review.decision.Spread;
import io.rollcall.review.decision.StateRow;
import io.rollcall.review.decision.StoredSlot;
import io.rollcall.review.lane.SlotKind;
import io.rollcall.review.lane.SlotValue;
import io.rollcall.review.snapshot.Snapshot;

/** The properties of components. */
@ApplicationScoped
@RequiredArgsConstructor
class ComponentValueRows implements SlotRows {

    private record Row(
            long id,
            String componentType,
            String componentName,
            String componentMaker,
            String propertyKey,
            @Nullable String value,
            double confidence,
            String source,
            @Nullable String acceptedCandidateId,
            boolean overridden,
            boolean needsReview,
            StateRow state) {

        StoredSlot slot() {
            var stored = new SlotValue(value, confidence, source, acceptedCandidateId, overridden, needsReview, false);
            return new StoredSlot(
                    SlotRef.componentValue(id, componentType, componentName, componentMaker, propertyKey),
                    state.slot(SlotKind.COMPONENT_KEY, stored),
                    state.stateId());
        }
    }

    private static final String LINKED = """
            category = :category and component_type = :componentType and component_name = :componentName
                and component_maker = :componentMaker""";

    private final FanOut fanOut;

    @Override
    public SlotKind kind() {
        return SlotKind.COMPONENT_KEY;
    }

    @Override
    public Optional<StoredSlot> find(Snapshot snapshot, long id) {
        return snapshot.query("""
                        select v.id, v.component_type, v.component_name, v.component_maker, v.property_key, v.value, v.confidence,
                            v.source, v.accepted_candidate_id, v.overridden, v.needs_review, %s
                        from component_values v left join key_review_state s
                            on s.component_value_id = v.id and s.target_kind = 'component_key'
                        where v.id = :id""".formatted(StateRow.COLUMNS))
                .bind("id", id)
                .map(Snapshot.rows(Row.class))
                .findFirst()
                .map(Row::slot);
    }

    @Override
    public CandidatesOf candidates() {
        return new CandidatesOf(
                "(select distinct product_id from item_component_links where " + LINKED + ") l join candidates c"
                        + " on c.product_id = l.product_id",
                "c.category = :category and c.field_key = :propertyKey");
    }

    @Override
    public void store(Snapshot snapshot, SlotRef slot, SlotValue value) {
        snapshot.update("""
                update component_values set value = :value, confidence = :confidence, source = :source,
                    accepted_candidate_id = :candidateId, overridden = :overridden, needs_review = :needsReview
                where id = :id""").bindMethods(value).bind("id", slot.id()).execute();
    }

    @Override
    public long addState(Snapshot snapshot, SlotRef slot) {
        return snapshot.query("""
                        insert into key_review_state
                            (category, target_kind, component_identifier, property_key, component_value_id, component_identity_id)
                        select category, 'component_key', component_type || '::' || component_name || '::' || component_maker,
                            property_key, id, component_identity_id
                        from component_values where id = :id returning id""").bind("id", slot.id()).mapTo(Long.class).one();
    }

    @Override
    public List<LinkedItem> linked(Snapshot snapshot, SlotRef slot) {
        return snapshot.query("""
                        select l.product_id, l.field_key, f.value
                        from (select product_id, field_key from item_component_links where %s) l
                            left join item_field_state f on f.category = :category and f.product_id = l.product_id
                                and f.field_key = l.field_key
                        order by l.product_id, l.field_key""".formatted(LINKED))
                .bindMethods(slot)
                .map(Snapshot.rows(LinkedItem.class))
                .list();
    }

    @Override
    public Spread spread(Snapshot snapshot, SlotRef slot, SlotValue value) {
        return fanOut.of(snapshot, slot, value.value());
    }
}
