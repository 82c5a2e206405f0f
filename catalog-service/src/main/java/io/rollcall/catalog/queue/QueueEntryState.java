package io.rollcall.catalog.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.workspace.QueueRows;

/**
 * A row of the queue as people look at it. Everything but membership is the pipeline's (D23).
 *
 * @param status the pipeline's word: {@code pending}, {@code running}, {@code complete}, {@code failed} …
 * @param priority null when it has none, as are the times, the error and the hint
 * @param cost of the product so far, in US dollars
 * @param inCatalog whether it is a product of the catalog
 * @param movingTo the id the product has by now; the row follows when the pipeline is done with it
 * @param leaving whether the product left the catalog; the row goes when the pipeline is done with it
 */
@Schema(name = "QueueEntry")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record QueueEntryState(
        String productId,
        String status,
        @Nullable Integer priority,
        int attempts,
        int retryCount,
        @Nullable Integer maxAttempts,
        @Nullable String nextRetryAt,
        @Nullable String lastError,
        @Nullable String lastFailedAt,
        @Nullable String lastStartedAt,
        @Nullable String lastCompletedAt,
        @Nullable String updatedAt,
        @Nullable String nextActionHint,
        double cost,
        int rounds,
        boolean inCatalog,
        @Nullable String movingTo,
        boolean leaving) {

    static QueueEntryState of(QueueRows.Row row, boolean inCatalog, String movingTo, boolean leaving) {
        return new QueueEntryState(
                row.productId(),
                row.status(),
                row.priority() == 0 ? null : row.priority(),
                row.attempts(),
                row.retryCount(),
                row.maxAttempts() == 0 ? null : row.maxAttempts(),
                blankToNull(row.nextRetryAt()),
                blankToNull(row.lastError()),
                blankToNull(row.lastFailedAt()),
                blankToNull(row.lastStartedAt()),
                blankToNull(row.lastCompletedAt()),
                blankToNull(row.updatedAt()),
                blankToNull(row.nextActionHint()),
                row.cost(),
                row.rounds(),
                inCatalog,
                movingTo,
                leaving);
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
