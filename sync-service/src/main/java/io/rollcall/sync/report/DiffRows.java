package io.rollcall.sync.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Sql;
import io.rollcall.sync.diff.DiffRow;
import io.rollcall.sync.diff.DiffSummary;
import io.rollcall.sync.pull.Comparison;
import io.rollcall.sync.pull.SourceProducts.InvalidRow;

/** Stores what a diff finds, as it finds it; within a transaction. */
@RequiredArgsConstructor
final class DiffRows implements Comparison.Found {

    private static final int BATCH = 2_000;

    private final Sql sql;
    private final UUID planId;
    private final List<StoredRow> batch = new ArrayList<>();
    private final Map<RowClass, Long> counted = new EnumMap<>(RowClass.class);

    @Override
    public void row(DiffRow row) throws IOException {
        for (ReportRows.Shown shown : ReportRows.of(row)) {
            add(shown.row(), shown.badge());
        }
    }

    @Override
    public void invalid(InvalidRow row) {
        add(ReportRows.of(row), "");
    }

    SyncSummary summary(DiffSummary diff) {
        store();
        return SyncSummary.of(
                diff,
                count(RowClass.FIELD_DRIFT),
                count(RowClass.NOT_RESEARCHED),
                count(RowClass.ACCEPTED_DRIFT),
                count(RowClass.INVALID_ROWS));
    }

    private long count(RowClass of) {
        return counted.getOrDefault(of, 0L);
    }

    private void add(SyncRow row, String badge) {
        RowClass.named(row.rowClass()).ifPresent(rowClass -> counted.merge(rowClass, 1L, Long::sum));
        batch.add(StoredRow.of(planId, row, badge));
        if (batch.size() == BATCH) {
            store();
        }
    }

    private void store() {
        if (!batch.isEmpty()) {
            sql.update("""
                    insert into sync_diff_row (plan_id, row_id, class, place, brand, field, identifier, product_id, searched,
                        badge, edited_at, document)
                    select * from unnest(:planId, :rowId, :rowClass, :place, :brand, :field, :identifier, :productId, :searched,
                        :badge, :editedAt, :document)""").bindColumns(StoredRow.class, batch).execute();
            batch.clear();
        }
    }
}
