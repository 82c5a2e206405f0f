package io.rollcall.review.grid;

import java.util.Locale;

/** What cells can be asked for by; one may be in several states. */
public enum CellState {
    /** Somebody should look at it. */
    NEEDS_REVIEW,
    /** The confirmation of its item lane is open. */
    PENDING,
    /** In either lane. */
    CONFIRMED,
    /** By a person, in either lane. */
    ACCEPTED,
    /** A person set it against the pipeline. */
    OVERRIDDEN,
    /** Its candidates have different values, and no person has said yet which one it is. */
    CONFLICT;

    /** What a request can name, as a pattern. */
    public static final String KNOWN = "needs_review|pending|confirmed|accepted|overridden|conflict";

    public static CellState of(String token) {
        return valueOf(token.toUpperCase(Locale.ROOT));
    }

    /** "needs_review". */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    int mark() {
        return 1 << ordinal();
    }
}
