package io.rollcall.catalog.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.AccessConfig;
import io.rollcall.http.Loopback;

/** How a screen or a command logs in. Open to everyone: it is asked by those who are not logged in yet. */
@Path("/api/v1/login")
@RequiredArgsConstructor
public class LoginResource {

    /**
     * @param issuer whose discovery document says the rest; null where nobody has to log in
     * @param clientId of the screen at that issuer, which has no secret
     * @param cliClientId of the command line there, which has none either
     */
    public record LoginState(
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String cliClientId) {}

    private final Loopback loopback;
    private final AccessConfig access;

    /** The issuer, as browsers reach it. */
    @GET
    @PermitAll
    public LoginState login() {
        AccessConfig.Login login = access.login();
        return loopback.isWithoutLogin()
                ? new LoginState(null, null, null)
                : new LoginState(login.issuer().orElse(null), login.clientId(), login.cliClientId());
    }
}
