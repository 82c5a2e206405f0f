package io.rollcall.review.numbers;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.review.grid.CellIndex.FieldCount;
import io.rollcall.review.grid.CellIndexes;
import io.rollcall.review.grid.CellState;
import io.rollcall.review.numbers.ReviewNumbers.FieldNumbers;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.review.snapshot.Snapshots;

/** Counts how far the review of a category is. */
@ApplicationScoped
@RequiredArgsConstructor
class Numbers {

    private final Snapshots snapshots;
    private final CellIndexes indexes;
    private final Sources sources;

    ReviewNumbers of(String category) {
        return snapshots.read(category, handle -> {
            var snapshot = new Snapshot(handle, category);
            List<FieldCount> fields = indexes.of(snapshot).counts();
            return new ReviewNumbers(
                    fields.stream().mapToLong(FieldCount::cells).sum(),
                    sum(fields, CellState.NEEDS_REVIEW),
                    sum(fields, CellState.CONFLICT),
                    sum(fields, CellState.ACCEPTED),
                    sum(fields, CellState.CONFIRMED),
                    sum(fields, CellState.OVERRIDDEN),
                    fields.stream().map(Numbers::ofField).toList(),
                    sources.of(snapshot));
        });
    }

    private static long sum(List<FieldCount> fields, CellState state) {
        return fields.stream().mapToLong(field -> field.states().get(state)).sum();
    }

    private static FieldNumbers ofField(FieldCount field) {
        return new FieldNumbers(
                field.fieldKey(),
                field.cells(),
                field.states().get(CellState.NEEDS_REVIEW),
                field.states().get(CellState.CONFLICT));
    }
}
