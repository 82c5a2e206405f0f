package io.rollcall.e2e;

import java.time.Duration;
import java.time.Instant;

import io.rollcall.testenvironment.OidcIssuer;

/** An access token of somebody, taken anew long before it ends. */
final class Token {

    private static final Duration KEPT = Duration.ofMinutes(2);

    private final OidcIssuer issuer;
    private final String client;
    private String token;
    private Instant taken = Instant.MIN;

    Token(OidcIssuer issuer, String client) {
        this.issuer = issuer;
        this.client = client;
    }

    synchronized String current() {
        if (taken.plus(KEPT).isBefore(Instant.now())) {
            try {
                token = issuer.token(client);
            } catch (Exception away) {
                throw new IllegalStateException(away);
            }
            taken = Instant.now();
        }
        return token;
    }
}
