package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinceTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-02-14T12:00:00.7Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "7d, 2026-02-07T12:00:00Z",
        "24h, 2026-02-13T12:00:00Z",
        "0d, 2026-02-14T12:00:00Z",
        "2026-02-14, 2026-02-14T00:00:00Z",
        "2026-02-14T08:30:00Z, 2026-02-14T08:30:00Z"
    })
    void goes_back_to(String text, Instant instant) {
        assertThat(Since.of(text, NOON).instant()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7 d", "-7d", "99999d", "yesterday", "2026-02-30", "2026-13-01", "14.2.2026"})
    void refuses(String text) {
        assertThatThrownBy(() -> Since.of(text, NOON))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("“" + text + "”");
    }
}
