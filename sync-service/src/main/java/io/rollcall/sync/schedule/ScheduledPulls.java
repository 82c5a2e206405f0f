package io.rollcall.sync.schedule;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.rollcall.http.RequestProblem;
import io.rollcall.persistence.background.BackgroundLoop;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.persistence.background.Work;
import io.rollcall.sync.SyncConfig;
import io.rollcall.sync.crossvalidation.CrossValidations;
import io.rollcall.sync.productsource.ProductSource;
import io.rollcall.sync.productsource.ProductSources;
import io.rollcall.sync.pull.PullFailure;
import io.rollcall.sync.pull.PullState;
import io.rollcall.sync.pull.Pulls;
import io.rollcall.sync.report.ProductionSync;
import io.rollcall.sync.report.SyncReport;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/**
 * Compares with production at the interval people asked for (15.3D, D48), and only reports. When it was done last stands in the
 * database, so that a restart neither forgets nor repeats one, and of several that were missed one is made up.
 */
@ApplicationScoped
public class ScheduledPulls {

    static final String ACTOR = "schedule";

    private static final Logger LOG = Logger.getLogger(ScheduledPulls.class);

    /** Of the interval: not everybody asks one source at the same minute. */
    private static final double JITTER = 0.05;

    private static final Duration LONGEST_JITTER = Duration.ofMinutes(10);

    private final Workspace workspace;
    private final ProductSources sources;
    private final Pulls pulls;
    private final ProductionSync sync;
    private final Webhooks webhooks;
    private final CrossValidations crossValidations;
    private final Clock clock;
    private final BackgroundLoop loop;

    ScheduledPulls(
            Workspace workspace,
            ProductSources sources,
            Pulls pulls,
            ProductionSync sync,
            Webhooks webhooks,
            CrossValidations crossValidations,
            Clock clock,
            BackgroundLoops loops,
            SyncConfig config) {
        this.workspace = workspace;
        this.sources = sources;
        this.pulls = pulls;
        this.sync = sync;
        this.webhooks = webhooks;
        this.crossValidations = crossValidations;
        this.clock = clock;
        this.loop = loops.make(
                "production-sync-schedule",
                Pace.every(config.sync().scheduleCheckEvery()),
                Work.ofEach(this::due, this::compareIfDue).under("production-sync-schedule"));
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    private List<String> due() throws IOException {
        var due = new ArrayList<String>();
        for (String category : workspace.categories()) {
            if (isDue(category)) {
                due.add(category);
            }
        }
        return due;
    }

    private boolean isDue(String category) throws IOException {
        ProductSource source;
        try {
            source = sources.of(category);
        } catch (UnreadableFile broken) {
            // Whoever looks at the source is told.
            return false;
        }
        return isPulled(source)
                && next(category, source, pulls.latest(category))
                        .map(next -> !clock.instant().isBefore(next))
                        .orElse(true);
    }

    private static boolean isPulled(ProductSource source) {
        return source.isChosen() && source.schedule().autoPull();
    }

    /**
     * When a category is compared by itself.
     *
     * @param last pull there was, whatever came of it
     * @return empty when it never is, or is about to be for the first time
     */
    public static Optional<Instant> next(String category, ProductSource source, Optional<PullState> last) {
        return last.filter(pull -> isPulled(source))
                .map(pull -> next(category, pull, source.schedule().intervalHours()));
    }

    static Instant next(String category, PullState last, int intervalHours) {
        Duration interval = Duration.ofHours(intervalHours);
        long most = Math.min((long) (interval.toMillis() * JITTER), LONGEST_JITTER.toMillis());
        long jitter = Math.floorMod(31L * category.hashCode() + last.id().hashCode(), Math.max(1, most));
        return last.startedAt().plus(interval).plusMillis(jitter);
    }

    /** Between the look at all and the lease of one, another replica may have done it. */
    private void compareIfDue(String category) throws IOException {
        if (isDue(category)) {
            compare(category);
        }
    }

    /** What goes wrong stands in the history, and the next run is the next interval's. */
    private void compare(String category) throws IOException {
        try {
            SyncReport report = sync.compare(category, true, false, ACTOR);
            webhooks.announce(category, report);
        } catch (PullFailure | RequestProblem failed) {
            LOG.warnf("The scheduled production sync of %s failed: %s", category, failed.getMessage());
            return;
        }
        crossValidate(category);
    }

    /** It warns, and whatever it cannot read is no fault of the pull. */
    private void crossValidate(String category) throws IOException {
        try {
            crossValidations.runIfChanged(category, ACTOR);
        } catch (UnreadableFile | RequestProblem failed) {
            LOG.warnf("The rules of %s were not checked against production: %s", category, failed.getMessage());
        }
    }
}
