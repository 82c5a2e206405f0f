package io.rollcall.review.lane;

import java.util.Locale;

/** Whom a decision concerns: the product alone, or all that share the value. */
public enum Lane {
    ITEM("primary"),
    SHARED("shared");

    private final String reason;

    Lane(String reason) {
        this.reason = reason;
    }

    /** @param token {@code item} or {@code shared} */
    public static Lane of(String token) {
        return valueOf(token.toUpperCase(Locale.ROOT));
    }

    /** Of a review or an audit row: "primary_confirm". */
    public String reason(Action action) {
        return reason + "_" + action.token();
    }
}
