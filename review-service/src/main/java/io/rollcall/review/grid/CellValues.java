package io.rollcall.review.grid;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.review.snapshot.Snapshot;

/** Cells that take a value that others share: what is chosen for them follows, their lanes stay as they are. */
@ApplicationScoped
@RequiredArgsConstructor
public class CellValues {

    private final CellRows cells;

    /**
     * Writes the text of a cell that names something which has another name now.
     *
     * @param source where it has the text from; not the pipeline, whose value would come back with the next seed
     */
    public void rewrite(
            Snapshot snapshot, long cellId, String productId, String fieldKey, @Nullable String value, String source) {
        snapshot.update("update item_field_state set value = :value, source = :source where id = :id")
                .bind("value", value)
                .bind("source", source)
                .bind("id", cellId)
                .execute();
        snapshot.update("""
                update key_review_state set selected_value = :value
                where target_kind = 'grid_key' and item_field_state_id = :id""").bind("value", value).bind("id", cellId).execute();
        cells.linkToList(snapshot, productId, fieldKey, value);
    }

    /** Gives products the value of a property of their component. */
    public void take(Snapshot snapshot, List<String> productIds, String fieldKey, String value) {
        String products = Snapshot.list(productIds);
        snapshot.update("""
                insert into item_field_state (category, product_id, field_key, value, confidence, source)
                select :category, j.value, :field, :value, 1, 'component_db' from json_each(:products) j where true
                on conflict (category, product_id, field_key) do update set
                    value = excluded.value, confidence = 1, source = 'component_db', accepted_candidate_id = null,
                    overridden = 0, needs_ai_review = 0, ai_review_complete = 0""")
                .bind("products", products)
                .bind("field", fieldKey)
                .bind("value", value)
                .execute();
        snapshot.update("""
                update key_review_state set selected_value = :value, selected_candidate_id = null, confidence_score = 1
                where target_kind = 'grid_key' and category = :category and field_key = :field
                    and item_identifier in (select j.value from json_each(:products) j)""")
                .bind("products", products)
                .bind("field", fieldKey)
                .bind("value", value)
                .execute();
        productIds.forEach(product -> cells.linkToList(snapshot, product, fieldKey, value));
    }

    /** @param needsReview whether somebody should look at the cell */
    public void flag(Snapshot snapshot, long cellId, boolean needsReview) {
        snapshot.update("update item_field_state set needs_ai_review = :needsReview where id = :id")
                .bind("needsReview", needsReview)
                .bind("id", cellId)
                .execute();
    }
}
