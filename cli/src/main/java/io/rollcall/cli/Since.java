package io.rollcall.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How far back a list goes: {@code 7d}, {@code 24h}, {@code 2026-02-14} or an instant; dates are UTC. */
record Since(Instant instant) {

    static Since of(String text, Clock clock) {
        if (text.matches("\\d{1,4}[dh]")) {
            long count = Long.parseLong(text.substring(0, text.length() - 1));
            Duration back = text.endsWith("d") ? Duration.ofDays(count) : Duration.ofHours(count);
            return new Since(clock.instant().minus(back).truncatedTo(ChronoUnit.SECONDS));
        }
        try {
            return new Since(
                    text.matches("\\d{4}-\\d\\d-\\d\\d")
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text));
        } catch (DateTimeException garbage) {
            throw new Misuse("--since is as in 7d, 24h, 2026-02-14 or 2026-02-14T12:00:00Z, not “" + text + "”");
        }
    }
}
