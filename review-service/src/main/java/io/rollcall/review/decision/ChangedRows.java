package io.rollcall.review.decision;

import java.util.List;

import org.jdbi.v3.core.Handle;

import io.rollcall.review.snapshot.Snapshot;

/**
 * Every row that a transaction changes in the tables of the review, as it was and as it became. Triggers of the connection
 * alone note them, so that no statement can forget to.
 */
record ChangedRows(Snapshot snapshot) {

    static ChangedRows noted(Snapshot snapshot) {
        Handle handle = snapshot.handle();
        if (!isNoted(handle)) {
            handle.execute("""
                    create temp table changed_row (
                        position integer primary key, table_name text, row_id integer, before text, after text)""");
            ReviewTable.all(handle).stream().flatMap(ReviewTable::triggers).forEach(handle::execute);
        }
        return new ChangedRows(snapshot);
    }

    /** By this connection, in a transaction before. */
    private static boolean isNoted(Handle handle) {
        return handle.createQuery("select count(*) > 0 from sqlite_temp_master where name = 'changed_row'")
                .mapTo(Boolean.class)
                .one();
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
