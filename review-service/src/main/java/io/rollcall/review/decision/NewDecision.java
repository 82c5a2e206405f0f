package io.rollcall.review.decision;

import org.jspecify.annotations.Nullable;

import io.rollcall.review.lane.SlotKind;

/**
 * What was decided, once its rows are written.
 *
 * @param slotId of the slot it was about; null for the name of a component
 * @param before null for a value that was added
 * @param after null for a value that was removed
 * @param audit null where the slot and its audit rows are gone
 */
public record NewDecision(
        String action,
        SlotKind kind,
        @Nullable Long slotId,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable Audit audit) {}
