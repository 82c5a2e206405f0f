package io.rollcall.sync.outgoing;

import java.time.Duration;
import java.util.Optional;

import io.rollcall.sync.outgoing.OutgoingFailure.Code;

/**
 * What a status means to us. A redirect is never followed: where it leads to was not checked, and is not what the operator
 * entered (D33).
 *
 * @param location empty when there is none
 */
record AnsweredStatus(Destination destination, int status, String location, Optional<Duration> retryAfter) {

    /** @param isConditional whether the host was told which body is known */
    void check(boolean isConditional) throws OutgoingFailure {
        boolean isAnswer = status == 200 || status == 203 || (status == 304 && isConditional);
        if (!isAnswer) {
            OutgoingFailure failure = failure();
            throw retryAfter.isPresent() ? failure.retriedAfter(retryAfter.get()) : failure;
        }
    }

    private OutgoingFailure failure() {
        return switch (status) {
            case 204, 205 -> failure(Code.NO_CONTENT, "says that there is no content. Check the URL");
            case 300, 301, 302, 303, 307, 308 ->
                failure(
                        Code.REDIRECTED,
                        "redirects to " + target()
                                + ". Redirects are not followed; enter the URL it leads to, if you trust it");
            case 401, 403, 407 -> failure(Code.NOT_AUTHORISED, "does not let us in. Check the credentials");
            case 404, 410 -> failure(Code.NOT_FOUND, "has nothing under this URL. Check it");
            case 429, 503 -> failure(Code.BUSY, "is busy. Try again " + when());
            default ->
                status >= 500
                        ? failure(Code.SERVER_FAILED, "failed. Try again " + when())
                        : failure(Code.SERVER_FAILED, "gave an answer that means nothing to us. Check the URL");
        };
    }

    private OutgoingFailure failure(Code code, String does) {
        return new OutgoingFailure(code, destination + " " + does + " (status " + status + ").");
    }

    private String when() {
        return retryAfter
                .map(wait -> "in " + Math.max(1, wait.toSeconds()) + " s")
                .orElse("later");
    }

    /** The host alone: the rest may hold a secret. */
    private String target() {
        try {
            return Destination.of(destination.resolve(location)).toString();
        } catch (IllegalArgumentException unreadable) {
            return "a place that cannot be read";
        }
    }
}
