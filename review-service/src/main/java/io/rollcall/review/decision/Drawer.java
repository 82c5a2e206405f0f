package io.rollcall.review.decision;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.review.decision.SlotState.Selected;

/**
 * All there is to decide about a slot.
 *
 * @param candidates best first
 * @param linkedItems the products that share the value; none for a cell
 */
@Schema(name = "ReviewDrawer")
public record Drawer(
        SlotRef slot,
        Selected selected,
        @Nullable String value,
        double confidence,
        String source,
        boolean overridden,
        boolean needsReview,
        LaneView itemLane,
        LaneView sharedLane,
        List<ShownCandidate> candidates,
        List<LinkedItem> linkedItems) {

    static Drawer of(SlotState state, List<ShownCandidate> candidates, List<LinkedItem> linkedItems) {
        return new Drawer(
                state.slot(),
                state.selected(),
                state.value(),
                state.confidence(),
                state.source(),
                state.overridden(),
                state.needsReview(),
                state.itemLane(),
                state.sharedLane(),
                candidates,
                linkedItems);
    }

    /**
     * @param reviewStatus what was said of it in this slot
     * @param productId null where it is not known
     * @param synthetic selected although nothing is known of it any more
     */
    @Schema(name = "ReviewCandidate")
    public record ShownCandidate(
            String id,
            @Nullable String value,
            double score,

            @Schema(enumeration = {"pending", "accepted", "rejected"})
            String reviewStatus,

            @Nullable String productId,
            Found source,
            Evidence evidence,
            boolean synthetic) {

        /** Of what is selected, although it has no row. */
        static ShownCandidate synthetic(Selected selected) {
            return new ShownCandidate(
                    selected.candidateId(),
                    selected.value(),
                    0,
                    "pending",
                    null,
                    new Found(null, null, null),
                    new Evidence(null, null, Evidence.UNCHECKED),
                    true);
        }

        static ShownCandidate of(FoundCandidate found) {
            return new ShownCandidate(
                    found.candidateId(),
                    found.value(),
                    found.score(),
                    found.reviewStatus(),
                    found.productId(),
                    new Found(found.sourceHost(), found.sourceTier(), found.sourceMethod()),
                    new Evidence(
                            found.evidenceUrl() == null ? found.sourceUrl() : found.evidenceUrl(),
                            found.quote(),
                            found.quoteCheck()),
                    false);
        }
    }

    /** Where it was found, as far as that is known. */
    @Schema(name = "CandidateSource")
    public record Found(
            @Nullable String host,
            @Nullable Integer tier,
            @Nullable String method) {}

    /**
     * What it was read from, as far as that is known.
     *
     * @param quoteCheck whether the text of the page has the quote: to the letter, but for case, spaces and typography, not the
     *     quote but the value, or neither; unchecked where the workspace does not have the page
     */
    @Schema(name = "CandidateEvidence")
    public record Evidence(
            @Nullable String url,
            @Nullable String quote,

            @Schema(enumeration = {"verbatim", "normalised", "value_only", "not_found", "unchecked"})
            String quoteCheck) {

        private static final String UNCHECKED = "unchecked";
    }
}
