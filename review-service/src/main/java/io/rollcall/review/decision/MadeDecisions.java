package io.rollcall.review.decision;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param items newest first */
public record MadeDecisions(List<MadeDecision> items) {

    /**
     * What was decided once.
     *
     * @param decisionId for its undo; null for what the seeding wrote
     * @param reason which lane and what: {@code primary_accept}
     * @param undoneBy the decision that undid it; null while none did
     */
    public record MadeDecision(
            long eventId,
            @Nullable Long decisionId,

            @Schema(enumeration = {"user_accept", "ai_confirm", "ai_review", "user_override_ai"})
            String eventType,

            String actor,
            @Nullable String oldValue,
            @Nullable String newValue,
            @Nullable String reason,
            Instant at,
            @Nullable Long undoneBy) {}
}
