package io.rollcall.review.decision;

import org.jspecify.annotations.Nullable;

import io.rollcall.review.lane.Action;

/** What the audit log says of a decision: one row each. */
public record Audit(
        long stateId,
        String eventType,
        @Nullable String oldValue,
        @Nullable String newValue,
        String reason) {

    public static final String USER_ACCEPT = "user_accept";
    private static final String AI_CONFIRM = "ai_confirm";
    static final String USER_OVERRIDE_AI = "user_override_ai";

    static String eventType(Action action) {
        return switch (action) {
            case ACCEPT -> USER_ACCEPT;
            case CONFIRM -> AI_CONFIRM;
            case REJECT -> USER_OVERRIDE_AI;
        };
    }
}
