package io.rollcall.testenvironment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One real Postgres and one real Kafka for all tests of a Maven run, without Docker. The first test that asks starts them
 * in a JVM of their own, which ends with Maven; later modules find them.
 *
 * @param postgresPort on 127.0.0.1, user postgres
 */
public record TestEnvironment(int postgresPort, int kafkaPort) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Starts the servers, or finds those of this Maven run, or those {@code ROLLCALL_TEST_SERVERS} names (a backends.json). */
    public static synchronized TestEnvironment get() {
        String kept = System.getenv("ROLLCALL_TEST_SERVERS");
        if (kept != null) {
            return read(Path.of(kept));
        }
        ProcessHandle maven = topmostJava();
        Path folder = Path.of(
                System.getProperty("java.io.tmpdir"),
                "rollcall-tests-" + maven.pid() + "-"
                        + maven.info()
                                .startInstant()
                                .map(start -> start.toEpochMilli())
                                .orElse(0L));
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                Path ports = folder.resolve("backends.json");
                if (!Files.exists(ports)) {
                    start(maven.pid(), folder, ports);
                }
                JsonNode found = new ObjectMapper().readTree(ports.toFile());
                return new TestEnvironment(
                        found.get("postgresPort").asInt(),
                        found.get("kafkaPort").asInt());
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("No test environment; see " + folder.resolve("backends.log"), failed);
        }
    }

    /** A database of its own, empty, with a random name. */
    public String createDatabase(String prefix) {
        String name = prefix.toLowerCase(Locale.ROOT).replace('-', '_') + "_"
                + UUID.randomUUID().toString().substring(0, 8);
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("No test database", failed);
        }
        return jdbcUrl(name);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + database;
    }

    private static TestEnvironment read(Path ports) {
        try {
            JsonNode found = new ObjectMapper().readTree(ports.toFile());
            return new TestEnvironment(
                    found.get("postgresPort").asInt(), found.get("kafkaPort").asInt());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void start(long parent, Path folder, Path ports) throws IOException, InterruptedException {
        Path launcher = Path.of(System.getProperty("rollcall.source", ".."), "launcher/target/rollcall-launcher.jar");
        if (!Files.exists(launcher)) {
            throw new IOException(launcher + " is missing: run ./mvnw -pl launcher -am -DskipTests package first");
        }
        Process servers = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        launcher.toString(),
                        "backends",
                        "--dir",
                        folder.toString(),
                        "--parent",
                        Long.toString(parent),
                        "--not-durable")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("backends.log").toFile())
                .start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(ports)) {
            if (!servers.isAlive() || System.nanoTime() > deadline) {
                throw new IOException(
                        "Postgres and Kafka did not start:\n" + Files.readString(folder.resolve("backends.log")));
            }
            Thread.sleep(50);
        }
    }

    /** Maven itself, whatever shells and forks lie between; without Maven (an IDE), this JVM. */
    private static ProcessHandle topmostJava() {
        ProcessHandle topmost = ProcessHandle.current();
        for (var parent = topmost.parent();
                parent.isPresent();
                parent = parent.get().parent()) {
            if (parent.get()
                    .info()
                    .command()
                    .filter(command -> command.endsWith("java"))
                    .isPresent()) {
                topmost = parent.get();
            }
        }
        return topmost;
    }
}
