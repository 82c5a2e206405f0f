package io.rollcall.review.decision;

import java.util.List;

import io.rollcall.review.snapshot.Snapshot;

/**
 * Every row that a transaction changes in the tables of the review, as it was and as it became. Triggers of the connection
 * alone note them, so that no statement can forget to.
 */
record ChangedRows(Snapshot snapshot) {

    static ChangedRows noted(Snapshot snapshot) {
        snapshot.handle().execute("""
                create temp table changed_row (
                    position integer primary key, table_name text, row_id integer, before text, after text)""");
        ReviewTable.all(snapshot.handle()).stream()
                .flatMap(ReviewTable::triggers)
                .forEach(snapshot.handle()::execute);
        return new ChangedRows(snapshot);
    }

    /** Those since the last time, in the order of the changes. */
    List<RowChange> take() {
        List<RowChange> changes =
                snapshot.query("""
                        select table_name, row_id, before, after from changed_row
                        where before is not after order by position""").map(Snapshot.rows(RowChange.class)).list();
        snapshot.update("delete from changed_row").execute();
        return changes;
    }
}
