package io.rollcall.catalog.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

import io.rollcall.catalog.CatalogConfig;
import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.projection.Projections;
import io.rollcall.catalog.reconcile.ReconcilePlans.Plan;
import io.rollcall.catalog.reconcile.ReconcilePlans.Planned;
import io.rollcall.catalog.reconcile.ReconcileReport.SkippedFile;
import io.rollcall.catalog.work.WorkLog;
import io.rollcall.contracts.event.ReconcileEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.persistence.background.Work;
import io.rollcall.workspace.Backup;
import io.rollcall.workspace.BackupManifest;
import io.rollcall.workspace.BackupManifest.BackedUp;
import io.rollcall.workspace.BackupManifest.MovedResults;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.Failpoint;
import io.rollcall.workspace.Queue;
import io.rollcall.workspace.Workspace;

/**
 * Carries a plan out: what it lists goes to a backup, and out of the queue, as far as it is still what was shown (D15). What a
 * crash leaves half-done is gone on with.
 */
@ApplicationScoped
@RequiredArgsConstructor
class ReconcileApply {

    private static final Logger LOG = Logger.getLogger(ReconcileApply.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);
    private static final int KEPT_BACKUPS = 20;

    private final Workspace workspace;
    private final ReconcilePlans plans;
    private final WorkLog work;
    private final ReconcileLock writeLock;
    private final CanonicalLists lists;
    private final KnownExceptions exceptions;
    private final Projections projections;
    private final Outbox outbox;
    private final Categories categories;
    private final Clock clock;

    /**
     * @param preview of what is chosen
     * @param confirmed whether a person said yes to what the brake says
     */
    ReconcileReport apply(
            String category,
            ReconcileReport preview,
            OrphanChoice choice,
            boolean confirmed,
            boolean moveResults,
            String actor)
            throws IOException {
        return writeLock.take(category, () -> {
            Plan plan = requireFresh(category, preview.planId());
            if (preview.orphans() == preview.left()) {
                return preview.applied(preview.left(), 0, 0, 0, null, List.of());
            }
            if (preview.brake() != null && !confirmed) {
                throw new ReconcileProblems.ConfirmationRequired(preview);
            }
            String backupId =
                    STAMP.format(clock.instant()) + "-" + preview.planId().substring(0, 8);
            QuarkusTransaction.requiringNew().run(() -> plans.begin(plan.id(), choice, backupId, actor, moveResults));
            Plan begun = QuarkusTransaction.requiringNew()
                    .call(() -> plans.find(category, preview.planId()).orElseThrow());
            return carryOut(begun, preview);
        });
    }

    private Plan requireFresh(String category, String planId) throws IOException {
        Plan plan = QuarkusTransaction.requiringNew()
                .call(() -> plans.find(category, planId))
                .orElseThrow(() -> new ReconcileProblems.PlanStale("There is no such plan any more."));
        if (QuarkusTransaction.requiringNew().call(() -> plans.isUnfinished(category))) {
            throw new ReconcileProblems.ReconcileRunning(category);
        }
        if (!plan.state().equals(ReconcilePlans.PLANNED)) {
            throw new ReconcileProblems.PlanStale("This plan was carried out already"
                    + (plan.backupId() == null ? "." : ": its files are in the backup " + plan.backupId() + "."));
        }
        exceptions.catchUp(category);
        if (!lists.hash(category).equals(plan.report().canonicalSource().hash())) {
            throw new ReconcileProblems.PlanStale(
                    "The list of products or its exceptions have changed since this plan was made.");
        }
        return plan;
    }

    void start(@Observes StartupEvent started, BackgroundLoops loops, CatalogConfig config) {
        var unfinished =
                Work.ofEach(this::unfinished, Plan::category, this::goOn).under(ReconcileLock.LEASE);
        loops.make("reconcile-resume", Pace.every(config.reconcile().resume()), unfinished)
                .start();
    }

    private List<Plan> unfinished() {
        return QuarkusTransaction.requiringNew().call(plans::unfinished);
    }

    private void goOn(Plan plan) throws IOException {
        var now = QuarkusTransaction.requiringNew()
                .call(() -> plans.find(plan.category(), plan.id().toString()));
        if (now.isPresent() && now.get().state().equals(ReconcilePlans.APPLYING)) {
            LOG.infof("The reconcile of %s that was interrupted goes on", plan.category());
            carryOut(now.get(), now.get().report());
        }
    }

    /** Every step can be repeated: what the manifest lists is what goes, however often this is begun. */
    private ReconcileReport carryOut(Plan plan, ReconcileReport preview) throws IOException {
        String category = plan.category();
        List<Planned> orphans = QuarkusTransaction.requiringNew().timeout(120).call(() -> plans.going(plan.id()));
        var backup = new Backup(workspace, category, plan.backupId());
        var skipped = new ArrayList<SkippedFile>();
        var known = backup.manifest();
        int left = preview.orphans() - orphans.size();
        BackupManifest manifest = known.isPresent() ? known.get() : manifest(plan, orphans, left, skipped);
        if (known.isEmpty()) {
            backup.begin(manifest);
        }
        Backup.Taken taken = backup.take(manifest);
        taken.skipped().stream().map(SkippedFile::of).forEach(skipped::add);
        var cleanup = new PipelineCleanup(workspace, manifest, taken.files());
        int cleaned = cleanup.cleanQueue(orphans, clock.instant());
        Failpoint.RECONCILE_QUEUE_CLEANED.reached();
        int moved = cleanup.moveResults();
        boolean tookAny = !taken.files().isEmpty();
        if (tookAny) {
            backup.finish(manifest, taken.files());
        } else {
            backup.delete();
        }
        ReconcileReport report =
                preview.applied(left, taken.files().size(), cleaned, moved, tookAny ? plan.backupId() : null, skipped);
        end(plan, report);
        prune(category);
        return report;
    }

    private BackupManifest manifest(Plan plan, List<Planned> orphans, int left, List<SkippedFile> skipped)
            throws IOException {
        String category = plan.category();
        Set<String> ids = orphans.stream()
                .flatMap(orphan -> orphan.file().queueIds().stream())
                .collect(Collectors.toSet());
        var queue = new Queue(workspace, category);
        Set<String> running = queue.running(ids);
        var files = new ArrayList<BackedUp>();
        var results = new ArrayList<MovedResults>();
        var rows = new HashSet<String>();
        for (Planned orphan : orphans) {
            ReconcileFile file = orphan.file();
            var described = describe(category, orphan, running, skipped);
            if (described != null) {
                files.add(described);
                rows.addAll(file.queueIds());
                if (plan.moveResults() && file.resultsMovable()) {
                    boolean overrides = Files.exists(workspace.overrides(category, file.stem()));
                    results.add(new MovedResults(file.stem(), file.canonicalProductId(), overrides));
                }
            }
        }
        return new BackupManifest(
                plan.backupId(),
                category,
                clock.instant(),
                plan.actor(),
                plan.id().toString(),
                BackupManifest.UNFINISHED,
                files,
                left,
                rows.isEmpty() ? Map.of() : queue.rows(rows),
                results,
                null,
                null);
    }

    /** @return null for one that is not to go any more */
    private BackedUp describe(String category, Planned orphan, Set<String> running, List<SkippedFile> skipped)
            throws IOException {
        ReconcileFile file = orphan.file();
        if (file.queueIds().stream().anyMatch(running::contains)) {
            skipped.add(new SkippedFile(file.file(), "running", "The pipeline works on it."));
            return null;
        }
        Path path = workspace.jobInputs(category).resolve(file.file());
        String now =
                Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? ContentHash.quick(path) : ContentHash.ABSENT;
        if (now.equals(orphan.fingerprint())) {
            var described = Backup.describe(path, file.reason(), file.canonicalProductId());
            if (described.isPresent()) {
                return described.get();
            }
            now = ContentHash.ABSENT;
        }
        skipped.add(
                now.equals(ContentHash.ABSENT)
                        ? new SkippedFile(file.file(), "gone", "It had gone already.")
                        : new SkippedFile(file.file(), "changed", "It changed since the preview, and was left alone."));
        return null;
    }

    private void end(Plan plan, ReconcileReport report) {
        boolean hasRow = QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            plans.end(plan.id(), report.backupId(), now);
            work.reconciled(plan.category(), plan.actor(), report.backupId(), report.deleted());
            boolean isStored = categories.reconciled(plan.category(), now);
            String stream = "reconciles/" + plan.category();
            long revision = outbox.reserve(stream, 1);
            outbox.append(
                    stream,
                    List.of(new Outbox.NewEvent(
                            revision, Topic.CATALOG_RECONCILED, event(plan, report, now, revision))));
            return isStored;
        });
        if (hasRow) {
            projections.catalogFileChanged(plan.category());
        }
    }

    private static ReconcileEvent event(Plan plan, ReconcileReport report, Instant now, long revision) {
        return new ReconcileEvent(
                plan.id().toString(),
                plan.category(),
                report.canonicalSource().source(),
                report.canonicalSource().products(),
                report.scanned(),
                report.kept(),
                report.orphans(),
                report.untracked(),
                report.unreadable(),
                report.deleted(),
                report.remaining(),
                report.backupId(),
                now,
                1,
                revision,
                plan.actor());
    }

    /** The newest are kept. */
    private void prune(String category) throws IOException {
        for (String id :
                Backup.ids(workspace, category).stream().skip(KEPT_BACKUPS).toList()) {
            new Backup(workspace, category, id).delete();
        }
    }
}
