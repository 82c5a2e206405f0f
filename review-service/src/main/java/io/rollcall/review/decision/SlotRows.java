package io.rollcall.review.decision;

import java.util.List;
import java.util.Optional;

import io.rollcall.review.lane.SlotKind;
import io.rollcall.review.lane.SlotValue;
import io.rollcall.review.snapshot.Snapshot;

/** Where the slots of a kind are in the snapshot. */
public interface SlotRows {

    /**
     * @param from the tables of the candidates of a slot, with {@code candidates} as {@code c}; it may name the slot's members
     * @param where which of them
     */
    record CandidatesOf(String from, String where) {}

    SlotKind kind();

    Optional<StoredSlot> find(Snapshot snapshot, long id);

    CandidatesOf candidates();

    /** Writes a changed value, and what hangs on it within the slot. */
    void store(Snapshot snapshot, SlotRef slot, SlotValue value);

    /** Makes the row of {@code key_review_state} that a slot did not have. */
    long addState(Snapshot snapshot, SlotRef slot);

    /** The products that have the value. */
    List<LinkedItem> linked(Snapshot snapshot, SlotRef slot);

    /** Brings a value that a person accepted to the cells it holds for. */
    default Spread spread(Snapshot snapshot, SlotRef slot, SlotValue value) {
        return Spread.NONE;
    }
}
