package io.rollcall.review.list;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.review.decision.AffectedItem;
import io.rollcall.review.grid.CellValues;
import io.rollcall.review.lane.SlotValue;
import io.rollcall.review.snapshot.CategoryFields;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.specdb.input.FieldValue;

/** The cells that say a list value, alone or among others. */
@ApplicationScoped
@RequiredArgsConstructor
class ListCells {

    private record Cell(long id, String productId, String value, boolean needsAiReview) {}

    private final CategoryFields fields;
    private final CellValues cells;

    /** Writes another value where they say this one; the others of a cell with several stay. */
    List<AffectedItem> replace(Snapshot snapshot, ListValue old, String by) {
        return rewrite(snapshot, old, by);
    }

    /** Takes it out; somebody should look at what is left. */
    List<AffectedItem> remove(Snapshot snapshot, ListValue old) {
        List<AffectedItem> affected = rewrite(snapshot, old, null);
        affected.forEach(cell -> cells.flag(snapshot, cell.cellId(), true));
        return affected.stream()
                .map(cell -> new AffectedItem(cell.productId(), cell.fieldKey(), cell.cellId(), cell.value(), true))
                .toList();
    }

    private List<AffectedItem> rewrite(Snapshot snapshot, ListValue old, @Nullable String by) {
        boolean isList = fields.of(snapshot.category()).of(old.fieldKey()).isList();
        var affected = new ArrayList<AffectedItem>();
        for (Cell cell : saying(snapshot, old)) {
            List<String> tokens = FieldValue.of(cell.value(), isList).tokens();
            if (tokens.stream().anyMatch(old::isSaidBy)) {
                String value = without(tokens, old, by);
                cells.rewrite(snapshot, cell.id(), cell.productId(), old.fieldKey(), value, SlotValue.USER);
                affected.add(
                        new AffectedItem(cell.productId(), old.fieldKey(), cell.id(), value, cell.needsAiReview()));
            }
        }
        return affected;
    }

    /** Those whose text holds it; whether as a value of its own is looked at then. */
    private static List<Cell> saying(Snapshot snapshot, ListValue old) {
        return snapshot.query("""
                        select id, product_id, value, needs_ai_review from item_field_state
                        where category = :category and field_key = :fieldKey and instr(lower(value), lower(:value)) > 0
                        order by product_id""")
                .bindMethods(old)
                .map(Snapshot.rows(Cell.class))
                .list();
    }

    private static @Nullable String without(List<String> tokens, ListValue old, @Nullable String by) {
        List<String> left = tokens.stream()
                .map(token -> old.isSaidBy(token) ? by : token)
                .filter(token -> token != null)
                .toList();
        return left.isEmpty() ? null : FieldValue.of(left, true).text();
    }
}
