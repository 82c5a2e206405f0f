package io.rollcall.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A Rollcall of its own for a benchmark, in temporary folders, used over HTTP like any other. */
final class Instance implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final int END = 400;
    static final Path SOURCE =
            Path.of(System.getProperty("rollcall.source", ".")).toAbsolutePath().normalize();

    private final Map<String, String> environment;
    private final Path folder;
    private final int port;
    private final Duration toReady;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param products how many each of the categories has to begin with, in its activeFiltering.json */
    Instance(int products, String... categories) throws IOException, InterruptedException {
        this(Stream.of(categories).collect(Collectors.toMap(category -> category, category -> products)));
    }

    /** @param products how many each category has to begin with, in its activeFiltering.json */
    Instance(Map<String, Integer> products) throws IOException, InterruptedException {
        this(Map.of(), products);
    }

    /** One whose JVMs have so much heap and no more, as in {@code 300m}. */
    static Instance withHeap(String heap) throws IOException, InterruptedException {
        return new Instance(Map.of("_JAVA_OPTIONS", "-Xmx" + heap), Map.of());
    }

    /** One that takes lists in which are larger than a person would send. */
    static Instance readingLargeLists() throws IOException, InterruptedException {
        return new Instance(Map.of("ROLLCALL_SOURCE_MOST_MEGABYTES", "8192"), Map.of());
    }

    private Instance(Map<String, String> environment, Map<String, Integer> products)
            throws IOException, InterruptedException {
        this.environment = environment;
        folder = Files.createTempDirectory("rollcall-bench-");
        port = freePort();
        for (var category : products.entrySet()) {
            writeActiveFiltering(category.getKey(), category.getValue());
        }
        long began = System.nanoTime();
        launcher("up", "--detach", "--workspace", workspace().toString());
        toReady = Duration.ofNanos(System.nanoTime() - began);
    }

    Duration toReady() {
        return toReady;
    }

    Path workspace() {
        return folder.resolve("workspace");
    }

    String url() {
        return "http://localhost:" + port;
    }

    Path scratch() {
        return folder.resolve("scratch");
    }

    JsonNode seed(String category) throws IOException, InterruptedException {
        return post("/api/v1/catalog/" + category + "/seed", "{\"dryRun\": false}", 200);
    }

    JsonNode add(String model) throws IOException, InterruptedException {
        return add("mouse", model);
    }

    JsonNode add(String category, String model) throws IOException, InterruptedException {
        return post(
                "/api/v1/catalog/" + category + "/products",
                "{\"brand\": \"Brand 0\", \"model\": \"" + model + "\"}",
                201);
    }

    /** Waits until the queue and the catalog file show so many products. */
    void awaitFiles(String category, int products) throws IOException, InterruptedException {
        Path queue = workspace().resolve("out/_queue/" + category + "/state.json");
        Path catalog = catalogFile(category);
        while (jobInputs(category) < products || entries(queue) < products || entries(catalog) < products) {
            Thread.sleep(products > 100_000 ? 5_000 : products > 1_000 ? 500 : 2);
        }
    }

    /** Waits until the catalog file says so too: until then the machine is busy writing it. */
    void awaitActive(String category, int active) throws IOException, InterruptedException {
        Path catalog = catalogFile(category);
        while (!end(catalog).contains("\"total_active\": " + active + ",")) {
            Thread.sleep(1_000);
        }
    }

    private Path catalogFile(String category) {
        return workspace().resolve("helper_files/" + category + "/_control_plane/product_catalog.json");
    }

    private static String end(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var bytes = ByteBuffer.allocate(END);
            channel.read(bytes, Math.max(0, channel.size() - END));
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    /** Waits until every product has its job input, no longer than that. */
    void awaitJobInputs(String category, int products) throws IOException, InterruptedException {
        while (jobInputs(category) < products) {
            Thread.sleep(20);
        }
    }

    /** The catalog's own database, for the machine's limits. */
    Connection database() throws IOException, SQLException {
        return database("catalog");
    }

    Connection database(String role) throws IOException, SQLException {
        JsonNode passwords =
                JSON.readTree(folder.resolve("home/postgres/passwords.json").toFile());
        String url =
                "jdbc:postgresql://127.0.0.1:" + part("postgres").get("port").asInt() + "/rollcall";
        return DriverManager.getConnection(
                url + "?currentSchema=" + role, role, passwords.get(role).asText());
    }

    /** Resident memory of everything that runs, shared pages counted once (PSS). */
    long memoryBytes() throws IOException {
        long own = JSON.readTree(folder.resolve("home/run.json").toFile())
                .get("pid")
                .asLong();
        var pids = new java.util.TreeSet<Long>();
        pids.add(own);
        for (JsonNode part :
                JSON.readTree(folder.resolve("home/run.json").toFile()).get("parts")) {
            pids.add(part.get("pid").asLong());
        }
        List.copyOf(pids).forEach(pid -> ProcessHandle.of(pid)
                .ifPresent(
                        process -> process.descendants().map(ProcessHandle::pid).forEach(pids::add)));
        long kilobytes = 0;
        for (long pid : pids) {
            Path rollup = Path.of("/proc/" + pid + "/smaps_rollup");
            if (Files.isReadable(rollup)) {
                for (String line : Files.readAllLines(rollup)) {
                    if (line.startsWith("Pss:")) {
                        kilobytes += Long.parseLong(line.replaceAll("\\D", ""));
                    }
                }
            }
        }
        return kilobytes * 1024;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        launcher("down");
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    long pid(String name) throws IOException {
        return part(name).get("pid").asLong();
    }

    /** Where a service listens itself, without the gateway. */
    String address(String name) {
        try {
            return "http://127.0.0.1:" + part(name).get("port").asInt();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** kill -9; the launcher brings it back. */
    void kill(String name) throws IOException {
        ProcessHandle.of(pid(name)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** What a service says of itself to Prometheus. */
    String metrics(String service) throws IOException, InterruptedException {
        return ask(service, "/q/metrics");
    }

    /** Asks a service itself, without the gateway. */
    String ask(String service, String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address(service) + path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + path)).build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + " answered " + response.statusCode());
        }
        return JSON.readTree(response.body());
    }

    private JsonNode part(String name) throws IOException {
        for (JsonNode part :
                JSON.readTree(folder.resolve("home/run.json").toFile()).get("parts")) {
            if (part.get("name").asText().equals(name)) {
                return part;
            }
        }
        throw new IOException("No part " + name);
    }

    /** An answer that is not looked at. */
    byte[] read(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + path)).build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    JsonNode put(String path, String body) throws IOException, InterruptedException {
        return send(path, "PUT", body, 200);
    }

    JsonNode post(String path, String body, int expected) throws IOException, InterruptedException {
        return send(path, "POST", body, expected);
    }

    private JsonNode send(String path, String method, String body, int expected)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private void launcher(String... words) throws IOException, InterruptedException {
        var command =
                new java.util.ArrayList<>(List.of(SOURCE.resolve("rollcall").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("launcher.out").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("ROLLCALL_HOME", folder.resolve("home").toString());
        builder.environment().put("ROLLCALL_PORT", Integer.toString(port));
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(
                    "rollcall " + List.of(words) + " failed:\n" + Files.readString(folder.resolve("launcher.out")));
        }
    }

    private void writeActiveFiltering(String category, int products) throws IOException {
        Path file = workspace().resolve("helper_files/" + category + "/activeFiltering.json");
        Files.createDirectories(file.getParent());
        try (var out = JSON.createGenerator(file.toFile(), com.fasterxml.jackson.core.JsonEncoding.UTF8)) {
            out.writeStartArray();
            for (int i = 0; i < products; i++) {
                out.writeStartObject();
                out.writeNumberField("id", i + 1);
                out.writeStringField("brand", "Brand " + i % 25);
                out.writeStringField("model", "Model " + Integer.toString(i, 36) + " x");
                out.writeStringField("variant", "");
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private long jobInputs(String category) throws IOException {
        Path folder = workspace().resolve("specs/inputs/" + category + "/products");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .count();
        }
    }

    private static int entries(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (var parser = JSON.createParser(file.toFile())) {
            int entries = 0;
            boolean inProducts = false;
            int depth = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                    inProducts |= depth == 2 && "products".equals(parser.currentName());
                    entries += inProducts && depth == 3 ? 1 : 0;
                } else if (token.isStructEnd()) {
                    inProducts &= depth != 2;
                    depth--;
                }
            }
            return entries;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
