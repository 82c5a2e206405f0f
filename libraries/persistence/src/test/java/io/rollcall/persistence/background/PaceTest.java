package io.rollcall.persistence.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"30, 0, 1", "30, 20, 5", "30, 600, 5", "1, 600, 1"})
    void what_fails_is_tried_again_after_a_quarter_of_the_time_it_has_failed(long every, long failed, long after) {
        assertThat(Pace.every(Duration.ofSeconds(every)).retryAfter(SINCE, SINCE.plusSeconds(failed)))
                .isEqualTo(Duration.ofSeconds(after));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 100, 1000, 0",
        "4, 1000, 1000, 4000",
        "4, 1000, 3000, 4000",
        "4, 3000, 10, 0",
        "0, 1000, 1000, 0",
        "4, 60000, 60000, 120000"
    })
    void after_long_rounds_it_rests_and_not_after_one_alone(int factor, long took, long before, long rests) {
        assertThat(Pace.every(Duration.ofSeconds(1))
                        .resting(factor)
                        .rest(Duration.ofMillis(took), Duration.ofMillis(before)))
                .isEqualTo(Duration.ofMillis(rests));
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 100", "4, 10, 100", "4, 1000, 4000"})
    void after_any_round_it_leaves_time_for_others_to_ask(int factor, long took, long rests) {
        assertThat(Pace.every(Duration.ofSeconds(1))
                        .resting(factor)
                        .apart(Duration.ofMillis(100))
                        .rest(Duration.ofMillis(took), Duration.ofMillis(took)))
                .isEqualTo(Duration.ofMillis(rests));
    }
}
