package io.rollcall.sync.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

import io.rollcall.persistence.Sql;
import io.rollcall.sync.catalog.CatchUp;
import io.rollcall.sync.catalog.KnownCatalog;
import io.rollcall.sync.diff.DiffSummary;
import io.rollcall.sync.pull.Acceptance;
import io.rollcall.sync.pull.Comparison;
import io.rollcall.sync.pull.Pull;
import io.rollcall.sync.pull.PullFailure;
import io.rollcall.sync.pull.PulledList;
import io.rollcall.sync.pull.SourceFile;
import io.rollcall.workspace.Workspace;

/** Compares what is live with the catalog, and keeps what came of it (15.3B). Neither side is changed. */
@ApplicationScoped
@RequiredArgsConstructor
public class ProductionSync {

    private static final Logger LOG = Logger.getLogger(ProductionSync.class);
    private static final int LONGEST_SECONDS = 600;

    private final Pull pull;
    private final KnownCatalog known;
    private final CatchUp catchUp;
    private final Workspace workspace;
    private final Diffs diffs;
    private final RowCounts counts;
    private final AcceptedDrifts acceptedDrifts;
    private final KeptProducts keptProducts;
    private final SyncEvents events;
    private final Reports reports;
    private final ReportFile file;
    private final ProductionMeters meters;
    private final Sql sql;
    private final Clock clock;

    /**
     * Not within a transaction.
     *
     * @param refresh to ask the source however young the last list is
     * @param confirmDrop whether a person said yes to a list that is much shorter (D31)
     * @throws io.rollcall.sync.pull.PullFailure when there is no list to compare with; the last report stays
     */
    public SyncReport compare(String category, boolean refresh, boolean confirmDrop, String actor) throws IOException {
        catchUp.await(category);
        pull.take(
                category,
                refresh,
                confirmDrop,
                actor,
                (list, scratch, acceptance) -> store(category, list, scratch, acceptance, actor));
        SyncReport report = reports.latest(category, true).orElseThrow();
        file.write(report);
        meters.compared(category, report.summary());
        LOG.infof(
                "Production sync: %d new products, %d drifted fields",
                report.summary().inProductionOnly(), report.summary().driftedFields());
        return report;
    }

    private void store(String category, PulledList list, Path scratch, Acceptance acceptance, String actor)
            throws IOException {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
                try {
                    storeWithin(category, list, scratch, acceptance, actor);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void storeWithin(String category, PulledList list, Path scratch, Acceptance acceptance, String actor)
            throws IOException {
        long version = events.begin(category);
        Optional<UUID> before = diffs.latest(category).map(StoredDiff::planId);
        UUID planId = UUID.randomUUID();
        KnownCatalog.AsOf asOf = known.asOf(category);
        diffs.begin(planId, category, list, clock.instant(), actor, asOf, version);
        var rows = new DiffRows(sql, planId);
        SyncSummary summary = rows.summary(compared(category, list, scratch, rows));
        if (summary.productionCount() == 0) {
            throw PullFailure.noProducts(summary.sourceRows());
        }
        acceptance.of(summary.sourceRows(), summary.productionCount());
        diffs.end(
                planId,
                summary,
                before.map(known -> diffs.changes(planId, known)).orElse(List.of()));
        counts.keep(planId);
        before.ifPresent(this::forgetRows);
        keptProducts.forgetLive(category, planId, asOf.revision());
        events.diff(category, planId, asOf.revision(), version, list, summary, actor);
    }

    private void forgetRows(UUID planId) {
        diffs.forgetRows(planId);
        counts.forget(planId);
    }

    private DiffSummary compared(String category, PulledList list, Path scratch, DiffRows rows) throws IOException {
        try (var live = new SourceFile(list.file());
                var products = known.products(category)) {
            return new Comparison(workspace, category, known.brands(), acceptedDrifts.of(category), scratch)
                    .compare(live, list.path(), products.iterator(), rows);
        }
    }
}
