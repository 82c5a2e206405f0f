package io.rollcall.launcher;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import picocli.CommandLine.Command;

/** How every part is: exit code 0 when all are up, 1 when not, 3 when nothing runs. */
@Command(name = "status", description = "Show what runs: exit code 0 all up, 1 not all, 3 not running.")
final class StatusCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Installation place = Installation.here();
        Optional<RunState> state = RunState.read(place.runFile())
                .filter(running -> running.launcher().isAlive());
        if (state.isEmpty()) {
            System.out.println("Rollcall is not running. Start it with ./rollcall up.");
            return 3;
        }
        RunState running = state.get();
        System.out.printf(
                "http://localhost:%d  pid %d  since %s%n", running.port(), running.pid(), running.startedAt());
        JsonNode report = ask(running.port());
        for (JsonNode part : report.path("parts")) {
            String name = part.path("name").asText();
            System.out.printf("  %-22s %-9s %s%n", name, part.path("status").asText(), where(running, name));
            for (String member : List.of("problems", "notes")) {
                part.path(member).forEach(text -> System.out.println("      " + Printable.of(text.asText())));
            }
        }
        if (report.isMissingNode()) {
            System.out.println(running.ready() ? "  The gateway does not answer." : "  Starting.");
        }
        return report.path("status").asText().equals("up") ? 0 : 1;
    }

    private static String where(RunState running, String name) {
        return running.parts().stream()
                .filter(part -> part.name().equals(name))
                .map(part -> "port " + part.port() + " pid " + part.pid())
                .findFirst()
                .orElse("");
    }

    private static JsonNode ask(int port) {
        try {
            var connection = URI.create("http://127.0.0.1:" + port + "/api/v1/status")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(3_000);
            try (var answer = connection.getInputStream()) {
                return new ObjectMapper().readTree(answer);
            }
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
