package io.rollcall.cli;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** The login service: an issuer of tokens, as its own discovery document describes it. */
final class Issuer {
    private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    /** With a refresh token, for the issuers that give one only to whoever says so. */
    private static final String SCOPES = "openid profile offline_access";

    private final String url;
    private final Clock clock;
    private final IssuerConnection connection;
    private final JsonNode description;

    private Issuer(String url, Clock clock, IssuerConnection connection, JsonNode description) {
        this.url = url;
        this.clock = clock;
        this.connection = connection;
        this.description = description;
    }

    /** @throws NoServer when what answers there is no issuer, or another one */
    static Issuer at(String url, Clock clock) {
        var connection = new IssuerConnection(url);
        String base = withoutSlash(url);
        var answer = connection.get(base + "/.well-known/openid-configuration");
        // Whoever answers for another issuer might pass its tokens on (OpenID Connect Discovery, section 4.3).
        if (!answer.isGood() || !withoutSlash(Cells.of(answer.body(), "issuer")).equals(base)) {
            throw NoServer.notAnIssuer(url);
        }
        return new Issuer(url, clock, connection, answer.body());
    }

    private static String withoutSlash(String url) {
        return url.replaceFirst("/+$", "");
    }

    String url() {
        return url;
    }

    /** @throws NoLogin where people cannot log in by code, or this client cannot */
    DeviceCode deviceCode(String clientId) {
        String endpoint = endpoint("device_authorization_endpoint").orElseThrow(() -> NoLogin.withoutCodes(url));
        var answer = connection.post(endpoint, Map.of("client_id", clientId, "scope", SCOPES));
        if (!answer.isGood()) {
            throw NoLogin.rejected(url, clientId, rejected(answer));
        }
        JsonNode body = answer.body();
        if (!body.hasNonNull("device_code") || !body.hasNonNull("user_code") || !body.hasNonNull("verification_uri")) {
            throw NoServer.notAnIssuer(url);
        }
        return DeviceCode.of(body, clock);
    }

    TokenAnswer tokens(String clientId, DeviceCode code) {
        return tokens(connection.post(
                tokenEndpoint(),
                Map.of("grant_type", DEVICE_GRANT, "device_code", code.code(), "client_id", clientId)));
    }

    /** @throws NoLogin when the issuer does not know this machine, or not with this secret */
    Login login(MachineClient machine) {
        TokenAnswer answer = tokens(
                takesBasic()
                        ? connection.post(tokenEndpoint(), machine.formWithoutSecret(), machine.basic())
                        : connection.post(tokenEndpoint(), machine.form()));
        if (answer instanceof TokenAnswer.Rejected no) {
            throw NoLogin.rejected(url, machine.id(), no);
        }
        return ((TokenAnswer.Issued) answer).login(url, machine.id());
    }

    /** @throws NoLogin when the refresh token was revoked, or is too old */
    Login renewed(Login login) {
        TokenAnswer answer = tokens(connection.post(
                tokenEndpoint(),
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        login.refreshToken(),
                        "client_id",
                        login.clientId())));
        if (answer instanceof TokenAnswer.Rejected no) {
            throw no.error().equals("invalid_grant") ? NoLogin.ended() : NoLogin.rejected(url, login.clientId(), no);
        }
        return login.renewed((TokenAnswer.Issued) answer);
    }

    /** @return whether the issuer forgot the login; not every issuer can be told to */
    boolean revoke(Login login) {
        Optional<String> endpoint = endpoint("revocation_endpoint");
        return endpoint.isPresent()
                && connection
                        .post(
                                endpoint.get(),
                                Map.of(
                                        "token",
                                        login.refreshToken(),
                                        "token_type_hint",
                                        "refresh_token",
                                        "client_id",
                                        login.clientId()))
                        .isGood();
    }

    private String tokenEndpoint() {
        return endpoint("token_endpoint").orElseThrow(() -> NoServer.notAnIssuer(url));
    }

    private Optional<String> endpoint(String name) {
        return Optional.of(Cells.of(description, name)).filter(endpoint -> !endpoint.isEmpty());
    }

    /** As all do that say nothing of it (RFC 8414), unless they take the secret in the form alone. */
    private boolean takesBasic() {
        String methods = Cells.of(description, "token_endpoint_auth_methods_supported");
        return methods.contains("client_secret_basic") || !methods.contains("client_secret_post");
    }

    private TokenAnswer tokens(IssuerConnection.Answer answer) {
        if (!answer.isGood()) {
            return rejected(answer);
        }
        TokenAnswer.Issued issued = TokenAnswer.issued(answer.body(), clock);
        if (!Login.isToken(issued.accessToken())) {
            throw NoServer.notAnIssuer(url);
        }
        return issued;
    }

    private TokenAnswer.Rejected rejected(IssuerConnection.Answer answer) {
        var rejected = TokenAnswer.Rejected.of(answer.body());
        if (rejected.error().isEmpty() || answer.status() >= 500) {
            throw NoServer.issuerFailed(url, "it answered " + answer.status());
        }
        return rejected;
    }
}
