package io.rollcall.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;

/** @param type of the elements, as Postgres calls it */
record SqlArray(String type, Object[] values) implements Argument {

    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
        statement.setArray(position, statement.getConnection().createArrayOf(type, values));
    }

    /** Errors name the statement, not ten thousand values. */
    @Override
    public String toString() {
        return values.length + " of " + type;
    }
}
