package io.rollcall.sync.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.sync.catalog.KnownCatalog;
import io.rollcall.sync.report.SyncReport.View;

/** The latest report of a category, as it is shown. */
@ApplicationScoped
@RequiredArgsConstructor
public class Reports {

    private static final int MOST_DETAILS = 1_000;

    private final Diffs diffs;
    private final RowList rows;
    private final ShownRows shown;
    private final KnownCatalog known;

    /**
     * Not within a transaction.
     *
     * @param withDetails whether its rows are told with it: those that are new ask the catalog for a verdict each
     * @return empty while nothing was compared
     */
    public Optional<SyncReport> latest(String category, boolean withDetails) {
        Optional<StoredDiff> latest = QuarkusTransaction.requiringNew().call(() -> diffs.latest(category));
        return latest.map(diff -> report(diff, withDetails ? RowClass.DETAILED : List.of()));
    }

    /** The latest without its rows. Not within a transaction. */
    public Optional<ReportHead> head(String category) {
        return QuarkusTransaction.requiringNew().call(() -> diffs.latest(category)
                .map(diff -> new ReportHead(
                        diff.planId(),
                        diff.at(),
                        diff.startedAt(),
                        diff.actor(),
                        diff.summary(),
                        diff.changes(),
                        known.wasEditedSince(category, diff.at()))));
    }

    /** Within a transaction. */
    public Optional<UUID> latestPlan(String category) {
        return diffs.latest(category).map(StoredDiff::planId);
    }

    /** Whether there ever was such a diff; within a transaction. */
    public boolean isPlan(String category, UUID planId) {
        return diffs.exists(category, planId);
    }

    private SyncReport report(StoredDiff diff, List<RowClass> detailed) {
        Map<String, List<SyncRow>> details = new LinkedHashMap<>();
        List<String> truncated = new ArrayList<>();
        for (RowClass rowClass : detailed) {
            List<SyncRow> of = rows.first(diff.planId(), rowClass, MOST_DETAILS + 1);
            if (of.size() > MOST_DETAILS) {
                truncated.add(rowClass.token());
            }
            details.put(rowClass.token(), shown.of(diff.category(), of.subList(0, Math.min(MOST_DETAILS, of.size()))));
        }
        return new SyncReport(
                diff.planId(),
                diff.category(),
                diff.at(),
                diff.source(),
                diff.contentHash(),
                diff.sourceVersion(),
                diff.startedAt(),
                diff.fromCache(),
                diff.actor(),
                new View(diff.catalogRevision(), diff.catalogHeardAt()),
                diff.summary(),
                diff.changes(),
                details,
                truncated);
    }
}
