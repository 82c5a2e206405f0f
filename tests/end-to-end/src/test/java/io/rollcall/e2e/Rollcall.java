package io.rollcall.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.rollcall.testenvironment.OidcIssuer;

/** A running Rollcall, started as the README says and used from outside alone. One serves many journeys of a run. */
final class Rollcall {

    record Answer(int status, JsonNode body) {}

    record Output(int exitCode, String out, String err) {}

    static final ObjectMapper JSON = new ObjectMapper();

    static final Path SOURCE = Path.of(System.getProperty("rollcall.source", "../.."))
            .toAbsolutePath()
            .normalize();
    /** Work that is looked for now and then is found sooner, so that no test waits for it. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "ROLLCALL_FILES_CHECK_EVERY", "5s",
            "ROLLCALL_QUEUE_SYNC_EVERY", "4s",
            "ROLLCALL_RECONCILE_RESUME", "1s",
            "ROLLCALL_IMPORT_RESUME", "1s",
            "ROLLCALL_SYNC_RESUME_EVERY", "1s",
            "ROLLCALL_JOB_FILES_WATCH_EVERY", "5s");

    /** Lists of live products may come from this machine, as a developer's may. */
    private static final Map<String, String> ASKS_THIS_MACHINE = Map.of("ROLLCALL_SOURCE_ALLOWED_HOSTS", "127.0.0.1");

    private static final Map<Integer, Rollcall> SHARED = new HashMap<>();

    private static Rollcall running;

    private final Path home;
    private final Path workspace;
    private final int port;
    private final Map<String, String> environment;
    /** Of whoever asks; null where nobody has to log in. */
    private final Supplier<String> token;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Rollcall(Path home, Path workspace, int port, Map<String, String> environment) {
        this(home, workspace, port, environment, null);
    }

    private Rollcall(Path home, Path workspace, int port, Map<String, String> environment, Supplier<String> token) {
        this.environment = environment;
        this.token = token;
        this.home = home;
        this.workspace = workspace;
        this.port = port;
    }

    /** The one with the bundled sample. */
    static Rollcall withSample() {
        return shared(RunOrder.SAMPLE, () -> ASKS_THIS_MACHINE);
    }

    /** Another one with the sample, whose services die where {@link #dieAt} says. */
    static Rollcall withFailpoints() {
        return shared(RunOrder.FAILPOINTS, () -> withFailpoints(Map.of()));
    }

    /**
     * Another one with the sample, which may ask this machine for lists of live products, as a developer's may; its services
     * die where {@link #dieAt} says.
     */
    static Rollcall withProduction() {
        return shared(RunOrder.PRODUCTION, () -> withFailpoints(ASKS_THIS_MACHINE));
    }

    /** One runs at a time, because what nobody asks anything costs a fifth of a core all the same. */
    private static synchronized Rollcall shared(int order, Supplier<Map<String, String>> environment) {
        Rollcall asked = SHARED.computeIfAbsent(
                order,
                missing -> new Rollcall(
                        temporary("rollcall-home-"),
                        temporary("rollcall-e2e-").resolve("workspace"),
                        Ports.free(),
                        environment.get()));
        if (running != asked) {
            if (running == null) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> running.down()));
            } else {
                running.down();
            }
            running = asked;
            asked.up();
        }
        return asked;
    }

    private static Map<String, String> withFailpoints(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("ROLLCALL_FAILPOINTS", temporary("rollcall-failpoints-").toString());
        return all;
    }

    /** @return a file that is gone once the service that came to this step has died */
    Path dieAt(String step) {
        try {
            return Files.createFile(
                    Path.of(environment.get("ROLLCALL_FAILPOINTS")).resolve(step));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Another one, in a workspace that may have files already. */
    static Rollcall in(Path workspace) {
        return in(workspace, Map.of());
    }

    static Rollcall in(Path workspace, Map<String, String> environment) {
        var rollcall = new Rollcall(temporary("rollcall-home-"), workspace, Ports.free(), environment);
        rollcall.up();
        return rollcall;
    }

    /** One that nobody has started yet. */
    static Rollcall notStarted(Path workspace) {
        return new Rollcall(temporary("rollcall-home-"), workspace, Ports.free(), Map.of());
    }

    /** One that others have started, asked by somebody who has logged in. */
    static Rollcall at(int port, Path workspace, Supplier<String> token) {
        return new Rollcall(null, workspace, port, Map.of(), token);
    }

    /** Another one, whose services ask this issuer who calls them. */
    static Rollcall withLogin(Path workspace, OidcIssuer issuer) {
        return in(
                workspace,
                Map.of(
                        "QUARKUS_OIDC_TENANT_ENABLED",
                        "true",
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        issuer.url(),
                        "ROLLCALL_SERVICE_CLIENT_ID",
                        OidcIssuer.SERVICE,
                        "ROLLCALL_SERVICE_CLIENT_SECRET",
                        OidcIssuer.secretOf(OidcIssuer.SERVICE)));
    }

    void up() {
        Output started =
                run(Duration.ofMinutes(3), Map.of(), List.of("up", "--detach", "--workspace", workspace.toString()));
        if (started.exitCode() != 0) {
            throw new IllegalStateException("Rollcall did not start:\n" + started.out() + started.err());
        }
    }

    void down() {
        run(Duration.ofMinutes(1), Map.of(), List.of("down"));
    }

    Path workspace() {
        return workspace;
    }

    /** Where databases, topics, logs and keys are. */
    Path home() {
        return home;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** {@code ./rollcall …}, as a person types it. */
    Output command(String... words) {
        return command(Map.of(), words);
    }

    /** As somebody types it who has set these variables too. */
    Output command(Map<String, String> variables, String... words) {
        return run(Duration.ofMinutes(2), variables, List.of(words));
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** The answer's ETag. */
    String etag(String path) {
        try {
            return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    Answer delete(String path) {
        return send(request(path).DELETE().build());
    }

    Answer post(String path, Object body) {
        return write("POST", path, body, Map.of());
    }

    Answer post(String path, Object body, Map<String, String> headers) {
        return write("POST", path, body, headers);
    }

    Answer put(String path, Object body) {
        return put(path, body, Map.of());
    }

    Answer put(String path, Object body, Map<String, String> headers) {
        return write("PUT", path, body, headers);
    }

    private Answer write(String method, String path, Object body, Map<String, String> headers) {
        try {
            var request = request(path).header("Content-Type", "application/json");
            headers.forEach(request::header);
            return send(request.method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param body JSON, or what passes for it; null for none */
    Answer send(String method, String path, String body) {
        var request = request(path);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request.method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    JsonNode file(String path) {
        try {
            return JSON.readTree(Files.readAllBytes(workspace.resolve(path)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where a service itself listens, past the gateway. */
    String urlOf(String service) {
        return "http://127.0.0.1:" + part(service).get("port").asInt();
    }

    /** The same, asked at another place: a replica, past the gateway. */
    Rollcall through(int otherPort) {
        return new Rollcall(home, workspace, otherPort, environment);
    }

    /** What a service tells Prometheus. */
    String metrics(String service) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(urlOf(service) + "/q/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** A part's process, as the launcher remembers it. */
    JsonNode part(String name) {
        try {
            for (JsonNode part :
                    JSON.readTree(home.resolve("run.json").toFile()).get("parts")) {
                if (part.get("name").asText().equals(name)) {
                    return part;
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        throw new IllegalArgumentException("No part " + name);
    }

    /** kill -9, and wait until the launcher has brought it back. */
    void kill(String part) {
        long pid = part(part).get("pid").asLong();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        await().atMost(Duration.ofSeconds(60)).until(() -> part(part).get("pid").asLong() != pid);
    }

    /** Sends a signal to a part's process: one that was stopped is nobody's to bring back. */
    void signal(String signal, String part) {
        String pid = part(part).get("pid").asText();
        try {
            new ProcessBuilder("kill", "-" + signal, pid).start().waitFor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    void awaitUp() {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> get("/api/v1/status").body().get("status").asText().equals("up"));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(70));
        return token == null ? request : request.header("Authorization", "Bearer " + token.get());
    }

    private Answer send(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            boolean isJson = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json") && !type.contains("ndjson"))
                    .isPresent();
            return new Answer(
                    response.statusCode(),
                    body.isEmpty()
                            ? JSON.nullNode()
                            : isJson
                                    ? JSON.readTree(body)
                                    : JSON.getNodeFactory().textNode(body));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** {@code ./rollcall …}, not waited for. */
    Process start(String... words) throws IOException {
        return builder(Map.of(), List.of(words))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The same; what it says to the person can be read there while it runs. */
    Process start(Map<String, String> variables, Path err, String... words) throws IOException {
        return builder(variables, List.of(words))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
    }

    private ProcessBuilder builder(Map<String, String> variables, List<String> words) {
        var command = new ArrayList<>(List.of(SOURCE.resolve("rollcall").toString()));
        command.addAll(words);
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "ROLLCALL_HOME",
                        home.toString(),
                        "ROLLCALL_PORT",
                        Integer.toString(port),
                        "ROLLCALL_BUILD",
                        "never",
                        "NO_COLOR",
                        "1"));
        builder.environment().putAll(IMPATIENT);
        builder.environment().putAll(environment);
        builder.environment().put("ROLLCALL_WORKSPACE", workspace.toString());
        builder.environment().putAll(variables);
        return builder;
    }

    private Output run(Duration patience, Map<String, String> variables, List<String> words) {
        try {
            Path out = Files.createTempFile("rollcall-out", ".txt");
            Path err = Files.createTempFile("rollcall-err", ".txt");
            Process process = builder(variables, words)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(words + " took longer than " + patience + "\n" + Files.readString(out));
            }
            return new Output(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static Path temporary(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
