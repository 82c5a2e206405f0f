package io.rollcall.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Postgres did not do as it was told. Callers see 503 when it is away, else 500; nothing was committed. */
public sealed class DatabaseFailure extends RuntimeException permits ConstraintViolation {

    /** Connection, rollback of a deadlock, resources, a lock that was not to be had, shutdown. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57");

    private static final String CONSTRAINT = "23";

    private static final int MOST_CAUSES = 12;
    private static final int PATIENCE_SECONDS = 2;

    DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    public static DatabaseFailure of(SQLException cause) {
        boolean refused = cause.getSQLState() != null && cause.getSQLState().startsWith(CONSTRAINT);
        return refused ? new ConstraintViolation(cause) : new DatabaseFailure(cause);
    }

    /** Whether it is of the database and not of what it was told: the same may succeed later. */
    public static boolean isPassing(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && (sql instanceof SQLTransientException
                                || sql.getSQLState() == null
                                || PASSING.contains(sql.getSQLState().substring(0, 2))));
    }

    /** Whether the database can be asked anything at all right now. */
    public static boolean answers(DataSource database) {
        try (var connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
