package io.rollcall.review.component;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.review.decision.AffectedItem;
import io.rollcall.review.decision.Audit;
import io.rollcall.review.decision.DecisionProblem;
import io.rollcall.review.decision.NewDecision;
import io.rollcall.review.decision.StateRow;
import io.rollcall.review.decision.States;
import io.rollcall.review.decision.Writing;
import io.rollcall.review.grid.CellValues;
import io.rollcall.review.lane.Refusal;
import io.rollcall.review.lane.ReviewRules;
import io.rollcall.review.lane.Slot;
import io.rollcall.review.lane.SlotKind;
import io.rollcall.review.lane.SlotValue;
import io.rollcall.review.lane.UnknownValue;
import io.rollcall.review.snapshot.Snapshot;

/** Gives a component another name or maker. One that has them already takes over all that is known of it. */
@ApplicationScoped
@RequiredArgsConstructor
class ComponentRename {

    /** @param component as it is called now: another one where both became one */
    record Renamed(long decisionId, Component component, List<AffectedItem> affected) {}

    private record NamingCell(long id, String productId, String fieldKey, boolean needsAiReview) {}

    private final ComponentMerge merge;
    private final CellValues cells;

    Renamed rename(Writing writing, long id, ComponentNames names) {
        Snapshot snapshot = writing.snapshot();
        Component before = Component.find(snapshot, id).orElseThrow(() -> new DecisionProblem(Refusal.NOT_FOUND));
        if (UnknownValue.is(names.text())) {
            throw new DecisionProblem(Refusal.UNKNOWN_VALUE_NOT_ACTIONABLE);
        }
        Component wanted = names.of(before);
        List<NamingCell> naming = naming(snapshot, before, names);
        Optional<Component> other = Component.named(snapshot, wanted).filter(named -> named.id() != id);
        Component after = other.orElse(wanted);
        moveLinks(snapshot, before, after);
        if (other.isPresent()) {
            merge.merge(snapshot, before, after);
        } else {
            call(snapshot, before, after);
        }
        naming.forEach(cell -> cells.rewrite(
                snapshot, cell.id(), cell.productId(), cell.fieldKey(), names.text(), SlotValue.COMPONENT_DB));
        long stateId = accept(writing, after, names);
        String old = names.name() == null ? before.maker() : before.name();
        long decisionId = writing.keep(new NewDecision(
                "rename",
                SlotKind.COMPONENT_KEY,
                null,
                before,
                after,
                new Audit(stateId, Audit.USER_ACCEPT, old, names.text(), "rename")));
        return new Renamed(decisionId, after, affected(naming, names.text()));
    }

    /** The cells that say the component's name, or its maker's. */
    private static List<NamingCell> naming(Snapshot snapshot, Component component, ComponentNames names) {
        String field = names.name() == null ? "l.component_type || '_brand'" : "l.field_key";
        return snapshot.query("""
                        select distinct f.id, f.product_id, f.field_key, f.needs_ai_review
                        from item_component_links l join item_field_state f
                            on f.category = l.category and f.product_id = l.product_id and f.field_key = %s
                        where l.category = :category and l.component_type = :type and l.component_name = :name
                            and l.component_maker = :maker
                        order by f.product_id""".formatted(field))
                .bindMethods(component)
                .map(Snapshot.rows(NamingCell.class))
                .list();
    }

    private static void moveLinks(Snapshot snapshot, Component before, Component after) {
        snapshot.update("""
                update item_component_links set component_name = :newName, component_maker = :newMaker
                where category = :category and component_type = :type and component_name = :name
                    and component_maker = :maker""")
                .bindMethods(before)
                .bind("newName", after.name())
                .bind("newMaker", after.maker())
                .execute();
    }

    private static void call(Snapshot snapshot, Component before, Component after) {
        snapshot.update("update component_identity set canonical_name = :name, maker = :maker where id = :id")
                .bindMethods(after)
                .execute();
        snapshot.update("""
                update component_values set component_name = :name, component_maker = :maker
                where component_identity_id = :id""").bindMethods(after).execute();
        snapshot.update("""
                update key_review_state set component_identifier = :identifier
                where category = :category and target_kind = 'component_key' and component_identifier = :before""")
                .bindMethods(after)
                .bind("before", before.identifier())
                .execute();
    }

    /** A name that a person gave is accepted, and to be confirmed anew. */
    private static long accept(Writing writing, Component component, ComponentNames names) {
        Snapshot snapshot = writing.snapshot();
        snapshot.update("""
                insert into key_review_state
                    (category, target_kind, component_identifier, property_key, component_identity_id)
                values (:category, 'component_key', :identifier, :property, :id) on conflict do nothing""")
                .bindMethods(component)
                .bind("property", names.property())
                .execute();
        StateRow state = snapshot.query("select " + StateRow.COLUMNS + """
                         from key_review_state s
                        where s.category = :category and s.target_kind = 'component_key'
                            and s.component_identifier = :identifier and s.property_key = :property""")
                .bindMethods(component)
                .bind("property", names.property())
                .map(Snapshot.rows(StateRow.class))
                .one();
        Slot before = state.slot(
                SlotKind.COMPONENT_KEY,
                new SlotValue(names.text(), 0, SlotValue.COMPONENT_DB, null, false, false, false));
        States.store(
                snapshot,
                state.stateId(),
                before,
                ReviewRules.set(before, names.text()),
                writing.at(),
                writing.actor());
        return state.stateId();
    }

    private static List<AffectedItem> affected(List<NamingCell> cells, String text) {
        return cells.stream()
                .map(cell -> new AffectedItem(cell.productId(), cell.fieldKey(), cell.id(), text, cell.needsAiReview()))
                .toList();
    }
}
