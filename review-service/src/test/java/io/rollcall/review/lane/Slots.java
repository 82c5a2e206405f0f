package io.rollcall.review.lane;

import io.rollcall.review.lane.Candidate.Resolution;

/** Slots and candidates for tests. */
final class Slots {

    private Slots() {}

    static Slot cell() {
        return new Slot(
                SlotKind.GRID_KEY,
                new SlotValue("49", 0.95, "pipeline", "c1", false, false, false),
                new Selection("49", "c1", 0.95),
                LaneState.NONE,
                LaneState.NONE);
    }

    static Slot property() {
        return new Slot(
                SlotKind.COMPONENT_KEY,
                new SlotValue("30000", 1, "component_db", null, false, false, false),
                new Selection("30000", null, 1),
                LaneState.NONE,
                new LaneState(false, Confirmation.NOT_RUN));
    }

    static Slot listValue() {
        return new Slot(
                SlotKind.ENUM_KEY,
                new SlotValue("Bluetooth", 0, "pipeline", null, false, true, false),
                new Selection("Bluetooth", null, 0),
                LaneState.NONE,
                new LaneState(false, Confirmation.PENDING));
    }

    static Slot in(Slot slot, Lane lane, boolean accepted, Confirmation confirmation) {
        return slot.with(lane, new LaneState(accepted, confirmation));
    }

    static Candidate candidate(String id, String value, double score) {
        return new Candidate(id, value, score, Resolution.NONE);
    }

    static Candidate settled(String id, String value) {
        return new Candidate(id, value, 0.5, new Resolution(true, false));
    }

    static Candidate acceptedByHand(String id, String value) {
        return new Candidate(id, value, 0.5, new Resolution(false, true));
    }
}
