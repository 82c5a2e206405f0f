package io.rollcall.review.lane;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** How far the candidates of a lane are confirmed. */
public enum Confirmation {
    NOT_RUN,
    PENDING,
    CONFIRMED,
    REJECTED;

    /** @param token as the snapshot has it; null for none */
    public static @Nullable Confirmation of(@Nullable String token) {
        return token == null ? null : valueOf(token.toUpperCase(Locale.ROOT));
    }

    public static @Nullable String token(@Nullable Confirmation confirmation) {
        return confirmation == null ? null : confirmation.name().toLowerCase(Locale.ROOT);
    }

    static Confirmation of(boolean pending) {
        return pending ? PENDING : CONFIRMED;
    }
}
