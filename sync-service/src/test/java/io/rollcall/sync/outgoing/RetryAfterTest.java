package io.rollcall.sync.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                              | PT0S
            120                            | PT2M
            3601                           | PT1H
            99999999999999999999           | PT1H
            Sun, 01 Mar 2026 12:05:00 GMT  | PT5M
            Sunday, 01-Mar-26 12:05:00 GMT | PT5M
            Sun, 01 Mar 2026 11:00:00 GMT  | PT0S
            Fri, 01 Jan 2100 00:00:00 GMT  | PT1H
            """)
    void reads_seconds_and_dates(String text, Duration wait) {
        assertThat(RetryAfter.parse(text, NOW)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "1.5", "soon", "2026-03-01"})
    void says_nothing_of_what_is_neither(String text) {
        assertThat(RetryAfter.parse(text, NOW)).isEmpty();
    }
}
