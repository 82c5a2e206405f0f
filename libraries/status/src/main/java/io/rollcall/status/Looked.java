package io.rollcall.status;

import org.jspecify.annotations.Nullable;

/**
 * What a look at a server showed.
 *
 * @param version null when it is down
 * @param problem null when it is up
 */
record Looked(@Nullable String version, @Nullable String problem) {

    static Looked up(String version) {
        return new Looked(version, null);
    }

    static Looked down(String problem) {
        return new Looked(null, problem);
    }

    String state() {
        return problem == null ? "up" : "down";
    }
}
