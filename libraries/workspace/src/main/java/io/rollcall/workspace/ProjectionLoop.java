package io.rollcall.workspace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Brings files in step with the truth: at start, when asked, and at an interval; again and again while it fails (a disk that
 * is full, a folder that cannot be written), so that it heals by itself (D20). Requests that come during a run share the
 * next one.
 */
public final class ProjectionLoop implements AutoCloseable {

    /** One whole round; it may find nothing to do. */
    @FunctionalInterface
    public interface Round {
        void run() throws Exception;
    }

    /** @param reason what the last round failed on, for a person */
    public record Behind(Instant since, String reason) {}

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration SHORT_ROUND = Duration.ofMillis(100);
    private static final Duration LONGEST_REST = Duration.ofMinutes(2);

    private final Round round;
    private final Duration interval;
    private final Duration linger;
    private final int restFactor;
    private final Clock clock;
    private final Consumer<Throwable> report;
    private final Thread worker;
    private final Object lock = new Object();
    private List<CompletableFuture<Void>> waiting = new ArrayList<>();
    private CompletableFuture<Void> latest = CompletableFuture.completedFuture(null);
    private boolean closed;
    private volatile Behind behind;
    private Duration lastRound = Duration.ZERO;

    /**
     * @param interval how long until the next round when nobody asks for one
     * @param linger how long a request may wait for others to share its round; zero for not at all
     * @param restFactor after a long round the loop rests this many times as long as the round took, so that a file of 100 000
     *     products does not keep a core and a disk busy; 0 for none
     * @param report told once when rounds begin to fail
     */
    public ProjectionLoop(
            String name,
            Round round,
            Duration interval,
            Duration linger,
            int restFactor,
            Clock clock,
            Consumer<Throwable> report) {
        this.round = round;
        this.interval = interval;
        this.linger = linger;
        this.restFactor = restFactor;
        this.clock = clock;
        this.report = report;
        this.worker = new Thread(this::work, name);
        this.worker.setDaemon(true);
    }

    public ProjectionLoop start() {
        worker.start();
        return this;
    }

    /** @return completes when a round that began after this call succeeded */
    public CompletableFuture<Void> request() {
        var done = new CompletableFuture<Void>();
        synchronized (lock) {
            waiting.add(done);
            latest = done;
            lock.notifyAll();
        }
        return done;
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

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        try {
            worker.join(5_000);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!isClosed()) {
                List<CompletableFuture<Void>> served = take();
                long began = System.nanoTime();
                try {
                    round.run();
                    behind = null;
                    served.forEach(done -> done.complete(null));
                } catch (InterruptedException stopping) {
                    return;
                } catch (Exception | OutOfMemoryError failed) {
                    fellBehind(failed);
                    putBack(served);
                    pause(RETRY_AFTER, false);
                    continue;
                }
                lastRound = Duration.ofNanos(System.nanoTime() - began);
                rest();
                pause(interval, true);
                pause(linger, false);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void fellBehind(Throwable failed) {
        if (behind == null) {
            report.accept(failed);
        }
        Instant since = behind == null ? clock.instant() : behind.since();
        behind = new Behind(since, reason(failed));
    }

    private static String reason(Throwable failed) {
        return failed instanceof java.nio.file.AccessDeniedException denied
                ? denied.getFile() + " cannot be written"
                : String.valueOf(failed.getMessage());
    }

    private boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    private List<CompletableFuture<Void>> take() {
        synchronized (lock) {
            var taken = waiting;
            waiting = new ArrayList<>();
            return taken;
        }
    }

    private void putBack(List<CompletableFuture<Void>> unserved) {
        synchronized (lock) {
            waiting.addAll(0, unserved);
        }
    }

    private void rest() throws InterruptedException {
        if (lastRound.compareTo(SHORT_ROUND) > 0) {
            Duration rest = lastRound.multipliedBy(restFactor);
            pause(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest, false);
        }
    }

    private void pause(Duration atMost, boolean untilAsked) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (lock) {
            while (!closed && !(untilAsked && !waiting.isEmpty())) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                lock.wait(left);
            }
        }
    }
}
