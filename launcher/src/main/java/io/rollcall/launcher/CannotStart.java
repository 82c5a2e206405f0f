package io.rollcall.launcher;

/** A plain reason, written for the person at the terminal, why something cannot start or go on. */
final class CannotStart extends RuntimeException {
    CannotStart(String reason) {
        super(reason);
    }

    CannotStart(String reason, Throwable cause) {
        super(reason, cause);
    }
}
