package io.rollcall.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who was turned away, and what to do about it. */
record AccessAdvice(Problem problem, ServerAddress server, Credentials credentials) {

    static AccessAdvice of(Problem problem, Map<String, String> environment) {
        ServerAddress server = ServerAddress.of(environment);
        return new AccessAdvice(problem, server, new Credentials(server, environment));
    }

    static boolean isAbout(Problem problem) {
        return problem.status() == 401 || problem.code().equals("not_allowed");
    }

    String what(String said) {
        if (problem.status() != 401) {
            return problem.document().has("detail") ? said : "Your role does not allow this.";
        }
        return switch (credentials.source()) {
            case "" -> "You are not logged in at " + server.url() + ".";
            case Credentials.TOKEN -> Credentials.TOKEN + " is no token that is good at " + server.url() + ".";
            case MachineClient.ID -> "The token of this client is not good at " + server.url() + ".";
            default -> "Your login is not good at " + server.url() + " any more.";
        };
    }

    /** Nothing when the server does not say. */
    Optional<String> who() {
        if (problem.status() == 401) {
            return Optional.empty();
        }
        try {
            return Optional.of(Person.of(new Api(server, credentials::token))
                    .map(person -> person.name() + ", " + person.role())
                    .orElse("logged in, without a role here"));
        } catch (Problem | NoServer | NoLogin | Misuse unknown) {
            return Optional.empty();
        }
    }

    List<String> steps() {
        if (problem.status() != 401) {
            return List.of("ask an administrator for the role that it needs; ./rollcall whoami shows yours");
        }
        return switch (credentials.source()) {
            case Credentials.TOKEN -> List.of("a new token, or none and ./rollcall login");
            case MachineClient.ID -> List.of("give the client’s tokens the audience “rollcall” at the login service");
            default -> List.of("./rollcall login");
        };
    }
}
