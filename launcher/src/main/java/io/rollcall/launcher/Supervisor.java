package io.rollcall.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Starts parts, brings back those that die, and stops them all. */
final class Supervisor {
    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO, Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5));
    private static final Duration STEADY = Duration.ofSeconds(10);

    private final Console console;
    private final Runnable changed;
    private volatile boolean stopping;

    /** {@code changed} hears whenever the processes are others than before. */
    Supervisor(Console console, Runnable changed) {
        this.console = console;
        this.changed = changed;
    }

    /** All at once; the first that cannot start fails the whole. */
    void start(List<? extends Part> parts) {
        var starts = parts.stream()
                .map(part -> CompletableFuture.runAsync(() -> start(part), task -> new Thread(task).start()))
                .toList();
        var failed = new CompletableFuture<Void>();
        starts.forEach(start -> start.whenComplete((done, failure) -> {
            if (failure != null) {
                failed.completeExceptionally(failure);
            }
        }));
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)), failed)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart reason ? reason : e;
        }
    }

    /** Parts of one group stop together, the groups one after the other. */
    void stop(List<List<? extends Part>> groups) {
        stopping = true;
        for (List<? extends Part> group : groups) {
            CompletableFuture.allOf(group.stream()
                            .map(part -> CompletableFuture.runAsync(part::stop, task -> new Thread(task).start()))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    boolean isStopping() {
        return stopping;
    }

    private void start(Part part) {
        long began = System.nanoTime();
        try {
            part.start();
        } catch (IOException e) {
            throw new CannotStart(part.name() + " does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new CannotStart(part.name() + " was interrupted.", e);
        }
        changed.run();
        console.ready(part.name(), Duration.ofNanos(System.nanoTime() - began));
        var watch = new Thread(() -> watch(part), "watch-" + part.name());
        watch.setDaemon(true);
        watch.start();
    }

    private void watch(Part part) {
        int failures = 0;
        try {
            while (true) {
                long since = System.nanoTime();
                String end = part.awaitEnd();
                if (System.nanoTime() - since > STEADY.toNanos()) {
                    failures = 0;
                }
                failures = bringBack(part, end, failures);
                if (stopping) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns how many restarts in a row it has been by now, so that a part that keeps dying is not started in a tight circle. */
    private int bringBack(Part part, String end, int failuresBefore) throws InterruptedException {
        long died = System.nanoTime();
        for (int failures = failuresBefore; !stopping; failures++) {
            Thread.sleep(PAUSES.get(Math.min(failures, PAUSES.size() - 1)).toMillis());
            if (stopping) {
                break;
            }
            try {
                part.start();
                changed.run();
                console.back(part.name(), end, Duration.ofNanos(System.nanoTime() - died));
                return failures + 1;
            } catch (IOException | RuntimeException e) {
                if (!stopping) {
                    console.trouble(part.name(), end + ", does not come back: " + firstLine(e) + " Trying again.");
                }
            }
        }
        return failuresBefore;
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
