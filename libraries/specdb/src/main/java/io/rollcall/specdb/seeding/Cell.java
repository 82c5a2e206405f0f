package io.rollcall.specdb.seeding;

/**
 * What the snapshot says of a product's field.
 *
 * @param acceptedCandidateId null for a value without one
 */
record Cell(
        String value,
        double confidence,
        String source,
        String acceptedCandidateId,
        boolean overridden,
        boolean needsAiReview,
        boolean aiReviewComplete) {

    static final String PIPELINE = "pipeline";
    static final String OVERRIDE = "override";

    private static final double SURE = 0.8;

    static Cell ofPipeline(String value, boolean known, double confidence, String candidateId) {
        return new Cell(value, confidence, PIPELINE, candidateId, false, known && confidence < SURE, false);
    }

    static Cell ofOverride(String value, String candidateId) {
        return new Cell(value, 1, OVERRIDE, candidateId, true, false, false);
    }
}
