package io.rollcall.review.list;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.review.decision.LaneView;

/** The lists of a category, by field. */
@Schema(name = "ReviewLists")
public record ListPage(List<FieldList> items, int total) {

    /** @param policy whether others are allowed; null where nobody says */
    @Schema(name = "ReviewList")
    public record FieldList(String fieldKey, @Nullable String policy, List<ListedValue> values) {}

    /**
     * @param source where it comes from
     * @param linkedItems how many products have it
     */
    @Schema(name = "ReviewListValue")
    public record ListedValue(
            long id,
            String value,

            @Schema(enumeration = {"known_values", "manual", "pipeline"})
            String source,

            boolean overridden,
            boolean needsReview,
            @Nullable String candidateId,
            long linkedItems,
            LaneView sharedLane) {}
}
