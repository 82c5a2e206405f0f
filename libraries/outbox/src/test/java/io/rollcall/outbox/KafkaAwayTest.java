package io.rollcall.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that starts without Kafka writes on; what it wrote arrives once and in order when Kafka comes. */
class KafkaAwayTest {

    private static final int EVENTS = 20_000;
    private static final int BATCH = 500;
    private static final String TOPIC = "product-added";

    @TempDir
    Path folder;

    private int port;
    private int controllerPort;
    private EventSender sender;
    private Process kafka;

    @BeforeEach
    void without_kafka() throws IOException {
        port = freePort();
        controllerPort = freePort();
        sender = new EventSender(Map.of("bootstrap.servers", "127.0.0.1:" + port));
    }

    @AfterEach
    void stop() throws InterruptedException {
        sender.close();
        if (kafka != null) {
            kafka.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_start_without_kafka_costs_seconds_and_no_memory_and_everything_arrives_in_order() throws Exception {
        List<List<EventSender.KafkaEvent>> batches = batches();
        for (int round = 0; round < 3; round++) {
            long began = System.nanoTime();
            assertThatThrownBy(() -> sender.sendAll(batches.get(0))).isInstanceOf(EventSender.KafkaAway.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }

        startKafka();
        for (List<EventSender.KafkaEvent> batch : batches) {
            sendUntilStored(batch);
        }

        List<String> arrived = arrived();
        assertThat(arrived).hasSize(EVENTS);
        assertThat(arrived)
                .containsExactlyElementsOf(
                        IntStream.range(0, EVENTS).mapToObj(String::valueOf).toList());
    }

    private void sendUntilStored(List<EventSender.KafkaEvent> batch) {
        while (true) {
            try {
                sender.sendAll(batch);
                return;
            } catch (EventSender.KafkaAway notYet) {
                Thread.onSpinWait();
            }
        }
    }

    /** Each key in several versions, as a product that changes. */
    private static List<List<EventSender.KafkaEvent>> batches() {
        var batches = new ArrayList<List<EventSender.KafkaEvent>>();
        for (int from = 0; from < EVENTS; from += BATCH) {
            batches.add(IntStream.range(from, from + BATCH)
                    .mapToObj(i -> new EventSender.KafkaEvent(
                            TOPIC, "key" + i % 100, String.valueOf(i).getBytes(), Map.of()))
                    .toList());
        }
        return batches;
    }

    private List<String> arrived() {
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + port),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = List.of(new TopicPartition(TOPIC, 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (var records = consumer.poll(Duration.ofSeconds(5));
                    !records.isEmpty();
                    records = consumer.poll(Duration.ofSeconds(2))) {
                records.forEach(event -> values.add(new String(event.value())));
            }
        }
        return values;
    }

    private void startKafka() throws Exception {
        Path launcher =
                Path.of(System.getProperty("rollcall.source", "../.."), "launcher/target/rollcall-launcher.jar");
        kafka = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx300m",
                        "-jar",
                        launcher.toString(),
                        "kafka",
                        "--dir",
                        folder.resolve("kafka").toString(),
                        "--port",
                        String.valueOf(port),
                        "--controller-port",
                        String.valueOf(controllerPort))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("kafka.log").toFile())
                .start();
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!Files.exists(folder.resolve("kafka/ready"))) {
            assertThat(System.nanoTime()).as("Kafka starts").isLessThan(deadline);
            Thread.sleep(100);
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
