package io.rollcall.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The tokens of somebody who is logged in.
 *
 * @param issuer who gave them
 * @param clientId of the command line there, or of a machine
 * @param ends when the access token does
 * @param refreshToken gets new ones; empty for a machine, and where the issuer gives none
 */
record Login(String issuer, String clientId, String accessToken, Instant ends, String refreshToken) {
    /** For an issuer that does not say. */
    static final Instant UNKNOWN = Instant.MAX;

    /** A token is on its way for a while, and clocks differ. */
    private static final Duration EARLY = Duration.ofSeconds(30);

    /** @return nothing when it is no login */
    static Optional<Login> of(JsonNode kept) {
        try {
            String ends = Cells.of(kept, "ends");
            var login = new Login(
                    Cells.of(kept, "issuer"),
                    Cells.of(kept, "clientId"),
                    Cells.of(kept, "accessToken"),
                    ends.isEmpty() ? UNKNOWN : Instant.parse(ends),
                    Cells.of(kept, "refreshToken"));
            boolean isWhole = !login.issuer.isEmpty() && !login.clientId.isEmpty() && isToken(login.accessToken);
            return isWhole ? Optional.of(login) : Optional.empty();
        } catch (DateTimeException garbage) {
            return Optional.empty();
        }
    }

    /** What a header can carry. */
    static boolean isToken(String text) {
        return text.matches("[!-~]+");
    }

    ObjectNode json() {
        ObjectNode kept =
                Api.body().put("issuer", issuer).put("clientId", clientId).put("accessToken", accessToken);
        if (!ends.equals(UNKNOWN)) {
            kept.put("ends", ends.toString());
        }
        return refreshToken.isEmpty() ? kept : kept.put("refreshToken", refreshToken);
    }

    /** Whether the access token is not worth sending any more. */
    boolean isOver(Instant now) {
        return !now.isBefore(ends.minus(EARLY));
    }

    /** With what the issuer gave for the refresh token, which it may have replaced. */
    Login renewed(TokenAnswer.Issued issued) {
        return new Login(
                issuer,
                clientId,
                issued.accessToken(),
                issued.ends(),
                issued.refreshToken().isEmpty() ? refreshToken : issued.refreshToken());
    }

    /** Without a token in it. */
    @Override
    public String toString() {
        return "login of " + clientId + " at " + issuer;
    }
}
