package io.rollcall.cli;

/** The snapshot is as it was. */
final class NotSeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSeeded(String message) {
        super(message);
    }
}
