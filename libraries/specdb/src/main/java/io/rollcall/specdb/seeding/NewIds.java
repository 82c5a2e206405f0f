package io.rollcall.specdb.seeding;

import org.jdbi.v3.core.Handle;

/** The ids of a table's next rows, known before the rows are there; none is given twice, also not after its row is gone. */
final class NewIds {

    private long last;

    private NewIds(long last) {
        this.last = last;
    }

    static NewIds of(Handle handle, String table) {
        return new NewIds(handle.createQuery("select seq from sqlite_sequence where name = :table")
                .bind("table", table)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    /** Whether the table never had a row. */
    boolean isNew() {
        return last == 0;
    }

    long next() {
        return ++last;
    }
}
