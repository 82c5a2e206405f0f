package io.rollcall.specdb.seeding;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import org.jdbi.v3.core.Handle;

import io.rollcall.specdb.seeding.Batch.FailedWrite;

/** A question that is asked for every product. */
final class Lookup implements AutoCloseable {

    @FunctionalInterface
    interface Row<V> {
        Map.Entry<String, V> of(ResultSet row) throws SQLException;
    }

    private final PreparedStatement statement;

    Lookup(Handle handle, String sql) {
        try {
            this.statement = handle.getConnection().prepareStatement(sql);
        } catch (SQLException broken) {
            throw new FailedWrite(broken);
        }
    }

    <V> Map<String, V> rows(Row<V> mapped, Object... values) {
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var rows = new HashMap<String, V>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    Map.Entry<String, V> row = mapped.of(found);
                    rows.put(row.getKey(), row.getValue());
                }
            }
            return rows;
        } catch (SQLException broken) {
            throw new FailedWrite(broken);
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
}
