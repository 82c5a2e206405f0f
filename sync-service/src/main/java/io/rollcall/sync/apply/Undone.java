package io.rollcall.sync.apply;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What came of undoing a row.
 *
 * @param what {@code undone}, {@code changed} when somebody has changed it since, and it stays, or {@code gone}
 * @param identifier of the product that was edited by it; empty when none was
 * @param editedAt when that was
 */
record Undone(
        int n, String what, String identifier, @Nullable Instant editedAt) {

    static final String UNDONE = "undone";
    static final String CHANGED = "changed";
    static final String GONE = "gone";

    static Undone of(ApplyRow row, String what) {
        return new Undone(row.n(), what, "", null);
    }

    static Undone edited(ApplyRow row, String identifier, Instant at) {
        return new Undone(row.n(), UNDONE, identifier, at);
    }
}
