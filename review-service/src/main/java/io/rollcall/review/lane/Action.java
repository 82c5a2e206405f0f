package io.rollcall.review.lane;

import java.util.Locale;

/** What is said of a candidate: it is the value; it is confirmed; it is wrong. */
public enum Action {
    ACCEPT,
    CONFIRM,
    REJECT;

    /** @param token {@code accept}, {@code confirm} or {@code reject} */
    public static Action of(String token) {
        return valueOf(token.toUpperCase(Locale.ROOT));
    }

    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
