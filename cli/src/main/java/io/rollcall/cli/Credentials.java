package io.rollcall.cli;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What tells the server who asks: {@code ROLLCALL_TOKEN}, else a token of the machine that {@code ROLLCALL_CLIENT_ID} names, else
 * that of the login which is kept for the server.
 */
final class Credentials {
    static final String TOKEN = "ROLLCALL_TOKEN";

    private final ServerAddress server;
    private final Map<String, String> environment;
    private final Logins logins;
    private final Clock clock = Clock.systemUTC();

    private Optional<Login> login;

    Credentials(ServerAddress server, Map<String, String> environment) {
        this.server = server;
        this.environment = environment;
        this.logins = Logins.of(environment);
    }

    /** Good for the next request; nothing where nobody is logged in. */
    Optional<String> token() {
        String given = given();
        return given.isEmpty() ? login().map(Login::accessToken) : Optional.of(given);
    }

    /** What names the one who asks; empty when nothing does. */
    String source() {
        if (!given().isEmpty()) {
            return TOKEN;
        }
        if (machine().isPresent()) {
            return MachineClient.ID;
        }
        return logins.at(server).isPresent() ? "login" : "";
    }

    /** With a token that is good for a while; nothing where nobody has to log in, or nobody has. */
    Optional<Login> login() {
        if (login == null) {
            login = machine().isPresent() ? ofMachine() : logins.at(server);
        }
        if (login.isPresent() && login.get().isOver(clock.instant())) {
            login = machine().isPresent() ? ofMachine() : Optional.of(renewed());
        }
        return login;
    }

    /** @throws Misuse for what cannot be a token */
    private String given() {
        String given = environment.getOrDefault(TOKEN, "").strip();
        if (!given.isEmpty() && !Login.isToken(given)) {
            throw new Misuse(TOKEN + " is no token: it has blanks or other characters in it that no token has");
        }
        return given;
    }

    private Optional<MachineClient> machine() {
        return MachineClient.of(environment);
    }

    private Optional<Login> ofMachine() {
        return LoginService.of(server).map(service -> Issuer.at(service.issuer(), clock)
                .login(machine().orElseThrow()));
    }

    private Login renewed() {
        return logins.alone(() -> {
            Login kept = logins.at(server).orElseThrow(NoLogin::ended);
            if (!kept.isOver(clock.instant())) {
                return kept;
            }
            if (kept.refreshToken().isEmpty()) {
                throw NoLogin.ended();
            }
            Login renewed = Issuer.at(kept.issuer(), clock).renewed(kept);
            logins.keep(server, renewed);
            return renewed;
        });
    }
}
