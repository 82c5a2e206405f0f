package io.rollcall.cli;

/** What was asked for makes no sense; found out after parsing. */
final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misuse(String message) {
        super(message);
    }
}
