package io.rollcall.persistence.background;

import java.time.Duration;
import java.time.Instant;

/**
 * When the rounds of a loop begin.
 *
 * @param first how long until the first one
 * @param every how long until the next one when nobody asks for it
 * @param linger how long a request may wait for others to share its round; zero for not at all
 * @param restFactor after long rounds the loop rests this many times as long as a round takes, so that a file of 100 000
 *     products does not keep a core and a disk busy; 0 for none
 * @param apart how long after a round the next one begins at the earliest, so that those who ask in a burst share it
 */
public record Pace(Duration first, Duration every, Duration linger, int restFactor, Duration apart) {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);
    private static final Duration LONG_ROUND = Duration.ofMillis(100);
    private static final Duration LONGEST_REST = Duration.ofMinutes(2);

    public static Pace every(Duration every) {
        return new Pace(Duration.ZERO, every, Duration.ZERO, 0, Duration.ZERO);
    }

    public Pace beginningAfter(Duration wait) {
        return new Pace(wait, every, linger, restFactor, apart);
    }

    public Pace lingering(Duration wait) {
        return new Pace(first, every, wait, restFactor, apart);
    }

    public Pace resting(int factor) {
        return new Pace(first, every, linger, factor, apart);
    }

    public Pace apart(Duration least) {
        return new Pace(first, every, linger, restFactor, least);
    }

    /** The quicker of two rounds counts: one that took long alone had a busy machine, and not much to do. */
    Duration rest(Duration round, Duration before) {
        Duration usual = shorter(round, before);
        return usual.compareTo(LONG_ROUND) <= 0
                ? apart
                : longer(apart, shorter(usual.multipliedBy(restFactor), LONGEST_REST));
    }

    /** A second, then longer, and never longer than the interval. */
    Duration retryAfter(Instant failingSince, Instant now) {
        return shorter(every, longer(SOON, retryPause(failingSince, now)));
    }

    /** A quarter of the time it has failed; whoever repairs the cause sees it heal within seconds. */
    static Duration retryPause(Instant failingSince, Instant now) {
        return shorter(LONGEST_RETRY, Duration.between(failingSince, now).dividedBy(4));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
