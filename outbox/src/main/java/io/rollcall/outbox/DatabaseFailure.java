package io.rollcall.outbox;

import java.sql.SQLException;

/** Postgres did not do as it was told. Callers see 503 when it is away, else 500; nothing was committed. */
public final class DatabaseFailure extends RuntimeException {

    private DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    public static DatabaseFailure of(SQLException cause) {
        return new DatabaseFailure(cause);
    }
}
