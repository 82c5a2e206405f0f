package io.rollcall.sync.outgoing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.hc.client5.http.utils.DateUtils;

/** How long a host asks us to wait: in seconds, or until a date (RFC 9110, 10.2.3). */
final class RetryAfter {

    /** A host that asks for more is asked again after an hour all the same: a mistake there should not last a year here. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final Pattern SECONDS = Pattern.compile("\\d+");
    private static final int FEW_DIGITS = 9;

    private RetryAfter() {}

    /** Empty for what is neither; zero for a date that has passed. */
    static Optional<Duration> parse(String text, Instant now) {
        String value = text.strip();
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(
                    value.length() > FEW_DIGITS ? LONGEST : capped(Duration.ofSeconds(Long.parseLong(value))));
        }
        return Optional.ofNullable(DateUtils.parseStandardDate(value)).map(date -> capped(Duration.between(now, date)));
    }

    private static Duration capped(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
