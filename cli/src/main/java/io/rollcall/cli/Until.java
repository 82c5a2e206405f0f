package io.rollcall.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When something that a person said ends: the beginning of a day (UTC), or an instant. */
record Until(Instant instant) {
    static final String OPTION = "--until";
    static final String DESCRIPTION = "When that ends, as in 2027-01-31 (UTC). Default: never.";

    /** @throws Misuse for what is no date, or over already */
    static Until of(String text, Clock clock) {
        Instant instant = parsed(text);
        if (!instant.isAfter(clock.instant())) {
            throw new Misuse("--until " + text + " is over already: name a day to come");
        }
        return new Until(instant);
    }

    private static Instant parsed(String text) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d")
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException garbage) {
            throw new Misuse("--until is as in 2027-01-31 or 2027-01-31T12:00:00Z, not “" + text + "”");
        }
    }
}
