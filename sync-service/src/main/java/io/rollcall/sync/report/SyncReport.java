package io.rollcall.sync.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is live beside the catalog (15.3B). Nothing was changed.
 *
 * @param planId apply names it, and answers {@code plan_stale} for the rows that changed since
 * @param source what was asked, without secrets
 * @param sourceHash SHA-256 of the list
 * @param sourceVersion the source's own: an ETag, a version of the object
 * @param pulledAt when the list was asked for
 * @param fromCache whether it was taken from the last pull, which is less than an hour old (D31)
 * @param actor who asked, or {@code schedule}
 * @param catalogView the catalog it was compared with, as far as this service knew it
 * @param changes since the report before
 * @param details rows by class, all but the matched ones, at most 1 000 a class
 * @param truncated classes that have more rows than {@code details} holds
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "SyncReport")
public record SyncReport(
        UUID planId,
        String category,
        Instant at,
        String source,
        String sourceHash,
        @Nullable String sourceVersion,
        Instant pulledAt,
        boolean fromCache,
        String actor,
        View catalogView,
        SyncSummary summary,
        List<Change> changes,
        Map<String, List<SyncRow>> details,
        List<String> truncated) {

    /**
     * What was known of the catalog when it was compared.
     *
     * @param asOfRevision the highest of the catalog's revisions that was heard of; 0 while nothing was
     * @param heardAt when something was heard last; null while nothing was
     */
    @Schema(name = "SyncCatalogView")
    @JsonNaming(SnakeCaseStrategy.class)
    public record View(long asOfRevision, @Nullable Instant heardAt) {}

    /**
     * Of one class of differences.
     *
     * @param added that were not in the report before
     * @param resolved that were, and are gone
     * @param open that are in both
     */
    @Schema(name = "SyncChange")
    @JsonNaming(SnakeCaseStrategy.class)
    public record Change(@JsonProperty("class") String rowClass, long added, long resolved, long open) {}
}
