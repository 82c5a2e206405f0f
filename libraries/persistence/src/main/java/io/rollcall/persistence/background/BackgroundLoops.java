package io.rollcall.persistence.background;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import org.jboss.logging.Logger;

import io.rollcall.persistence.background.BackgroundLoop.Round;
import io.rollcall.persistence.lock.CategoryLease;

/**
 * Everything a service does again and again in the background is one of these loops (docs/decisions/31). They end before what
 * they use is closed: from the beginning of a shutdown no round begins, and those that run are waited for.
 */
@ApplicationScoped
public class BackgroundLoops {

    private static final Logger LOG = Logger.getLogger(BackgroundLoops.class);
    private static final int BEFORE_EVERYTHING = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Clock clock;
    private final CategoryLease leases;
    private final LoopMeters meters;
    private final List<BackgroundLoop> loops = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;

    BackgroundLoops(Clock clock, CategoryLease leases, MeterRegistry metrics) {
        this.clock = clock;
        this.leases = leases;
        this.meters = new LoopMeters(metrics, clock);
    }

    /** @param name of the loop, as logs, threads and meters have it */
    public BackgroundLoop make(String name, Pace pace, Round round) {
        return make(name, "", pace, round);
    }

    /** A loop of one category alone. */
    public BackgroundLoop make(String name, String category, Pace pace, Round round) {
        String full = category.isEmpty() ? name : name + "-" + category;
        return kept(new BackgroundLoop(
                full,
                pace,
                clock,
                () -> meters.measure(name, category, () -> inRequestContext(round)),
                meters.delays(name)));
    }

    /** A loop over work of all categories; none keeps another from its turn, and each rests for itself. */
    public <T> BackgroundLoop make(String name, Pace pace, Work<T> work) {
        var round = new CategoryRound<>(
                name,
                work,
                (category, step) -> meters.measure(name, category, () -> leased(work.lease(), category, step)),
                new Backoff(pace.restFactor()),
                clock);
        return kept(new BackgroundLoop(
                name, pace.resting(0), clock, () -> inRequestContext(() -> round.run(() -> stopping))));
    }

    void stop(@Observes @Priority(BEFORE_EVERYTHING) ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        loops.forEach(BackgroundLoop::stop);
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (BackgroundLoop loop : loops) {
            // The shutdown goes on without one that is stuck; it hears of it soon enough.
            loop.awaitEnd(Duration.ofNanos(end - System.nanoTime()));
        }
    }

    private BackgroundLoop kept(BackgroundLoop loop) {
        loops.add(loop);
        return loop;
    }

    private static final class Taken extends RuntimeException {}

    private void leased(String kind, String category, CategoryLease.Work<Void> step) throws IOException {
        if (kind == null) {
            step.run();
            return;
        }
        try {
            leases.take(kind, category, Taken::new, step);
        } catch (Taken byAnother) {
            LOG.debugf("The %s of %s is under way", kind, category);
        }
    }

    /** What a round uses may live as long as a request. */
    private static void inRequestContext(Round round) throws Exception {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            round.run();
        } finally {
            context.terminate();
        }
    }
}
