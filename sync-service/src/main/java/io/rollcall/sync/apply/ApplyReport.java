package io.rollcall.sync.apply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows that were ticked.
 *
 * @param applyId undo names it
 * @param planId of the diff they are of
 * @param state {@code applying} or {@code undoing} while it goes on, else {@code applied} or {@code undone}
 * @param results in the order in which they were asked
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "SyncApplyReport")
public record ApplyReport(
        UUID applyId,
        UUID planId,
        String category,
        Instant at,
        String actor,

        @Schema(enumeration = {"applying", "applied", "undoing", "undone"})
        String state,

        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        Summary summary,
        List<Result> results) {

    /**
     * @param pending that are still to be carried out
     * @param undone that were taken back
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "SyncApplySummary")
    public record Summary(int total, int applied, int skipped, int refused, int pending, int undone) {}

    /**
     * @param status {@code applied}, {@code skipped}, {@code refused}, or {@code pending} while it goes on
     * @param reason token, of a row that was not applied: {@code plan_stale} when one of its sides has changed since the diff
     * @param message the reason as a sentence
     * @param undone {@code undone}, {@code changed} when somebody has changed it since and it stays, or {@code gone}
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SyncApplyResult")
    public record Result(
            String rowId,
            String action,

            @Schema(enumeration = {"applied", "skipped", "refused", "pending"})
            String status,

            @Nullable String reason,
            @Nullable String message,
            @JsonProperty("productId") @Nullable String productId,
            @Nullable String field,
            @Nullable String undone) {

        static Result of(ApplyRow row) {
            return new Result(
                    row.rowId(),
                    row.action(),
                    row.status(),
                    row.outcome(),
                    row.message(),
                    row.row() == null ? null : row.row().productId(),
                    row.row() == null ? null : row.row().field(),
                    row.undone());
        }
    }

    ApplyReport shown(ShownResults shown) {
        return new ApplyReport(
                applyId,
                planId,
                category,
                at,
                actor,
                state,
                undoneAt,
                undoneBy,
                summary,
                results.stream().filter(shown::shows).toList());
    }

    static ApplyReport of(ApplyState apply, List<ApplyRow> rows) {
        return new ApplyReport(
                apply.id(),
                apply.planId(),
                apply.category(),
                apply.at(),
                apply.actor(),
                apply.state(),
                apply.undoneAt(),
                apply.undoneBy(),
                summary(rows),
                rows.stream().map(Result::of).toList());
    }

    static Summary summary(List<ApplyRow> rows) {
        return new Summary(
                rows.size(),
                count(rows, Outcome.APPLIED),
                count(rows, Outcome.SKIPPED),
                count(rows, Outcome.REFUSED),
                count(rows, ApplyRow.PENDING),
                (int) rows.stream()
                        .filter(row -> row.undone() != null && !row.undone().equals(Undone.CHANGED))
                        .count());
    }

    private static int count(List<ApplyRow> rows, String status) {
        return (int) rows.stream().filter(row -> row.status().equals(status)).count();
    }
}
