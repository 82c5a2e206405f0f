package io.rollcall.specdb.seeding;

import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.jdbi.v3.core.Handle;

/** Rows of one statement, sent together. */
final class Batch implements AutoCloseable {

    private static final int MOST = 1_000;

    private final PreparedStatement statement;
    private int waiting;

    Batch(Handle handle, String sql) {
        try {
            this.statement = handle.getConnection().prepareStatement(sql);
        } catch (SQLException broken) {
            throw new FailedWrite(broken);
        }
    }

    /** One that has no values. JDBI would read all of its text to find that out. */
    static void run(Handle handle, String sql) {
        try (var statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new FailedWrite(broken);
        }
    }

    void add(Object... values) {
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
            if (++waiting == MOST) {
                send();
            }
        } catch (SQLException broken) {
            throw new FailedWrite(broken);
        }
    }

    void send() {
        if (waiting > 0) {
            try {
                statement.executeBatch();
                waiting = 0;
            } catch (SQLException broken) {
                throw new FailedWrite(broken);
            }
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException broken) {
            throw new FailedWrite(broken);
        }
    }

    /** The database could not do it, which is no fault of a product. */
    static final class FailedWrite extends RuntimeException {

        private static final long serialVersionUID = 1;

        FailedWrite(SQLException broken) {
            super(broken);
        }
    }
}
