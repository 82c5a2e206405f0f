package io.rollcall.catalog;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.persistence.background.Work;
import io.rollcall.persistence.lock.CategoryLease;
import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BackgroundLoopsTest {

    private static final Pace QUICK = Pace.every(Duration.ofMillis(50));

    @Inject
    BackgroundLoops loops;

    @Inject
    CategoryLease leases;

    @Test
    void the_meters_of_a_loop_say_how_often_it_ran_and_when_it_succeeded_last() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(metrics())
                .containsPattern("rollcall_loop_rounds_seconds_count\\{category=\"\",loop=\"source-files\"\\} [1-9]")
                .containsPattern("rollcall_loop_last_success_seconds\\{category=\"\",loop=\"source-files\"\\} [1-9]")
                .containsPattern("rollcall_loop_failures_total\\{category=\"\",loop=\"source-files\"\\} 0"));
    }

    @Test
    void failures_are_counted_by_category() {
        loops.make("test-fails", QUICK, Work.ofEach(() -> List.of("mouse"), category -> {
                    throw new IllegalStateException("on purpose");
                }))
                .start();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(metrics())
                .containsPattern("rollcall_loop_failures_total\\{category=\"mouse\",loop=\"test-fails\"\\} [1-9]")
                .containsPattern("rollcall_loop_last_success_seconds\\{category=\"mouse\",loop=\"test-fails\"\\} 0"));
    }

    @Test
    void a_category_whose_lease_another_has_is_left_to_that_one() throws Exception {
        var rounds = new AtomicInteger();
        var isHeld = new AtomicBoolean();
        leases.take("test", "leased", IllegalStateException::new, () -> {
            isHeld.set(true);
            loops.make(
                            "test-leased",
                            QUICK,
                            Work.ofEach(() -> List.of("leased"), category -> {
                                        assertThat(isHeld).isFalse();
                                        rounds.incrementAndGet();
                                    })
                                    .under("test"))
                    .start();
            await().pollDelay(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(rounds).hasValue(0));
            isHeld.set(false);
            return null;
        });
        await().atMost(Duration.ofSeconds(20)).until(() -> rounds.get() > 0);
    }

    private static String metrics() {
        return get("/q/metrics").asString();
    }
}
