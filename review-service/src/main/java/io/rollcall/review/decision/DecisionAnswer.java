package io.rollcall.review.decision;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a decision did.
 *
 * @param decisionId for its undo; null for a dry run
 * @param state of the slot, as it is now
 * @param pendingCandidateIds those of the lane that nobody has settled yet
 * @param affectedItems cells that took the shared value, or were flagged by it
 * @param keptItems cells it would have reached whose value a person accepted
 */
public record DecisionAnswer(
        @Nullable Long decisionId,
        SlotState state,
        List<String> pendingCandidateIds,
        List<AffectedItem> affectedItems,
        List<AffectedItem> keptItems) {

    /** The same of a dry run, of which there is nothing to undo. */
    DecisionAnswer tried() {
        return new DecisionAnswer(null, state, pendingCandidateIds, affectedItems, keptItems);
    }
}
