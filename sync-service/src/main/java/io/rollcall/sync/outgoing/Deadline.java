package io.rollcall.sync.outgoing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.rollcall.sync.outgoing.OutgoingFailure.Code;

/**
 * When a request ends, whatever it is doing. A time-out of a socket starts again with each byte that comes, so a host
 * that sends one a second would never meet it.
 */
final class Deadline implements AutoCloseable {

    private final Duration total;
    private final long end;

    /** Ends with an exception when the deadline passes; on a thread that the JDK keeps for this. */
    private final CompletableFuture<Void> finished;

    Deadline(Duration total) {
        this.total = total;
        this.end = System.nanoTime() + total.toNanos();
        this.finished = new CompletableFuture<Void>().orTimeout(total.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** @param end what must not block; run at once when the deadline has passed */
    void onPassed(Runnable end) {
        finished.exceptionally(passed -> {
            end.run();
            return null;
        });
    }

    boolean isPassed() {
        return remainingNanos() <= 0;
    }

    long remainingNanos() {
        return end - System.nanoTime();
    }

    OutgoingFailure failure(Destination destination) {
        return new OutgoingFailure(
                Code.TIMED_OUT,
                "%s did not answer completely within %s. Try again later, or ask for less."
                        .formatted(destination, inWords(total)));
    }

    static String inWords(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    @Override
    public void close() {
        finished.complete(null);
    }
}
