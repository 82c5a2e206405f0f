package io.rollcall.review.component;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.rollcall.review.decision.AffectedItem;
import io.rollcall.review.decision.SlotRef;
import io.rollcall.review.snapshot.Snapshot;

/**
 * The field of a linked product that is named like a property of its component.
 *
 * @param cellId null where the product has no such field
 * @param byPerson whether a person set or accepted its value
 */
record LinkedCell(
        String productId, @Nullable Long cellId, @Nullable String value, boolean needsReview, boolean byPerson) {

    static List<LinkedCell> of(Snapshot snapshot, SlotRef property) {
        return snapshot.query("""
                        select l.product_id, f.id as cell_id, f.value, coalesce(f.needs_ai_review, 0) as needs_review,
                            coalesce(f.overridden, 0) or s.user_accept_primary_status is not null as by_person
                        from (select distinct product_id from item_component_links
                                where category = :category and component_type = :componentType
                                    and component_name = :componentName and component_maker = :componentMaker) l
                            left join item_field_state f on f.category = :category and f.product_id = l.product_id
                                and f.field_key = :propertyKey
                            left join key_review_state s on s.target_kind = 'grid_key' and s.item_field_state_id = f.id
                        order by l.product_id""")
                .bindMethods(property)
                .map(Snapshot.rows(LinkedCell.class))
                .list();
    }

    AffectedItem asItem(String field) {
        return new AffectedItem(productId, field, cellId, value, needsReview);
    }
}
