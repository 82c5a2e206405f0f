package io.rollcall.review.queue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.ListParameters;
import io.rollcall.persistence.SortKey;
import io.rollcall.review.decision.SlotRef;
import io.rollcall.review.grid.CellFilter;
import io.rollcall.review.grid.CellIndex.FoundCell;
import io.rollcall.review.grid.CellIndex.Place;
import io.rollcall.review.grid.CellIndexes;
import io.rollcall.review.queue.QueuePage.QueuedCell;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.review.snapshot.Snapshots;

/** Reads the cells that wait for a person, a page at a time. */
@ApplicationScoped
@RequiredArgsConstructor
class ReviewQueue {

    private record Value(long id, @Nullable String value, double confidence) {}

    private static final List<SortKey> ORDER =
            List.of(new SortKey("fieldKey", "field_key", false), new SortKey("productId", "product_id", false));

    private final Snapshots snapshots;
    private final CellIndexes indexes;

    QueuePage page(String category, CellFilter filter, int limit, String cursor) {
        Place after = after(cursor);
        return snapshots.read(category, handle -> {
            var snapshot = new Snapshot(handle, category);
            var found = indexes.of(snapshot).cells(filter, after, limit + 1);
            List<FoundCell> shown =
                    found.cells().subList(0, Math.min(limit, found.cells().size()));
            Map<Long, Value> values = values(snapshot, shown);
            return new QueuePage(
                    shown.stream()
                            .map(cell -> queued(cell, values.get(cell.id())))
                            .toList(),
                    found.total(),
                    found.cells().size() > limit ? cursor(shown.get(limit - 1)) : null);
        });
    }

    private static Place after(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Place.FIRST;
        }
        List<String> values = ListParameters.values(cursor, ORDER, ORDER.size());
        return new Place(values.get(0), values.get(1));
    }

    private static String cursor(FoundCell last) {
        return ListParameters.cursor(
                ORDER, List.of(last.fieldKey(), last.product().productId()));
    }

    private static Map<Long, Value> values(Snapshot snapshot, List<FoundCell> cells) {
        return snapshot
                .query(
                        "select id, value, confidence from item_field_state where id in (select value from json_each(:ids))")
                .bind("ids", Snapshot.list(cells.stream().map(FoundCell::id).toList()))
                .map(Snapshot.rows(Value.class))
                .stream()
                .collect(Collectors.toMap(Value::id, Function.identity()));
    }

    private static QueuedCell queued(FoundCell cell, Value value) {
        var product = cell.product();
        return new QueuedCell(
                SlotRef.cell(cell.id(), product.productId(), cell.fieldKey()),
                product.brand(),
                product.model(),
                product.variant(),
                value.value(),
                value.confidence(),
                QueueReason.of(cell.states()));
    }
}
