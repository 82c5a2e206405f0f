package io.rollcall.persistence.background;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import lombok.RequiredArgsConstructor;

/** How long rounds take, how many failed, and when one succeeded last: by loop, and by category where there is one. */
@RequiredArgsConstructor
final class LoopMeters {

    private record Key(String loop, String category) {}

    private record Meters(Timer rounds, Counter failures, AtomicLong lastSuccess) {}

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    private final MeterRegistry metrics;
    private final Clock clock;
    private final Map<Key, Meters> meters = new ConcurrentHashMap<>();

    void measure(String loop, String category, BackgroundLoop.Round round) throws Exception {
        Meters its = meters.computeIfAbsent(new Key(loop, category), this::register);
        Timer.Sample began = Timer.start(metrics);
        boolean succeeded = false;
        try {
            round.run();
            succeeded = true;
            its.lastSuccess().set(clock.instant().getEpochSecond());
        } finally {
            began.stop(its.rounds());
            if (!succeeded) {
                its.failures().increment();
            }
        }
    }

    /**
     * How long those who asked a loop for a round waited until it had succeeded; with buckets, for a quantile over replicas, and
     * therefore of all categories together.
     */
    Consumer<Duration> delays(String loop) {
        Timer delays = Timer.builder("rollcall.loop.delay")
                .description("From the first request for a round of work in the background until it succeeded")
                .tag("loop", loop)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(LONGEST_DELAY)
                .register(metrics);
        return delays::record;
    }

    private Meters register(Key key) {
        var tags = Tags.of("loop", key.loop(), "category", key.category());
        var lastSuccess = new AtomicLong();
        Gauge.builder("rollcall.loop.last.success", lastSuccess, AtomicLong::doubleValue)
                .description(
                        "When a round of work in the background succeeded last, in seconds since 1970; 0 for never")
                .baseUnit("seconds")
                .tags(tags)
                .register(metrics);
        return new Meters(
                Timer.builder("rollcall.loop.rounds")
                        .description("Rounds of work in the background")
                        .tags(tags)
                        .register(metrics),
                Counter.builder("rollcall.loop.failures")
                        .description("Rounds of work in the background that failed, and are tried again")
                        .tags(tags)
                        .register(metrics),
                lastSuccess);
    }
}
