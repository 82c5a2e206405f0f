package io.rollcall.persistence;

import java.sql.SQLException;

import org.postgresql.util.PSQLException;

/** A constraint refused what was written: the last judge, where others wrote at the same time. */
public final class ConstraintViolation extends DatabaseFailure {

    ConstraintViolation(SQLException cause) {
        super(cause);
    }

    /** The constraint's name, as the migration gave it; empty where Postgres named none. */
    public String constraint() {
        return getCause() instanceof PSQLException postgres
                        && postgres.getServerErrorMessage() != null
                        && postgres.getServerErrorMessage().getConstraint() != null
                ? postgres.getServerErrorMessage().getConstraint()
                : "";
    }
}
