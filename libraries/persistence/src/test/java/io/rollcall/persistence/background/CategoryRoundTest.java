package io.rollcall.persistence.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CategoryRoundTest {

    private final Set<String> broken = new HashSet<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();
    private final TestClock clock = new TestClock();
    private final Work<String> work = Work.ofEach(() -> List.of("keyboard", "mouse"), this::step);
    private final CategoryRound<String> round =
            new CategoryRound<>("queue-sync", work, (category, step) -> step.run(), new Backoff(0), clock);
    private final Logger logger = Logger.getLogger(CategoryRound.class.getName());
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getLevel() + " "
                    + (line instanceof org.jboss.logmanager.ExtLogRecord formatted
                            ? formatted.getFormattedMessage()
                            : line.getMessage()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(int seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private void step(String category) throws IOException {
        done.add(category);
        if (broken.contains(category)) {
            throw new IOException("no such folder");
        }
    }

    @BeforeEach
    void listen() {
        logger.addHandler(log);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(log);
    }

    @Test
    void one_that_fails_keeps_no_other_from_its_turn() throws Exception {
        broken.add("keyboard");
        round.run(() -> false);
        assertThat(done).containsExactly("keyboard", "mouse");
    }

    @Test
    void one_that_keeps_failing_is_tried_after_a_quarter_of_the_time_it_has_failed() throws Exception {
        broken.add("keyboard");
        round.run(() -> false);
        clock.pass(12);
        round.run(() -> false);
        done.clear();
        clock.pass(2);
        round.run(() -> false);
        assertThat(done).containsExactly("mouse");
        clock.pass(1);
        round.run(() -> false);
        assertThat(done).containsExactly("mouse", "keyboard", "mouse");
    }

    @Test
    void the_first_failure_and_the_recovery_are_logged_and_nothing_in_between() throws Exception {
        broken.add("keyboard");
        for (int i = 0; i < 3; i++) {
            round.run(() -> false);
            clock.pass(30);
        }
        broken.clear();
        round.run(() -> false);
        round.run(() -> false);
        assertThat(logged)
                .containsExactly(
                        "WARN queue-sync of keyboard fails, and is tried again: java.io.IOException: no such folder",
                        "INFO queue-sync of keyboard succeeds again; it failed since 2026-01-01T00:00:00Z");
    }

    @Test
    void no_category_begins_after_a_stop() throws Exception {
        round.run(() -> !done.isEmpty());
        assertThat(done).containsExactly("keyboard");
    }
}
