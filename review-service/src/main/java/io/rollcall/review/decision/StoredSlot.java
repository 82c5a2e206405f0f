package io.rollcall.review.decision;

import org.jspecify.annotations.Nullable;

import io.rollcall.review.lane.LaneState;
import io.rollcall.review.lane.Slot;
import io.rollcall.review.lane.SlotValue;

/** @param stateId of its row in {@code key_review_state}; null while nothing was recorded for it */
public record StoredSlot(SlotRef ref, Slot slot, @Nullable Long stateId) {

    static StoredSlot withoutState(SlotRef ref, @Nullable String value, String source) {
        var stored = new SlotValue(value, 0, source, null, false, false, false);
        return new StoredSlot(ref, new Slot(ref.slotKind(), stored, null, LaneState.NONE, LaneState.NONE), null);
    }
}
