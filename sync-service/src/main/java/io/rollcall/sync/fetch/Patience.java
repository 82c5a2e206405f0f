package io.rollcall.sync.fetch;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;

import io.rollcall.sync.outgoing.OutgoingFailure;
import io.rollcall.sync.outgoing.OutgoingFailure.Code;

/** How long to wait, in all, for a busy host that says when to ask again. */
final class Patience {

    private static final Duration MOST = Duration.ofSeconds(30);

    /** A host that asks for no time at all would be asked without a pause. */
    private static final Duration LEAST = Duration.ofSeconds(1);

    private Duration waited = Duration.ZERO;

    /**
     * Waits until it is time to ask again.
     *
     * @return false, at once, when the host is not busy, does not say when, or asks for too much time
     */
    boolean outlasts(OutgoingFailure failed) throws InterruptedIOException {
        Optional<Duration> asked = failed.code() == Code.BUSY ? failed.retryAfter() : Optional.empty();
        Duration wait = asked.filter(some -> some.compareTo(LEAST) > 0).orElse(LEAST);
        if (asked.isEmpty() || waited.plus(wait).compareTo(MOST) > 0) {
            return false;
        }
        waited = waited.plus(wait);
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while a busy host was given time");
        }
        return true;
    }

    Duration waited() {
        return waited;
    }
}
