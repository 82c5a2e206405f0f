package io.rollcall.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

import io.rollcall.persistence.Sql;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;

/**
 * The time that services inject: that of Postgres, which all of them share, for the clocks of hosts may differ by a minute
 * (D53). What one replica wrote later is later to all of them.
 */
@ApplicationScoped
class SharedTime {

    private static final Logger LOG = Logger.getLogger(SharedTime.class);
    private static final int BEFORE_EVERYTHING = 1;
    private static final Duration COMPARED_EVERY = Duration.ofMinutes(1);

    /** A difference that a slow answer may feign changes nothing. */
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private static final Clock HERE = Clock.systemUTC();

    private volatile Duration ahead = Duration.ZERO;

    /** In milliseconds, so that it reads the same from Postgres, JSON and memory. */
    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(new PostgresClock(this, ZoneOffset.UTC), Duration.ofMillis(1));
    }

    void start(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent started, Sql sql, BackgroundLoops loops) {
        compare(sql);
        loops.make("shared-time", Pace.every(COMPARED_EVERY).beginningAfter(COMPARED_EVERY), () -> compare(sql))
                .start();
    }

    private void compare(Sql sql) {
        Instant before = HERE.instant();
        Instant there = sql.query("select clock_timestamp()").one(Instant.class);
        Duration found = ahead(there, before, HERE.instant());
        if (found.minus(ahead).abs().compareTo(CLOSE) > 0) {
            LOG.warnf(
                    "The clock of this host differs from that of Postgres by %d s; the time of Postgres is used",
                    found.toSeconds());
        }
        ahead = found;
    }

    /** How far another clock is ahead of ours, if it was read between two moments of ours. */
    static Duration ahead(Instant there, Instant before, Instant after) {
        Instant here = before.plus(Duration.between(before, after).dividedBy(2));
        Duration found = Duration.between(here, there);
        return found.abs().compareTo(CLOSE) > 0 ? found : Duration.ZERO;
    }

    @RequiredArgsConstructor
    private static final class PostgresClock extends Clock {

        private final SharedTime time;
        private final ZoneId zone;

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new PostgresClock(time, other);
        }

        @Override
        public Instant instant() {
            return HERE.instant().plus(time.ahead);
        }
    }
}
