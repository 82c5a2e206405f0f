package io.rollcall.review.component;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.review.decision.AffectedItem;
import io.rollcall.review.decision.LaneView;

/** Components by type, name and maker. */
@Schema(name = "ReviewComponentPage")
public record ComponentPage(
        List<ComponentState> items, long total, @Nullable String nextCursor) {

    /**
     * @param maker "" for none
     * @param links where it is described
     * @param linkedItems how many products have it
     * @param nameLane whether a person gave it its name
     */
    @Schema(name = "ReviewComponent")
    public record ComponentState(
            long id,
            String type,
            String name,
            String maker,
            List<String> aliases,
            List<String> links,
            String source,
            String reviewStatus,
            long linkedItems,
            LaneView nameLane,
            LaneView makerLane,
            List<ComponentProperty> properties) {}

    /** @param id of the slot */
    public record ComponentProperty(
            long id,
            String key,
            @Nullable String value,
            double confidence,
            String source,
            boolean overridden,
            boolean needsReview,
            @Nullable String variancePolicy,
            @Nullable String candidateId,
            LaneView sharedLane) {}

    /**
     * What became of a component that got another name.
     *
     * @param decisionId for its undo
     * @param component another one where that had the name already, and took it over
     * @param affectedItems cells that say the new name
     */
    public record ComponentRenamed(long decisionId, ComponentState component, List<AffectedItem> affectedItems) {}
}
