package io.rollcall.review.decision;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.review.decision.UndoResource.UndoneDecision;

/**
 * What became of the decisions of a bulk, newest first.
 *
 * @param bulkId of the undo, which can be undone itself
 * @param skipped decisions that cannot be undone any more
 */
public record UndoneBulk(String bulkId, List<UndoneDecision> undone, List<NotUndone> skipped) {

    /**
     * @param reason the code that its own undo would be refused with
     * @param message what a person can do
     */
    @Schema(name = "DecisionNotUndone")
    public record NotUndone(long decisionId, String reason, String message) {}
}
