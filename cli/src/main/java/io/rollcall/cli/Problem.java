package io.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** The server said no, and why ({@code application/problem+json}). */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode document;

    /** @param document the problem as the server wrote it; a missing node when it wrote none */
    Problem(int status, JsonNode document) {
        super("The server answered " + status);
        this.status = status;
        this.document = document;
    }

    int status() {
        return status;
    }

    JsonNode document() {
        return document;
    }
}
