package io.rollcall.review.decision;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of many decisions, in the order asked.
 *
 * @param bulkId what they are remembered under
 */
public record BulkAnswer(String bulkId, List<Changed> changed, List<Skipped> skipped) {

    /**
     * @param index of the item in the request
     * @param decisionId for its undo
     */
    @Schema(name = "BulkChanged")
    public record Changed(int index, long decisionId, SlotState state) {}

    /**
     * @param index of the item in the request
     * @param reason the code that a single decision would be refused with
     * @param message what a person can do
     */
    @Schema(name = "BulkSkipped")
    public record Skipped(int index, String reason, String message) {}
}
