package io.rollcall.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class SharedTimeTest {

    private static final Instant BEFORE = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant AFTER = BEFORE.plusMillis(200);

    @Test
    void a_clock_that_is_a_minute_off_is_set_right_whichever_way() {
        assertThat(ahead(60_100)).isEqualTo(Duration.ofMinutes(1));
        assertThat(ahead(-59_900)).isEqualTo(Duration.ofMinutes(-1));
    }

    @Test
    void what_may_be_a_slow_answer_changes_nothing() {
        assertThat(ahead(900)).isZero();
        assertThat(ahead(-500)).isZero();
    }

    private static Duration ahead(long millis) {
        return SharedTime.ahead(BEFORE.plusMillis(millis), BEFORE, AFTER);
    }
}
