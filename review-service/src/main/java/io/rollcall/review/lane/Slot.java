package io.rollcall.review.lane;

import org.jspecify.annotations.Nullable;

/**
 * A place for one value, with what was decided about it.
 *
 * @param selection null while nothing was recorded for it
 */
public record Slot(SlotKind kind, SlotValue value, @Nullable Selection selection, LaneState item, LaneState shared) {

    public LaneState lane(Lane lane) {
        return lane == Lane.ITEM ? item : shared;
    }

    /** What was chosen, or else what is there. */
    public Selection selected() {
        return selection == null ? new Selection(value.value(), value.candidateId(), value.confidence()) : selection;
    }

    Slot with(Lane lane, LaneState state) {
        return lane == Lane.ITEM
                ? new Slot(kind, value, selection, state, shared)
                : new Slot(kind, value, selection, item, state);
    }

    Slot with(SlotValue changed) {
        return new Slot(kind, changed, selection, item, shared);
    }

    Slot with(Selection chosen) {
        return new Slot(kind, value, chosen, item, shared);
    }
}
