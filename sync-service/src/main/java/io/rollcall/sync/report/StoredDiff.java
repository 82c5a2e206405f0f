package io.rollcall.sync.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.rollcall.persistence.Json;

/** A row of {@code sync_diff}, with the pull it was made from. */
record StoredDiff(
        UUID planId,
        String category,
        UUID pullId,
        Instant at,
        String actor,
        long catalogRevision,
        @Nullable Instant catalogHeardAt,
        long syncVersion,
        boolean fromCache,
        @Json SyncSummary summary,
        @Json List<SyncReport.Change> changes,
        String source,
        String contentHash,
        String sourceVersion,
        Instant startedAt) {

    static final String SELECT = """
            select d.plan_id, d.category, d.pull_id, d.at, d.actor, d.catalog_revision, d.catalog_heard_at, d.sync_version,
                d.from_cache, d.summary, d.changes, p.source, p.content_hash, p.source_version, p.started_at
            from sync_diff d join pull p on p.id = d.pull_id""";
}
