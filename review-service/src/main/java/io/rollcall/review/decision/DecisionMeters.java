package io.rollcall.review.decision;

import java.util.List;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import lombok.RequiredArgsConstructor;

import io.rollcall.http.RequestProblem;

/** How many decisions are made and refused, and how long those take that are made. */
@ApplicationScoped
@RequiredArgsConstructor
class DecisionMeters {

    private static final String CATEGORY = "category";

    private final MeterRegistry metrics;

    <T> T measure(String category, Supplier<T> write) {
        Timer.Sample began = Timer.start(metrics);
        try {
            T answer = write.get();
            began.stop(Timer.builder("rollcall.review.write")
                    .description("Transactions that decide, from the wait for their turn to the commit")
                    .tag(CATEGORY, category)
                    .register(metrics));
            return answer;
        } catch (RequestProblem refused) {
            Counter.builder("rollcall.review.refused")
                    .description("Requests to decide that were refused")
                    .tag(CATEGORY, category)
                    .tag("code", refused.code())
                    .register(metrics)
                    .increment();
            throw refused;
        }
    }

    /** @param actions one for each decision */
    void count(String category, List<String> actions) {
        actions.forEach(action -> Counter.builder("rollcall.review.decisions")
                .description("Decisions that were made")
                .tag(CATEGORY, category)
                .tag("action", action)
                .register(metrics)
                .increment());
    }
}
