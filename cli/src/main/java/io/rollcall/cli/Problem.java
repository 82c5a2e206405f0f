package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** The server said no, and why ({@code application/problem+json}). */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode document;
    private final transient List<String> advice;

    /** @param document the problem as the server wrote it; a missing node when it wrote none */
    Problem(int status, JsonNode document) {
        this(status, document, List.of());
    }

    private Problem(int status, JsonNode document, List<String> advice) {
        super("The server answered " + status);
        this.status = status;
        this.document = document;
        this.advice = advice;
    }

    /** The same, and what could be done about it on this command line. */
    Problem advising(List<String> steps) {
        return new Problem(status, document, steps);
    }

    /**
     * The same, and what to do when somebody else was faster.
     *
     * @param show the command that shows what it is now
     */
    Problem advisingToLook(String show) {
        String version = Cells.of(document.path("current"), "version");
        return advising(List.of(
                show + (version.isEmpty() ? "" : ": it is at version " + version + " now") + ", then the same again"));
    }

    int status() {
        return status;
    }

    /** The reason as a token; empty when the server gave none. */
    String code() {
        return Cells.of(document, "code");
    }

    JsonNode document() {
        return document;
    }

    List<String> advice() {
        return advice;
    }
}
