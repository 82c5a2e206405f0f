package io.rollcall.review.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.review.lane.Confirmation;
import io.rollcall.review.lane.LaneState;

/**
 * One lane of a slot.
 *
 * @param accept null while no person accepted a value
 * @param confirm null where nothing was to be confirmed yet
 */
@Schema(name = "ReviewLane")
public record LaneView(
        @Schema(enumeration = {"accepted"}) @Nullable String accept,

        @Schema(enumeration = {"not_run", "pending", "confirmed", "rejected"}) @Nullable
        String confirm) {

    public static LaneView of(LaneState lane) {
        return new LaneView(lane.accepted() ? "accepted" : null, Confirmation.token(lane.confirmation()));
    }
}
