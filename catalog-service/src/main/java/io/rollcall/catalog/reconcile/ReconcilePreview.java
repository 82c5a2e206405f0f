package io.rollcall.catalog.reconcile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.reconcile.CanonicalLists.Canonical;
import io.rollcall.catalog.reconcile.ReconcilePlans.FileFilter;
import io.rollcall.catalog.reconcile.ReconcilePlans.Place;
import io.rollcall.catalog.reconcile.ReconcilePlans.Planned;
import io.rollcall.catalog.reconcile.ReconcileReport.Brake;
import io.rollcall.catalog.reconcile.ReconcileReport.Details;
import io.rollcall.catalog.reconcile.Reconciliation.Verdict;
import io.rollcall.workspace.Queue;
import io.rollcall.workspace.Workspace;

/** Finds out which job files are whose, and remembers it as a plan (D14, D15). Changes nothing. */
@ApplicationScoped
@RequiredArgsConstructor
class ReconcilePreview {

    private static final double SHRANK = 0.8;
    private static final Comparator<Verdict> BY_REASON = Comparator.comparing(
                    Verdict::reason, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(verdict -> verdict.file().name());

    private final Workspace workspace;
    private final CanonicalLists lists;
    private final KnownExceptions exceptions;
    private final ReconcilePlans plans;
    private final MeterRegistry metrics;
    private final Clock clock;

    ReconcileReport of(String category) throws IOException {
        Path folder = workspace.jobInputs(category);
        List<ScannedFile> scanned = timed("scan", () -> JobScan.of(category, folder));
        Canonical canonical = timed("list", () -> {
            exceptions.catchUp(
                    category, scanned.stream().map(ScannedFile::candidate).toList());
            return lists.of(category, scanned);
        });
        var reconciliation = new Reconciliation(category, canonical.index());
        List<Verdict> verdicts = timed("classify", () -> reconciliation.classify(scanned));
        PipelineWork work = timed("work", () -> PipelineWork.of(workspace, category, verdicts, canonical.productIds()));
        ReconcileReport report = report(category, canonical, verdicts, work);
        return timed("store", () -> {
            store(category, report, verdicts, verdict -> reconciliation.described(verdict, work));
            return report.withDetails(Details.of(report, (fileClass, most) -> verdicts.stream()
                    .filter(verdict -> verdict.is(fileClass))
                    .sorted(BY_REASON)
                    .limit(most)
                    .map(verdict -> reconciliation.described(verdict, work))
                    .toList()));
        });
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    private <T> T timed(String name, Step<T> step) throws IOException {
        long began = System.nanoTime();
        T result = step.take();
        metrics.timer("rollcall.reconcile", "step", name).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        return result;
    }

    private ReconcileReport report(String category, Canonical canonical, List<Verdict> verdicts, PipelineWork work) {
        Map<FileClass, Long> counts =
                verdicts.stream().collect(Collectors.groupingBy(Verdict::fileClass, Collectors.counting()));
        int orphans = count(counts, FileClass.ORPHAN);
        return new ReconcileReport(
                true,
                UUID.randomUUID().toString(),
                clock.instant(),
                canonical.source(),
                verdicts.size(),
                count(counts, FileClass.CANONICAL),
                orphans,
                count(counts, FileClass.UNTRACKED),
                count(counts, FileClass.UNREADABLE),
                verdicts.size() - orphans,
                byReason(verdicts),
                0,
                0,
                work.rows(),
                work.movable().size(),
                0,
                null,
                brake(category, verdicts.size(), orphans, canonical.source().products()),
                List.of(),
                Details.NONE);
    }

    private static Map<String, Integer> byReason(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.is(FileClass.ORPHAN))
                .collect(Collectors.toMap(Verdict::reason, verdict -> 1, Integer::sum, TreeMap::new));
    }

    /** So much at once is more likely a mistake about the list than about the files. */
    private Brake brake(String category, int scanned, int going, int products) {
        int before = QuarkusTransaction.requiringNew().call(() -> plans.sizeAtLast(category));
        var reasons = new LinkedHashMap<String, String>();
        if (going * 2L > scanned) {
            reasons.put("more_than_half", going + " of " + scanned + " job files would be moved to a backup.");
        }
        if (going > 0 && products < before * SHRANK) {
            reasons.put(
                    "canonical_shrank",
                    "The list names " + products + " products; it named " + before
                            + " when job files were reconciled last.");
        }
        return reasons.isEmpty() ? null : new Brake(List.copyOf(reasons.keySet()), String.join(" ", reasons.values()));
    }

    private void store(
            String category,
            ReconcileReport report,
            List<Verdict> verdicts,
            Function<Verdict, ReconcileFile> described) {
        UUID id = UUID.fromString(report.planId());
        QuarkusTransaction.requiringNew().timeout(120).run(() -> {
            plans.store(category, report);
            for (int from = 0; from < verdicts.size(); from += ReconcilePlans.BATCH) {
                int to = Math.min(verdicts.size(), from + ReconcilePlans.BATCH);
                plans.storeFiles(
                        id,
                        verdicts.subList(from, to).parallelStream()
                                .map(verdict -> new Planned(
                                        described.apply(verdict), verdict.file().fingerprint()))
                                .toList());
            }
            plans.forgetOld(category);
        });
    }

    /**
     * The report of a plan of which only some orphans go.
     *
     * @throws ReconcileProblems.NotAnOrphan for a file that is none of them
     */
    ReconcileReport choosing(String category, ReconcileReport whole, OrphanChoice choice) throws IOException {
        UUID plan = UUID.fromString(whole.planId());
        List<Planned> going = QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            List<String> others = plans.notOrphans(plan, choice.named());
            if (!others.isEmpty()) {
                throw new ReconcileProblems.NotAnOrphan(others);
            }
            return plans.going(plan, choice);
        });
        Set<String> ids = going.stream()
                .flatMap(planned -> planned.file().queueIds().stream())
                .collect(Collectors.toSet());
        int rows = ids.isEmpty()
                ? 0
                : ids.size() - new Queue(workspace, category).missing(ids).size();
        int movable = (int) going.stream()
                .filter(planned -> planned.file().resultsMovable())
                .count();
        Brake brake = brake(
                category, whole.scanned(), going.size(), whole.canonicalSource().products());
        return whole.choosing(going.size(), rows, movable, brake);
    }

    private static int count(Map<FileClass, Long> counts, FileClass fileClass) {
        return counts.getOrDefault(fileClass, 0L).intValue();
    }

    /** The report of a plan that was made before. */
    ReconcileReport of(ReconcilePlans.Plan plan) {
        return QuarkusTransaction.requiringNew().call(() -> plan.report()
                .withDetails(Details.of(
                        plan.report(),
                        (fileClass, most) ->
                                plans.files(plan.id(), FileFilter.of(fileClass), Place.START, most).stream()
                                        .map(Planned::file)
                                        .toList())));
    }
}
