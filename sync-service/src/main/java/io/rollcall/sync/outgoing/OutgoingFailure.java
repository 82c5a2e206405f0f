package io.rollcall.sync.outgoing;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Why another host gave no answer we can use. The message is for the person who entered the URL: it names the host, and what to
 * do; it never holds the path of the URL or the value of a header, either of which may be a secret.
 */
public final class OutgoingFailure extends IOException {

    /** Stable: programs tell failures apart by {@link #value()}. */
    public enum Code {
        HOST_NOT_ALLOWED,
        ADDRESS_NOT_ALLOWED,
        NAME_UNKNOWN,
        CONNECT_FAILED,
        TLS_FAILED,
        REDIRECTED,
        TIMED_OUT,
        TOO_LARGE,
        CUT_OFF,
        NOT_AUTHORISED,
        NOT_FOUND,
        BUSY,
        SERVER_FAILED,
        NO_CONTENT,
        NOT_GZIP;

        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Code code;
    private final Duration retryAfter;

    OutgoingFailure(Code code, String message) {
        this(code, message, null, null);
    }

    /** @param cause one whose message cannot hold anything of the request or the answer */
    OutgoingFailure(Code code, String message, Throwable cause) {
        this(code, message, null, cause);
    }

    private OutgoingFailure(Code code, String message, Duration retryAfter, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    OutgoingFailure retriedAfter(Duration wait) {
        return new OutgoingFailure(code, getMessage(), wait, getCause());
    }

    public Code code() {
        return code;
    }

    /** How long the host asks us to wait, where it says so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** As people read it: {@code 1 234 567}. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }
}
