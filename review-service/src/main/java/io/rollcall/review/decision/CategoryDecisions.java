package io.rollcall.review.decision;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was decided in a category.
 *
 * @param items newest first
 * @param nextCursor null on the last page
 */
public record CategoryDecisions(
        List<CategoryDecision> items, @Nullable String nextCursor) {

    /**
     * @param decisionId for its undo
     * @param slot null for the name of a component
     * @param brand of cells, as is model
     * @param eventId of its audit row, as are type and reason; null where that went with its slot
     * @param undoneBy the decision that undid it; null while none did
     * @param bulkId of the request with many; null for one decided alone
     */
    public record CategoryDecision(
            long decisionId,

            @Schema(enumeration = {"accept", "confirm", "reject", "set", "rename", "add", "remove", "undo"})
            String action,

            @Schema(enumeration = {"grid_key", "component_key", "enum_key"})
            String slotKind,

            @Nullable SlotRef slot,
            @Nullable String brand,
            @Nullable String model,
            @Nullable Long eventId,

            @Schema(enumeration = {"user_accept", "ai_confirm", "ai_review", "user_override_ai"}) @Nullable
            String eventType,

            String actor,
            @Nullable String oldValue,
            @Nullable String newValue,
            @Nullable String reason,
            Instant at,
            @Nullable Long undoneBy,
            @Nullable String bulkId) {}
}
