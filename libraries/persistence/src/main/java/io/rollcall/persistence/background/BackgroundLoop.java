package io.rollcall.persistence.background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

/**
 * One thing that is done again and again in the background: at start, when asked, and at an interval; never twice at once.
 * While it fails it is tried again, less often the longer it has failed, so that it heals by itself. Requests that come during
 * a round share the next one.
 */
public final class BackgroundLoop {

    /** One whole round; it may find nothing to do. */
    @FunctionalInterface
    public interface Round {
        void run() throws Exception;
    }

    /** @param reason what the last round failed on, for a person */
    public record Behind(Instant since, String reason) {}

    /** @param asked when the first of those who share it did, by the system's timer */
    private record Request(CompletableFuture<Void> served, long asked) {}

    private static final Logger LOG = Logger.getLogger(BackgroundLoop.class);

    private final String name;
    private final Round round;
    private final Pace pace;
    private final Clock clock;
    private final Consumer<Duration> delays;
    private final Thread worker;
    private final Object lock = new Object();
    private Request waiting;
    private CompletableFuture<Void> latest = CompletableFuture.completedFuture(null);
    private volatile boolean stopping;
    private volatile Behind behind;

    BackgroundLoop(String name, Pace pace, Clock clock, Round round) {
        this(name, pace, clock, round, delay -> {});
    }

    /** @param delays is told how long the first of those who asked for a round waited until it had succeeded */
    BackgroundLoop(String name, Pace pace, Clock clock, Round round, Consumer<Duration> delays) {
        this.name = name;
        this.pace = pace;
        this.clock = clock;
        this.round = round;
        this.delays = delays;
        this.worker = new Thread(this::work, name);
        this.worker.setDaemon(true);
    }

    public BackgroundLoop start() {
        worker.start();
        return this;
    }

    /** @return completes when a round that began after this call succeeded */
    public CompletableFuture<Void> request() {
        synchronized (lock) {
            if (waiting == null) {
                waiting = new Request(new CompletableFuture<>(), System.nanoTime());
            }
            latest = waiting.served();
            lock.notifyAll();
            return latest;
        }
    }

    /** The last request anyone made: enough for whoever knows that his own change was among what was asked for. */
    public CompletableFuture<Void> latestRequest() {
        synchronized (lock) {
            return latest;
        }
    }

    public Optional<Behind> behind() {
        return Optional.ofNullable(behind);
    }

    /** A round of many steps ends after the step it is at. */
    public boolean isStopping() {
        return stopping;
    }

    /** No round begins from now on. */
    void stop() {
        synchronized (lock) {
            stopping = true;
            lock.notifyAll();
        }
    }

    /** Waits for the round that runs, if one does. */
    void awaitEnd(Duration atMost) throws InterruptedException {
        worker.join(Math.max(1, atMost.toMillis()));
    }

    private void work() {
        try {
            pause(pace.first(), true);
            Duration before = Duration.ZERO;
            while (!stopping) {
                Request request = take();
                long began = System.nanoTime();
                try {
                    round.run();
                } catch (InterruptedException stopped) {
                    return;
                } catch (Exception | Error failed) {
                    fellBehind(failed);
                    putBack(request);
                    pause(pace.retryAfter(behind.since(), clock.instant()), false);
                    continue;
                }
                caughtUp();
                if (request != null) {
                    request.served().complete(null);
                    delays.accept(Duration.ofNanos(System.nanoTime() - request.asked()));
                }
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                pause(pace.rest(took, before), false);
                before = took;
                pause(pace.every(), true);
                pause(pace.linger(), false);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void fellBehind(Throwable failed) {
        if (behind == null) {
            LOG.warnf("%s falls behind: %s", name, failed);
            LOG.debugf(failed, "%s falls behind", name);
        }
        Instant since = behind == null ? clock.instant() : behind.since();
        behind = new Behind(since, reason(failed));
    }

    private void caughtUp() {
        if (behind != null) {
            LOG.infof("%s is in step again; it was behind since %s", name, behind.since());
            behind = null;
        }
    }

    private static String reason(Throwable failed) {
        return failed instanceof java.nio.file.AccessDeniedException denied
                ? denied.getFile() + " cannot be written"
                : String.valueOf(failed.getMessage());
    }

    private Request take() {
        synchronized (lock) {
            var taken = waiting;
            waiting = null;
            return taken;
        }
    }

    /** Whoever asked during the round that failed waits with those it did not serve. */
    private void putBack(Request unserved) {
        synchronized (lock) {
            Request asked = waiting;
            if (unserved != null) {
                waiting = unserved;
                if (asked != null) {
                    unserved.served().thenRun(() -> asked.served().complete(null));
                }
            }
        }
    }

    private void pause(Duration atMost, boolean untilAsked) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (lock) {
            while (!stopping && !(untilAsked && waiting != null)) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                lock.wait(left);
            }
        }
    }
}
