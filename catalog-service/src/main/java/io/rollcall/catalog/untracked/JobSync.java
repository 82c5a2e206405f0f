package io.rollcall.catalog.untracked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.catalog.projection.Projections;
import io.rollcall.catalog.untracked.SyncResource.SyncReport;
import io.rollcall.contracts.file.JobInput;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.Intake;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.Source;
import io.rollcall.outbox.Rejections;
import io.rollcall.outbox.Rejections.Refused;
import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.JobInputFile;
import io.rollcall.workspace.Queue;
import io.rollcall.workspace.QueueFile.Membership;
import io.rollcall.workspace.Workspace;

/** Brings the job inputs in step: with the catalog, or with {@code activeFiltering.json} while there is none (D11). */
@ApplicationScoped
@RequiredArgsConstructor
class JobSync {

    private final Workspace workspace;
    private final CanonicalFile canonicalFile;
    private final KnownProducts products;
    private final KnownExceptions exceptions;
    private final Projections projections;
    private final QueueSync queueSync;
    private final Rejections rejections;
    private final Clock clock;

    SyncReport sync(String category, String actor) throws IOException {
        return hasCatalog(category) ? fromCatalog(category) : fromActiveFiltering(category, actor);
    }

    SyncReport preview(String category) throws IOException {
        return hasCatalog(category) ? previewFromCatalog(category) : previewFromActiveFiltering(category);
    }

    private boolean hasCatalog(String category) {
        return QuarkusTransaction.requiringNew().call(() -> products.hasProducts(category));
    }

    private SyncReport fromCatalog(String category) throws IOException {
        Projections.Synced synced = projections.sync(category);
        QueueSync.Judged others = queueSync.sync(category);
        return fromCatalog(category, false, synced, others.files(), synced.queued() + others.queued());
    }

    private SyncReport previewFromCatalog(String category) throws IOException {
        Projections.Synced synced = projections.compare(category);
        List<UntrackedFile> found = queueSync.preview(category);
        var missing = new Queue(workspace, category).missing(QueueSync.queued(found));
        return fromCatalog(category, true, synced, found, synced.queued() + missing.size());
    }

    private SyncReport fromCatalog(
            String category, boolean dryRun, Projections.Synced synced, List<UntrackedFile> orphans, int queued) {
        int active = QuarkusTransaction.requiringNew().call(() -> products.countActive(category));
        int unchanged = Math.max(0, active - synced.created() - synced.updated());
        return SyncReport.of(
                dryRun, Source.PRODUCT_CATALOG, synced.created(), synced.updated(), unchanged, orphans, queued);
    }

    private SyncReport fromActiveFiltering(String category, String actor) throws IOException {
        Judged judged = judge(category);
        int created = 0;
        int updated = 0;
        for (JobInput job : judged.jobs().values()) {
            Path file = workspace.jobInput(category, job.productId());
            boolean existed = Files.exists(file);
            if (JobInputFile.project(file, job, null).written()) {
                created += existed ? 0 : 1;
                updated += existed ? 1 : 0;
            }
        }
        if (created + updated > 0) {
            DurableFile.syncFolder(workspace.jobInputs(category));
        }
        Set<String> wanted = judged.jobs().keySet();
        int queued = wanted.isEmpty()
                ? 0
                : new Queue(workspace, category)
                        .change(Membership.of(wanted), clock.instant())
                        .added();
        QuarkusTransaction.requiringNew()
                .run(() -> rejections.record(category, Intake.SYNC.token(), actor, judged.refused()));
        int unchanged = wanted.size() - created - updated;
        return SyncReport.of(false, Source.ACTIVE_FILTERING, created, updated, unchanged, judged.orphans(), queued);
    }

    private SyncReport previewFromActiveFiltering(String category) throws IOException {
        Judged judged = judge(category);
        int created = 0;
        int updated = 0;
        for (JobInput job : judged.jobs().values()) {
            Path file = workspace.jobInput(category, job.productId());
            boolean existed = Files.exists(file);
            created += existed ? 0 : 1;
            updated += existed && !JobInputFile.shows(file, job) ? 1 : 0;
        }
        Set<String> wanted = judged.jobs().keySet();
        int unchanged = wanted.size() - created - updated;
        int queued = new Queue(workspace, category).missing(wanted).size();
        return SyncReport.of(true, Source.ACTIVE_FILTERING, created, updated, unchanged, judged.orphans(), queued);
    }

    /** @param jobs by product id, those that the gate accepts */
    private record Judged(Map<String, JobInput> jobs, List<UntrackedFile> orphans, List<Refused> refused) {}

    private Judged judge(String category) throws IOException {
        List<ActiveFiltering.Row> rows = canonicalFile.required(category).rows();
        var candidates = rows.stream()
                .map(row -> new Candidate(row.brand(), row.model(), row.variant()))
                .toList();
        exceptions.catchUp(category, candidates);
        List<IdentityDecision> decisions =
                QuarkusTransaction.requiringNew().call(() -> products.judgedByThemselves(category, candidates));
        var judged = new Judged(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < rows.size(); i++) {
            if (decisions.get(i) instanceof Rejected rejected) {
                judged.refused().add(new Refused(candidates.get(i), rejected, null));
            } else {
                var job = job(category, (Accepted) decisions.get(i), rows.get(i).id());
                judged.jobs().putIfAbsent(job.productId(), job);
            }
        }
        judged.orphans().addAll(orphans(category, candidates, judged.jobs().keySet()));
        return judged;
    }

    private List<UntrackedFile> orphans(String category, List<Candidate> listed, Set<String> productIds)
            throws IOException {
        List<UntrackedFile> others = queueSync.others(category, productIds);
        var asked = others.stream()
                .map(file -> new Candidate(file.brand(), file.model(), file.variant()))
                .toList();
        exceptions.catchUp(category, asked);
        List<IdentityDecision> decisions =
                QuarkusTransaction.requiringNew().call(() -> products.judgedByList(category, listed, asked));
        return IntStream.range(0, others.size())
                .mapToObj(i -> QueueSync.verdict(others.get(i), decisions.get(i)))
                .toList();
    }

    private static JobInput job(String category, Accepted accepted, long id) {
        ProductIdentity identity = accepted.existing().orElse(accepted.identity());
        var lock = new JobInput.Lock(
                id,
                "",
                identity.brand().text(),
                identity.model().text(),
                identity.variant().text());
        return new JobInput(identity.productId().value(), category, lock, List.of());
    }
}
