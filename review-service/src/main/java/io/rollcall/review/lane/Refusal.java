package io.rollcall.review.lane;

import java.util.Locale;

/** Why nothing is decided, in the order in which it is looked at. */
public enum Refusal {
    NOT_FOUND(404, "There is no such slot. It may have been renamed or removed; load the page again."),
    LANE_CONTEXT_MISMATCH(400, "Components and list values are shared: decide on them in the lane “shared”."),
    CANDIDATE_ID_REQUIRED(400, "Say which candidate: candidateId is missing."),
    CANDIDATE_NOT_FOUND(404, "There is no such candidate. Load the page again to see those there are."),
    CANDIDATE_CONTEXT_MISMATCH(400, "This candidate was found for another slot."),
    CANDIDATE_VALUE_MISMATCH(
            400, "This candidate has another value than the slot. Accept it first, or pick another one."),
    UNKNOWN_VALUE_NOT_ACTIONABLE(400, "This value says that nothing is known; there is nothing to decide.");

    private final int status;
    private final String advice;

    Refusal(int status, String advice) {
        this.status = status;
        this.advice = advice;
    }

    public int status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a person can do. */
    public String advice() {
        return advice;
    }
}
