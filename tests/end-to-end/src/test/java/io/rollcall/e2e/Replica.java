package io.rollcall.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A second process of a service, beside the one the launcher keeps, with the same settings and a port of its own. */
final class Replica implements AutoCloseable {

    private final Process process;
    private final Rollcall rollcall;

    private Replica(Process process, Rollcall rollcall) {
        this.process = process;
        this.rollcall = rollcall;
    }

    static Replica of(Rollcall first, String service, Path log) throws IOException {
        Path running = Path.of("/proc", first.part(service).get("pid").asText());
        int port = Ports.free();
        var builder = new ProcessBuilder(words(running.resolve("cmdline")));
        builder.environment().clear();
        for (String variable : words(running.resolve("environ"))) {
            int equals = variable.indexOf('=');
            builder.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        var replica = new Replica(builder.start(), first.through(port));
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> replica.rollcall.get("/q/health/ready").status() == 200);
        return replica;
    }

    private static List<String> words(Path file) throws IOException {
        return new ArrayList<>(
                List.of(Files.readString(file, StandardCharsets.UTF_8).split("\u0000")));
    }

    /** To be asked. */
    Rollcall rollcall() {
        return rollcall;
    }

    void signal(String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
