package io.rollcall.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.persistence.Sql;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;

/** {@code rollcall_outbox_waiting} and {@code rollcall_outbox_age_seconds}: events that are committed and not yet in Kafka. */
@ApplicationScoped
@RequiredArgsConstructor
class OutboxMeters {

    private static final Duration EVERY = Duration.ofSeconds(5);

    /** @param oldest null where none waits */
    private record Waiting(long events, @Nullable Instant oldest) {}

    private final Sql sql;
    private final Clock clock;
    private volatile Waiting waiting = new Waiting(0, null);

    void start(@Observes StartupEvent started, MeterRegistry metrics, BackgroundLoops loops) {
        Gauge.builder("rollcall.outbox.waiting", () -> waiting.events())
                .description("Events that are committed and not yet in Kafka")
                .register(metrics);
        Gauge.builder("rollcall.outbox.age", this::age)
                .description("How long the oldest event waits that is not yet in Kafka")
                .baseUnit("seconds")
                .register(metrics);
        loops.make("outbox-look", Pace.every(EVERY), this::look).start();
    }

    private double age() {
        Instant oldest = waiting.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
    }

    /** Only streams that are behind are looked into. */
    private void look() {
        waiting = sql.query("""
                        select coalesce(sum(s.revision - coalesce(r.relayed, 0)), 0)::bigint as events,
                            min((select e.at from outbox_event e
                                where e.stream = s.stream and e.revision > coalesce(r.relayed, 0)
                                order by e.revision limit 1)) as oldest
                        from outbox_stream s left join outbox_relay r using (stream)
                        where s.revision > coalesce(r.relayed, 0)""").one(Waiting.class);
    }
}
