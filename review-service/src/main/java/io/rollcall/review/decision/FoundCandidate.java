package io.rollcall.review.decision;

import org.jspecify.annotations.Nullable;

import io.rollcall.review.lane.Candidate;
import io.rollcall.review.lane.Candidate.Resolution;

/** A candidate with where it was found and what was said of it in a slot, as the snapshot has it. */
public record FoundCandidate(
        String candidateId,
        String value,
        double score,
        String productId,
        @Nullable String sourceUrl,
        @Nullable String sourceHost,
        @Nullable Integer sourceTier,
        @Nullable String sourceMethod,
        @Nullable String quote,
        @Nullable String evidenceUrl,
        String quoteCheck,
        @Nullable String aiReviewStatus,
        boolean humanAccepted) {

    Candidate candidate() {
        return new Candidate(candidateId, value, score, new Resolution(isSettled(), humanAccepted));
    }

    private boolean isSettled() {
        return "accepted".equals(aiReviewStatus) || "rejected".equals(aiReviewStatus);
    }

    String reviewStatus() {
        return isSettled() ? aiReviewStatus : humanAccepted ? "accepted" : "pending";
    }
}
