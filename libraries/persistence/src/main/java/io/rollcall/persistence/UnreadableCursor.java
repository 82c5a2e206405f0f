package io.rollcall.persistence;

/** A cursor that none of our pages gave, or one of another sort order. */
public final class UnreadableCursor extends RuntimeException {

    UnreadableCursor(String message) {
        super(message, null, false, false);
    }
}
