package io.rollcall.sync.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Why a source gave no list. Neither the message nor the hint holds a secret, or the query of a URL, which may be one. */
public final class FetchFailure extends IOException {

    private final String code;
    private final FetchStep step;
    private final String hint;
    private final Duration retryAfter;

    FetchFailure(String code, FetchStep step, String message, String hint) {
        this(code, step, message, hint, null, null);
    }

    /**
     * @param retryAfter null when the source does not say
     * @param cause null, or one that holds no secret either
     */
    FetchFailure(String code, FetchStep step, String message, String hint, Duration retryAfter, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.step = step;
        this.hint = hint;
        this.retryAfter = retryAfter;
    }

    static FetchFailure ofSettings(FetchStep step, String message, String hint) {
        return new FetchFailure("invalid_settings", step, message, hint);
    }

    /** Stable, such as {@code host_not_allowed}: programs tell failures apart by it. */
    public String code() {
        return code;
    }

    /** The first that was not passed. */
    public FetchStep step() {
        return step;
    }

    /** What to do about it, as a sentence. */
    public String hint() {
        return hint;
    }

    /** How long the source asks us to wait, where it says so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
