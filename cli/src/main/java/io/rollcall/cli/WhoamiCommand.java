package io.rollcall.cli;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;

/** Shows who asks. */
@Writes(Writes.When.NEVER)
@Command(
        name = "whoami",
        description = "Show who you are to this server, and what says so. Times are UTC.",
        footer = {"  ./rollcall whoami", "  ./rollcall whoami -o json"})
final class WhoamiCommand extends ServerCommand implements Runnable {
    private static final List<String> FIELDS = List.of("name", "role", "server", "issuer", "from", "ends");

    @Override
    public void run() {
        Person person = Person.of(api()).orElseThrow(() -> NoLogin.withoutRole(server().url()));
        String source = credentials().source();
        ObjectNode answer =
                Api.body().put("name", person.name()).put("role", person.role()).put("server", server().url());
        boolean isGiven = source.equals(Credentials.TOKEN);
        Optional<Login> login =
                isGiven || source.isEmpty() ? Optional.empty() : credentials().login();
        Optional<String> issuer =
                isGiven ? LoginService.of(server()).map(LoginService::issuer) : login.map(Login::issuer);
        answer.put("issuer", issuer.orElse(null));
        answer.put("from", issuer.isEmpty() ? null : source);
        answer.put(
                "ends",
                login.map(Login::ends)
                        .filter(ends -> !ends.equals(Login.UNKNOWN))
                        .map(Object::toString)
                        .orElse(null));
        output().one(answer, facts(answer, login), FIELDS);
    }

    private static Facts facts(ObjectNode answer, Optional<Login> login) {
        String ends = Cells.shown(Cells.of(answer, "ends"));
        boolean isRenewed =
                login.filter(found -> !found.refreshToken().isEmpty()).isPresent();
        return new Facts()
                .add("name", answer, "name")
                .add("role", answer, "role")
                .add("server", answer, "server")
                .add(
                        "issuer",
                        answer.hasNonNull("issuer")
                                ? Cells.text(Cells.of(answer, "issuer"))
                                : "none: nobody has to log in")
                .add("from", answer, "from")
                .add("token ends", ends.isEmpty() || !isRenewed ? ends : ends + ", and is renewed by then");
    }
}
