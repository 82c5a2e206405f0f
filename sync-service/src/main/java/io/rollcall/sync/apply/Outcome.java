package io.rollcall.sync.apply;

import java.time.Instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import io.rollcall.workspace.JsonText;

/**
 * What came of a row.
 *
 * @param n its place in what was asked
 * @param reason token; null for a row that was applied
 * @param before what is needed to undo it, as JSON; null when nothing was changed
 * @param identifier of the product that was edited by it; empty when none was
 * @param editedAt when that was
 */
record Outcome(
        int n,
        String status,
        @Nullable String reason,
        @Nullable String message,
        @Nullable String before,
        String identifier,
        @Nullable Instant editedAt) {

    static final String APPLIED = "applied";
    static final String SKIPPED = "skipped";
    static final String REFUSED = "refused";

    /** @param before a record of its own for each action; null when nothing has to be remembered */
    static Outcome applied(ApplyRow row, @Nullable Object before) {
        return new Outcome(row.n(), APPLIED, null, null, before == null ? null : json(before), "", null);
    }

    Outcome edited(String product, Instant at) {
        return new Outcome(n, status, reason, message, before, product, at);
    }

    static Outcome skipped(ApplyRow row, String reason, String message) {
        return new Outcome(row.n(), SKIPPED, reason, message, null, "", null);
    }

    static Outcome refused(ApplyRow row, String reason, String message) {
        return new Outcome(row.n(), REFUSED, reason, message, null, "", null);
    }

    static Outcome stale(ApplyRow row, String why) {
        return refused(row, "plan_stale", why + " Compare again to see how it is now.");
    }

    @Nullable
    JsonNode beforeTree() {
        try {
            return before == null ? null : JsonText.MAPPER.readTree(before);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String json(Object before) {
        try {
            return JsonText.MAPPER.writeValueAsString(before);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
