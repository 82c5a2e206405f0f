package io.rollcall.catalog.reconcile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.reconcile.CanonicalLists.Canonical;
import io.rollcall.catalog.reconcile.ReconcilePlans.Planned;
import io.rollcall.catalog.reconcile.ReconcileReport.Brake;
import io.rollcall.catalog.reconcile.ReconcileReport.Details;
import io.rollcall.workspace.ProductFiles;
import io.rollcall.workspace.Queue;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** Finds out which job files are whose, and remembers it as a plan (D14, D15). Changes nothing. */
@ApplicationScoped
class ReconcilePreview {

    private static final double SHRANK = 0.8;

    private final Workspace workspace;
    private final CanonicalLists lists;
    private final KnownExceptions exceptions;
    private final ReconcilePlans plans;
    private final Clock clock;

    ReconcilePreview(
            @ConfigProperty(name = "rollcall.workspace") Path workspace,
            CanonicalLists lists,
            KnownExceptions exceptions,
            ReconcilePlans plans,
            Clock clock) {
        this.workspace = new Workspace(workspace);
        this.lists = lists;
        this.exceptions = exceptions;
        this.plans = plans;
        this.clock = clock;
    }

    ReconcileReport of(String category) throws IOException {
        List<ScannedFile> scanned = JobScan.of(workspace.jobInputs(category));
        var candidates = scanned.stream().map(ScannedFile::candidate).toList();
        exceptions.catchUp(category, candidates);
        Canonical canonical = lists.of(category, candidates);
        List<ReconcileFile> files = Reconciliation.classify(category, scanned, canonical.index());
        QueueIds ids = QueueIds.of(files, scanned, canonical.productIds());
        files = withWork(category, files, ids);
        ReconcileReport report = report(category, canonical, files, rows(category, ids));
        store(category, report, files, scanned);
        return report;
    }

    /** What the pipeline made of orphans, and whether it works on them. */
    private List<ReconcileFile> withWork(String category, List<ReconcileFile> files, QueueIds ids) throws IOException {
        Set<String> running = running(category, ids.all());
        var results = new ProductFiles(workspace, category);
        var taken = new HashSet<String>();
        var withWork = new ArrayList<ReconcileFile>();
        for (ReconcileFile file : files) {
            if (!file.is(FileClass.ORPHAN)) {
                withWork.add(file);
                continue;
            }
            List<String> made =
                    file.stem().equals(file.canonicalProductId()) ? List.of() : results.results(file.stem());
            boolean movable = !made.isEmpty()
                    && results.results(file.canonicalProductId()).isEmpty()
                    && taken.add(file.canonicalProductId());
            boolean isRunning = ids.of(file).stream().anyMatch(running::contains);
            withWork.add(file.with(made, movable, ids.of(file).stream().sorted().toList(), isRunning));
        }
        return withWork;
    }

    private Set<String> running(String category, Set<String> ids) throws IOException {
        try {
            return ids.isEmpty() ? Set.of() : new Queue(workspace, category).running(ids);
        } catch (UnreadableFile broken) {
            throw new Refusals.QueueUnreadable(broken.getMessage());
        }
    }

    private int rows(String category, QueueIds ids) throws IOException {
        return ids.all().isEmpty()
                ? 0
                : ids.all().size()
                        - new Queue(workspace, category).missing(ids.all()).size();
    }

    private ReconcileReport report(String category, Canonical canonical, List<ReconcileFile> files, int rows) {
        int orphans = count(files, FileClass.ORPHAN);
        int movable = (int) files.stream().filter(ReconcileFile::resultsMovable).count();
        return new ReconcileReport(
                true,
                UUID.randomUUID().toString(),
                clock.instant(),
                canonical.source(),
                files.size(),
                count(files, FileClass.CANONICAL),
                orphans,
                count(files, FileClass.UNTRACKED),
                count(files, FileClass.UNREADABLE),
                files.size() - orphans,
                0,
                rows,
                movable,
                0,
                null,
                brake(category, files.size(), orphans, canonical.source().products()),
                List.of(),
                Details.of(files));
    }

    /** So much at once is more likely a mistake about the list than about the files. */
    private Brake brake(String category, int scanned, int orphans, int products) {
        int before = QuarkusTransaction.requiringNew().call(() -> plans.sizeAtLast(category));
        var reasons = new LinkedHashMap<String, String>();
        if (orphans * 2L > scanned) {
            reasons.put("more_than_half", orphans + " of " + scanned + " job files would be moved to a backup.");
        }
        if (orphans > 0 && products < before * SHRANK) {
            reasons.put(
                    "canonical_shrank",
                    "The list names " + products + " products; it named " + before
                            + " when job files were reconciled last.");
        }
        return reasons.isEmpty() ? null : new Brake(List.copyOf(reasons.keySet()), String.join(" ", reasons.values()));
    }

    private void store(String category, ReconcileReport report, List<ReconcileFile> files, List<ScannedFile> scanned) {
        var planned = new ArrayList<Planned>();
        for (int i = 0; i < files.size(); i++) {
            planned.add(new Planned(files.get(i), scanned.get(i).fingerprint()));
        }
        QuarkusTransaction.requiringNew()
                .timeout(120)
                .run(() -> plans.store(category, report.withDetails(Details.of(List.of())), planned));
    }

    private static int count(List<ReconcileFile> files, FileClass fileClass) {
        return (int) files.stream().filter(file -> file.is(fileClass)).count();
    }

    /** The report of a plan that was made before. */
    ReconcileReport of(ReconcilePlans.Plan plan) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<FileClass, List<ReconcileFile>> first = new java.util.EnumMap<>(FileClass.class);
            for (FileClass fileClass : FileClass.values()) {
                first.put(
                        fileClass,
                        plans.files(plan.id(), fileClass, "", List.of(), Details.MOST).stream()
                                .map(Planned::file)
                                .toList());
            }
            ReconcileReport report = plan.report();
            var details = new Details(
                    first.get(FileClass.ORPHAN),
                    first.get(FileClass.UNTRACKED),
                    first.get(FileClass.UNREADABLE),
                    report.orphans() > Details.MOST
                            || report.untracked() > Details.MOST
                            || report.unreadable() > Details.MOST);
            return report.withDetails(details);
        });
    }
}
