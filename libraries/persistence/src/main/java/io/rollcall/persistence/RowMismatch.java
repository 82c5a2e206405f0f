package io.rollcall.persistence;

/** A row does not fit the record it is read into: our mistake, and never the database being away. */
public final class RowMismatch extends RuntimeException {

    RowMismatch(String message) {
        super(message);
    }

    RowMismatch(String message, Throwable cause) {
        super(message, cause);
    }
}
