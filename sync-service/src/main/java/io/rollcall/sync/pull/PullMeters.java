package io.rollcall.sync.pull;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import lombok.RequiredArgsConstructor;

/** {@code rollcall_pulls_seconds}: how long pulls took and what came of them. */
@ApplicationScoped
@RequiredArgsConstructor
class PullMeters {

    private final MeterRegistry metrics;

    /** @param outcome {@code good}, {@code held} or {@code failed} */
    void ended(String category, String outcome, Duration took) {
        Timer.builder("rollcall.pulls")
                .description("Lists of what is live that were asked for")
                .tags("category", category, "outcome", outcome)
                .register(metrics)
                .record(took);
    }
}
