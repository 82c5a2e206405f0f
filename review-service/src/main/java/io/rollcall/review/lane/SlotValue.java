package io.rollcall.review.lane;

import org.jspecify.annotations.Nullable;

/**
 * The value of a slot as it counts.
 *
 * @param source {@code pipeline}, {@code user}, {@code component_db} …
 * @param candidateId null where no candidate is known for it
 * @param overridden set by a person against the pipeline
 * @param needsReview somebody should look at it
 * @param reviewComplete all its candidates were looked at; of cells alone
 */
public record SlotValue(
        @Nullable String value,
        double confidence,
        String source,
        @Nullable String candidateId,
        boolean overridden,
        boolean needsReview,
        boolean reviewComplete) {

    /** What the pipeline found. */
    public static final String PIPELINE = "pipeline";

    /** What a person says. */
    public static final String USER = "user";

    /** What is known of a component. */
    public static final String COMPONENT_DB = "component_db";

    SlotValue flagged(boolean needsReview, boolean reviewComplete) {
        return new SlotValue(value, confidence, source, candidateId, overridden, needsReview, reviewComplete);
    }
}
