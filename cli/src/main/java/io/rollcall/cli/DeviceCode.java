package io.rollcall.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A login that waits for a person in a browser (RFC 8628).
 *
 * @param code asks for its tokens; nobody sees it
 * @param userCode what the person enters
 * @param page where
 * @param pageWithCode where it is entered already; empty when there is no such page
 * @param interval between two questions whether the person is there yet
 */
record DeviceCode(String code, String userCode, String page, String pageWithCode, Duration interval, Instant ends) {
    private static final int USUAL_INTERVAL = 5;
    private static final int USUAL_LIFETIME = 600;
    private static final Duration SLOWER = Duration.ofSeconds(5);

    static DeviceCode of(JsonNode answer, Clock clock) {
        return new DeviceCode(
                Cells.of(answer, "device_code"),
                Cells.of(answer, "user_code"),
                Cells.of(answer, "verification_uri"),
                Cells.of(answer, "verification_uri_complete"),
                Duration.ofSeconds(Math.max(1, answer.path("interval").asInt(USUAL_INTERVAL))),
                clock.instant().plusSeconds(answer.path("expires_in").asLong(USUAL_LIFETIME)));
    }

    /**
     * How to go on asking.
     *
     * @throws NoLogin when there is no use in it
     */
    DeviceCode after(TokenAnswer.Rejected answer, String issuer) {
        return switch (answer.error()) {
            case "authorization_pending" -> this;
            case "slow_down" -> asking(interval.plus(SLOWER));
            case "access_denied" -> throw NoLogin.denied();
            case "expired_token" -> throw NoLogin.codeExpired();
            default -> throw NoLogin.rejected(issuer, answer);
        };
    }

    /** When the issuer could not be asked, it is asked half as often. */
    DeviceCode afterSilence() {
        return asking(interval.multipliedBy(2));
    }

    private DeviceCode asking(Duration interval) {
        return new DeviceCode(code, userCode, page, pageWithCode, interval, ends);
    }

    @Override
    public String toString() {
        return "device code until " + ends;
    }
}
