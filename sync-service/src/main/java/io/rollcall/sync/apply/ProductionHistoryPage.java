package io.rollcall.sync.apply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was pulled and applied in any category.
 *
 * @param total of all that match; of more than 10 000, 10 000
 * @param more whether there are more than {@code total}
 * @param nextCursor null on the last page
 */
public record ProductionHistoryPage(
        List<ProductionEntry> items,
        long total,
        boolean more,
        @Nullable String nextCursor) {

    /**
     * A pull or an apply.
     *
     * @param state of a pull {@code running}, {@code good}, {@code held} or {@code failed}; of an apply {@code applying}, {@code
     *     applied}, {@code undoing} or {@code undone}
     * @param source what was asked, without secrets; empty for an apply
     * @param amount products that a pull named, or rows that an apply carried out; null where it is not known
     * @param error why a pull failed
     * @param hint what to do about it
     * @param undoable whether it is an apply that was not undone yet
     */
    @Schema(name = "ProductionHistoryEntry")
    public record ProductionEntry(
            UUID id,
            String category,
            @Schema(enumeration = {"pulled", "applied"}) String action,
            String actor,
            Instant at,

            @Schema(enumeration = {"running", "good", "held", "failed", "applying", "applied", "undoing", "undone"})
            String state,

            String source,
            @Nullable Long amount,
            @Nullable String error,
            @Nullable String hint,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            boolean undoable) {}
}
