package io.rollcall.review.lane;

import org.jspecify.annotations.Nullable;

/**
 * @param accepted by a person
 * @param confirmation null where nothing was to be confirmed yet
 */
public record LaneState(boolean accepted, @Nullable Confirmation confirmation) {

    public static final LaneState NONE = new LaneState(false, null);

    LaneState accept() {
        return new LaneState(true, confirmation);
    }

    LaneState confirm(Confirmation confirmed) {
        return new LaneState(accepted, confirmed);
    }

    boolean isConfirmed() {
        return confirmation == Confirmation.CONFIRMED;
    }
}
