package io.rollcall.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.common.Uuid;

/** Three brokers that demand TLS and a password; what they confirm, two of them have. */
final class ThreeBrokers implements AutoCloseable {

    static final int COUNT = 3;

    private static final String PASSWORD = "of-this-test-alone";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final List<Integer> ports =
            IntStream.range(0, COUNT).mapToObj(each -> Ports.free()).toList();
    private final List<Integer> controllerPorts =
            IntStream.range(0, COUNT).mapToObj(each -> Ports.free()).toList();
    private final Process[] processes = new Process[COUNT];

    ThreeBrokers(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder);
        makeCertificate();
        String cluster = Uuid.randomUuid().toString();
        for (int broker = 0; broker < COUNT; broker++) {
            Files.writeString(settingsFile(broker), settings(broker));
            run(
                    "kafka.tools.StorageTool",
                    "format",
                    "-t",
                    cluster,
                    "-c",
                    settingsFile(broker).toString(),
                    "--add-scram",
                    "SCRAM-SHA-256=[name=rollcall,password=" + PASSWORD + "]");
        }
        for (int broker = 0; broker < COUNT; broker++) {
            start(broker);
        }
        for (int broker = 0; broker < COUNT; broker++) {
            awaitListening(broker);
        }
    }

    /** What a service is told of it. */
    Map<String, String> environment() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(",")),
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_SSL",
                "KAFKA_SASL_MECHANISM",
                "SCRAM-SHA-256",
                "KAFKA_SASL_JAAS_CONFIG",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"rollcall\" password=\""
                        + PASSWORD + "\";",
                "KAFKA_SSL_TRUSTSTORE_LOCATION",
                keys().toString(),
                "KAFKA_SSL_TRUSTSTORE_PASSWORD",
                PASSWORD);
    }

    void kill(int broker) {
        processes[broker].destroyForcibly().onExit().join();
    }

    void startAgain(int broker) throws IOException {
        start(broker);
        awaitListening(broker);
    }

    @Override
    public void close() {
        for (Process process : processes) {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    private void start(int broker) throws IOException {
        processes[broker] = java("-Xmx192m", "kafka.Kafka", settingsFile(broker).toString())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("broker-" + broker + ".log").toFile()))
                .start();
    }

    private void awaitListening(int broker) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", ports.get(broker)), 500);
                return true;
            }
        });
    }

    private String settings(int broker) {
        String voters = IntStream.range(0, COUNT)
                .mapToObj(each -> (each + 1) + "@127.0.0.1:" + controllerPorts.get(each))
                .collect(Collectors.joining(","));
        var settings = new LinkedHashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(broker + 1));
        settings.put("controller.quorum.voters", voters);
        settings.put(
                "listeners",
                "SASL_SSL://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(ports.get(broker), controllerPorts.get(broker)));
        settings.put("advertised.listeners", "SASL_SSL://127.0.0.1:" + ports.get(broker));
        settings.put("listener.security.protocol.map", "SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "SASL_SSL");
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-256");
        settings.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-256");
        settings.put(
                "listener.name.sasl_ssl.scram-sha-256.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"rollcall\" password=\""
                        + PASSWORD + "\";");
        for (String store : List.of("keystore", "truststore")) {
            settings.put("ssl." + store + ".location", keys().toString());
            settings.put("ssl." + store + ".password", PASSWORD);
        }
        settings.put("log.dirs", folder.resolve("data-" + broker).toString());
        settings.put("default.replication.factor", "3");
        settings.put("min.insync.replicas", "2");
        settings.put("offsets.topic.replication.factor", "3");
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "3");
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n"));
    }

    private Path settingsFile(int broker) {
        return folder.resolve("broker-" + broker + ".properties");
    }

    private Path keys() {
        return folder.resolve("keys.p12");
    }

    private void makeCertificate() throws Exception {
        finish(new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                "-genkeypair",
                "-keystore",
                keys().toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                "broker",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-validity",
                "2"));
    }

    private void run(String... arguments) throws Exception {
        finish(java("-Xmx128m", arguments));
    }

    private static ProcessBuilder java(String memory, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Rollcall.SOURCE.resolve("launcher/target/rollcall-launcher.jar").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private static void finish(ProcessBuilder command) throws Exception {
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command.command()) + "\n" + said);
        }
    }
}
