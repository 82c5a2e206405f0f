package io.rollcall.cli;

import java.time.Clock;
import java.util.Optional;

import picocli.CommandLine.Command;

/** Ends a login. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "logout",
        description = "End the login at this server, here and at the login service.",
        footer = {"  ./rollcall logout", "  ROLLCALL_URL=https://rollcall.example ./rollcall logout"})
final class LogoutCommand extends ServerCommand implements Runnable {
    @Override
    public void run() {
        Logins logins = Logins.of(output().terminal().environment());
        Optional<Login> kept = logins.at(server());
        if (kept.isEmpty()) {
            output().note("Nobody was logged in at " + server().url() + ".");
        } else {
            output().note(ended(takenFrom(logins).orElse(kept.get())));
        }
        String source = credentials().source();
        if (!source.isEmpty()) {
            output().note(source + " is set: commands go on using that.");
        }
    }

    /** As it is now: another command may just have renewed it. */
    private Optional<Login> takenFrom(Logins logins) {
        return logins.alone(() -> {
            Optional<Login> login = logins.at(server());
            logins.forget(server());
            return login;
        });
    }

    private String ended(Login login) {
        String here = "Logged out of " + server().url();
        if (login.refreshToken().isEmpty()) {
            return here + ".";
        }
        try {
            return Issuer.at(login.issuer(), Clock.systemUTC()).revoke(login)
                    ? here + "."
                    : here + ". The login service does not take logins back; it ends there by itself.";
        } catch (NoServer away) {
            return here + ". It ends at the login service by itself, which could not be told: " + away.getMessage();
        }
    }
}
