package io.rollcall.contracts.file;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** A queue entry as we add it to {@code out/_queue/{cat}/state.json}; from then on its fields are the pipeline's (D23). */
@JsonPropertyOrder({
    "productId",
    "s3key",
    "status",
    "priority",
    "attempts_total",
    "retry_count",
    "max_attempts",
    "next_retry_at",
    "last_run_id",
    "last_summary",
    "cost_usd_total_for_product",
    "rounds_completed",
    "next_action_hint",
    "last_urls_attempted",
    "last_error",
    "last_failed_at",
    "last_started_at",
    "last_completed_at",
    "updated_at"
})
public record QueueEntry(
        String productId,
        String s3key,
        String status,
        int priority,
        @JsonProperty("attempts_total") int attemptsTotal,
        @JsonProperty("retry_count") int retryCount,
        @JsonProperty("max_attempts") int maxAttempts,
        @JsonProperty("next_retry_at") String nextRetryAt,
        @JsonProperty("last_run_id") String lastRunId,
        @JsonProperty("last_summary") Object lastSummary,
        @JsonProperty("cost_usd_total_for_product") int costUsdTotalForProduct,
        @JsonProperty("rounds_completed") int roundsCompleted,
        @JsonProperty("next_action_hint") String nextActionHint,
        @JsonProperty("last_urls_attempted") List<String> lastUrlsAttempted,
        @JsonProperty("last_error") String lastError,
        @JsonProperty("last_failed_at") String lastFailedAt,
        @JsonProperty("last_started_at") String lastStartedAt,
        @JsonProperty("last_completed_at") String lastCompletedAt,
        @JsonProperty("updated_at") String updatedAt) {

    public static QueueEntry pending(String category, String productId, Instant now) {
        String job = "specs/inputs/" + category + "/products/" + productId + ".json";
        return new QueueEntry(
                productId,
                job,
                "pending",
                3,
                0,
                0,
                3,
                "",
                "",
                null,
                0,
                0,
                "fast_pass",
                List.of(),
                "",
                "",
                "",
                "",
                now.toString());
    }
}
