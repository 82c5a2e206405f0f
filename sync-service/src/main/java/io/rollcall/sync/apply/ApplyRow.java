package io.rollcall.sync.apply;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import io.rollcall.persistence.Json;
import io.rollcall.sync.report.SyncRow;

/**
 * A row of {@code sync_apply_result}.
 *
 * @param n its place in what was asked, from 0
 * @param wanted the value that was given; empty for none
 * @param row as the diff has it; null when the diff has no such row
 * @param was the status its product had when it was asked; empty for a product that is not here
 * @param status {@code pending}, {@code applied}, {@code skipped} or {@code refused}
 * @param outcome the reason token of a row that was not applied
 * @param before what is needed to undo it; null when nothing was changed
 * @param undone what came of undoing it; null while nobody has
 */
record ApplyRow(
        int n,
        String rowId,
        String action,
        String wanted,
        String reason,
        @Nullable Instant until,
        @Json @Nullable SyncRow row,
        String was,
        String status,
        @Nullable String outcome,
        @Nullable String message,
        @Json @Nullable JsonNode before,
        @Nullable String undone) {

    static final String COLUMNS =
            "n, row_id, action, wanted, reason, until, row, was, status, outcome, message, before, undone";

    static final String PENDING = "pending";

    boolean isPending() {
        return status.equals(PENDING);
    }

    ApplyRow after(Outcome done) {
        return new ApplyRow(
                n,
                rowId,
                action,
                wanted,
                reason,
                until,
                row,
                was,
                done.status(),
                done.reason(),
                done.message(),
                done.beforeTree(),
                undone);
    }

    ApplyRow after(Undone done) {
        return new ApplyRow(
                n, rowId, action, wanted, reason, until, row, was, status, outcome, message, before, done.what());
    }
}
