package io.rollcall.cli;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Logs a person in, or a machine. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "login",
        description = {
            "Log in to a server that wants to know who asks: open the page that is shown, in any browser, and enter the code.",
            "The login is kept in login.json in ROLLCALL_HOME, else in ~/.config/rollcall, for this server alone, and renewed by"
                    + " itself.",
            "A machine needs no login: with ROLLCALL_CLIENT_ID and ROLLCALL_CLIENT_SECRET in the environment every command has a"
                    + " token of its own. ROLLCALL_TOKEN goes before all of them, as it is."
        },
        footer = {
            "  ./rollcall login",
            "  ROLLCALL_URL=https://rollcall.example ./rollcall login",
            "  ./rollcall login --client-credentials"
        })
final class LoginCommand extends ServerCommand implements Runnable {
    @Option(
            names = "--client-credentials",
            description =
                    "Log a machine in by ROLLCALL_CLIENT_ID and ROLLCALL_CLIENT_SECRET, which is what happens when they are"
                            + " set; fails when they are not.")
    boolean clientCredentials;

    private final Clock clock = Clock.systemUTC();

    @Override
    public void run() {
        Map<String, String> environment = output().terminal().environment();
        Optional<MachineClient> machine = MachineClient.of(environment);
        if (clientCredentials && machine.isEmpty()) {
            throw new Misuse("Set " + MachineClient.ID + " and " + MachineClient.SECRET
                    + " in the environment: a command line is no place for a secret");
        }
        Logins logins = Logins.of(environment);
        // A file that cannot be read is told of before anybody goes to a browser.
        logins.at(server());
        Optional<LoginService> service = LoginService.of(server());
        if (service.isEmpty()) {
            forget(logins);
            output().note("Nobody has to log in at " + server().url() + ".");
            return;
        }
        keep(logins, login(service.get(), machine));
    }

    private Login login(LoginService service, Optional<MachineClient> machine) {
        Issuer issuer = Issuer.at(service.issuer(), clock);
        return machine.map(issuer::login)
                .orElseGet(() -> new DeviceLogin(issuer, service.clientId(), output(), clock).login());
    }

    private void keep(Logins logins, Login login) {
        logins.alone(() -> {
            logins.keep(server(), login);
            return login;
        });
        var api = new Api(server(), () -> Optional.of(login.accessToken()));
        Person person = Person.of(api).orElseThrow(() -> NoLogin.withoutRole(server().url()));
        output().note("Logged in at " + server().url() + " as " + Cells.text(person.name()) + ", "
                + Cells.text(person.role()) + ".");
        if (credentials().source().equals(Credentials.TOKEN)) {
            output().note(Credentials.TOKEN + " is set: commands go on using that instead.");
        }
    }

    private void forget(Logins logins) {
        if (logins.at(server()).isPresent()) {
            logins.alone(() -> {
                logins.forget(server());
                return server();
            });
        }
    }
}
