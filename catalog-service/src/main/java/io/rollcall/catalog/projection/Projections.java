package io.rollcall.catalog.projection;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import io.rollcall.catalog.CatalogConfig;
import io.rollcall.catalog.category.Categories;
import io.rollcall.identity.Category;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.background.BackgroundLoop;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.workspace.Failpoint;
import io.rollcall.workspace.Workspace;

/**
 * Keeps every category's files in step with its catalog (D20): the job inputs at once, the files of the whole category
 * (queue, catalog) coalesced. Start-up, repair and normal work are one code path.
 */
@ApplicationScoped
public class Projections {

    /**
     * @param jobs writes changed job inputs
     * @param check finds what somebody else changed
     * @param queue who is in the queue
     * @param catalog the catalog file
     */
    private record OfCategory(BackgroundLoop jobs, BackgroundLoop queue, BackgroundLoop catalog, BackgroundLoop check) {

        Stream<BackgroundLoop> all() {
            return Stream.of(jobs, queue, catalog, check);
        }
    }

    public record Synced(int created, int updated, int queued) {}

    private static final int AFTER_EVERYTHING = 5000;
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration NOBODY_WAITS = Duration.ofMillis(250);
    private static final int REST_FACTOR = 4;

    private final Workspace workspace;
    private final Pace pace;
    private final BackgroundLoops loops;
    private final Categories categories;
    private final JobInputs jobInputs;
    private final JobInputCheck check;
    private final QueueMembers queueMembers;
    private final CatalogFile catalogFile;
    private final OutputScan outputScan;
    private final Map<String, OfCategory> running = new ConcurrentHashMap<>();

    Projections(
            Workspace workspace,
            CatalogConfig config,
            Categories categories,
            JobInputs jobInputs,
            JobInputCheck check,
            QueueMembers queueMembers,
            CatalogFile catalogFile,
            OutputScan outputScan,
            BackgroundLoops loops) {
        this.workspace = workspace;
        this.pace = Pace.every(config.files().checkEvery());
        this.loops = loops;
        this.categories = categories;
        this.jobInputs = jobInputs;
        this.check = check;
        this.queueMembers = queueMembers;
        this.catalogFile = catalogFile;
        this.outputScan = outputScan;
    }

    void start(@Observes @Priority(AFTER_EVERYTHING) StartupEvent started) {
        categories.stored().forEach(this::of);
    }

    void changed(@Observes Outbox.Committed committed) {
        if (!Category.isValid(committed.stream())) {
            return;
        }
        Failpoint.COMMITTED.reached();
        OfCategory category = of(committed.stream());
        category.jobs().request();
        category.queue().request();
        category.catalog().request();
    }

    /** What {@code product_catalog.json} says besides the products has changed. */
    public void catalogFileChanged(String categoryName) {
        of(categoryName).catalog().request();
    }

    /**
     * Waits briefly for what the pipeline reads of a change that this thread just committed: job inputs and queue (D21). It
     * does not wait for the queue of a large category.
     *
     * @return whether both show it; not yet while the pipeline works on a product that moved
     */
    public boolean await(String categoryName) {
        OfCategory category = of(categoryName);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean quick = queueMembers.isSmall(categoryName);
        return arrives(category.jobs().latestRequest(), deadline)
                && quick
                && arrives(category.queue().latestRequest(), deadline)
                && !jobInputs.isHeldUp(categoryName);
    }

    /**
     * Compares every job input with its product now, and writes what is missing or differs.
     *
     * @return how many were created and updated
     */
    public Synced sync(String categoryName) throws IOException {
        check.markAllForeign(categoryName);
        JobInputs.Round round = jobInputs.projectChanged(categoryName);
        int queued = queueMembers.addMissing(categoryName);
        return new Synced(round.created(), round.updated(), queued);
    }

    /** What {@link #sync} would do; nothing is written. */
    public Synced compare(String categoryName) throws IOException {
        JobInputCheck.Differences files = check.compare(categoryName);
        return new Synced(files.missing(), files.differing(), queueMembers.countMissing(categoryName));
    }

    /** The categories whose files are behind, each with the reason. */
    Map<String, BackgroundLoop.Behind> behind() {
        var behind = new java.util.TreeMap<String, BackgroundLoop.Behind>();
        running.forEach((name, category) -> category.all()
                .flatMap(loop -> loop.behind().stream())
                .findFirst()
                .ifPresent(reason -> behind.put(name, reason)));
        return behind;
    }

    private OfCategory of(String category) {
        return running.computeIfAbsent(category, this::begin);
    }

    private OfCategory begin(String category) {
        BackgroundLoop queue =
                loops.make("queue", category, pace.resting(REST_FACTOR), () -> queueMembers.project(category));
        BackgroundLoop jobs = loops.make("jobs", category, pace, () -> projectJobs(category, queue));
        BackgroundLoop catalog = loops.make(
                "catalog",
                category,
                pace.resting(REST_FACTOR).lingering(NOBODY_WAITS),
                () -> catalogFile.project(category));
        BackgroundLoop check = loops.make("check", category, pace.resting(REST_FACTOR), () -> check(category, jobs));
        var all = new OfCategory(jobs, queue, catalog, check);
        all.all().forEach(BackgroundLoop::start);
        return all;
    }

    private void projectJobs(String category, BackgroundLoop queue) throws IOException {
        if (jobInputs.projectChanged(category).departed() > 0) {
            queue.request();
        }
    }

    private void check(String category, BackgroundLoop jobs) throws Exception {
        if (check.markForeign(category)) {
            jobs.request();
        }
        outputScan.scan(category);
    }

    private static boolean arrives(CompletableFuture<Void> files, long deadline) {
        try {
            files.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException later) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
