package io.rollcall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Postgres and Kafka alone, for the tests of one Maven run: they go when the process they serve goes. */
@Command(name = "backends", description = "Postgres and Kafka for tests, until the process --parent is gone.")
final class BackendsCommand implements Callable<Integer> {
    @Option(names = "--dir", required = true, description = "Where data and backends.json go.")
    Path folder;

    @Option(names = "--parent", required = true, description = "Pid of the process to serve.")
    long parent;

    @Option(names = "--not-durable", description = "Faster: data may be lost in a power cut.")
    boolean notDurable;

    private volatile PostgresServer postgres;
    private volatile KafkaServer kafka;

    @Override
    public Integer call() throws Exception {
        RunningProcess served = RunningProcess.of(parent)
                .orElseThrow(() -> new CannotStart("There is no process " + parent + " to serve."));
        Path ready = folder.resolve("backends.json");
        Files.createDirectories(folder);
        Files.deleteIfExists(ready);
        LibraryLog.to(folder.resolve("libraries.log"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));

        var ports = new FreePorts();
        int kafkaPort = ports.next();
        int controllerPort = ports.next();
        int postgresPort = ports.next();
        var postgresReady = CompletableFuture.runAsync(() -> startPostgres(postgresPort));
        kafka = KafkaServer.start(folder.resolve("kafka"), kafkaPort, controllerPort);
        try {
            postgresReady.join();
        } catch (CompletionException e) {
            throw new CannotStart("Postgres does not start: " + e.getCause().getMessage(), e.getCause());
        }
        FileTree.write(
                ready,
                new ObjectMapper()
                        .writeValueAsBytes(Map.of(
                                "postgresPort", postgresPort,
                                "kafkaPort", kafkaPort,
                                "pid", ProcessHandle.current().pid())));
        while (served.isAlive()) {
            if (!postgres.postmaster().isAlive()) {
                throw new CannotStart("Postgres has stopped, see " + folder.resolve("postgres.log"));
            }
            Thread.sleep(500);
        }
        return 0;
    }

    private void startPostgres(int port) {
        try {
            postgres = PostgresServer.start(
                    folder.resolve("postgres"),
                    port,
                    folder.resolve("postgres.log"),
                    !notDurable,
                    "",
                    PostgresTemplate.of(Installation.here().source()));
        } catch (IOException e) {
            throw new CannotStart(e.getMessage(), e);
        }
    }

    private void stop() {
        try {
            Files.deleteIfExists(folder.resolve("backends.json"));
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException | RuntimeException e) {
            System.err.println("Postgres: " + e.getMessage());
        }
        if (kafka != null) {
            kafka.close();
        }
    }
}
