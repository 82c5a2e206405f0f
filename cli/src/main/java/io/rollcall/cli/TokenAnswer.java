package io.rollcall.cli;

import java.time.Clock;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/** What an issuer answers when it is asked for tokens (RFC 6749, section 5). */
sealed interface TokenAnswer {

    /** @param refreshToken empty when there is none */
    record Issued(String accessToken, Instant ends, String refreshToken) implements TokenAnswer {

        Login login(String issuer, String clientId) {
            return new Login(issuer, clientId, accessToken, ends, refreshToken);
        }

        @Override
        public String toString() {
            return "tokens until " + ends;
        }
    }

    /**
     * @param error a word, as in {@code access_denied}
     * @param description for a person; may be empty
     */
    record Rejected(String error, String description) implements TokenAnswer {

        static Rejected of(JsonNode answer) {
            return new Rejected(Cells.of(answer, "error"), Cells.of(answer, "error_description"));
        }

        String sentence() {
            return description.isEmpty() ? error : error + ": " + description;
        }
    }

    static Issued issued(JsonNode answer, Clock clock) {
        JsonNode seconds = answer.path("expires_in");
        return new Issued(
                Cells.of(answer, "access_token"),
                seconds.canConvertToLong() || seconds.isTextual()
                        ? clock.instant().plusSeconds(seconds.asLong())
                        : Login.UNKNOWN,
                Cells.of(answer, "refresh_token"));
    }
}
