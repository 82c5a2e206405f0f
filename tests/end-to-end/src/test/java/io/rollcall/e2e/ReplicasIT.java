package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Two catalogs and two gates beside each other (D53): what one is told the other knows, and no file is written by halves. */
@Order(RunOrder.OWN)
class ReplicasIT {

    private static final String PRODUCTS = "/api/v1/catalog/mouse/products";

    /** The rule by which the gate knows a product. */
    private static final int KNOWN = 4;

    private static Rollcall rollcall;
    private static Replica catalog;
    private static Replica gate;

    @BeforeAll
    static void start(@TempDir(cleanup = CleanupMode.NEVER) Path folder) throws Exception {
        rollcall = Rollcall.in(folder.resolve("workspace"));
        catalog = Replica.of(rollcall, "catalog-service", folder.resolve("catalog.log"));
        gate = Replica.of(rollcall, "identity-gate-service", folder.resolve("gate.log"));
    }

    @AfterAll
    static void stop() {
        gate.close();
        catalog.close();
        rollcall.down();
    }

    @Test
    void what_both_are_told_at_once_is_there_once_in_every_file() throws Exception {
        var added = new AddedProducts(rollcall, "Both");
        try (var writers = new Writers(added, List.of(first(), catalog.rollcall()))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> added.created() > 200);
        }
        added.areThereAsTheyWereAnswered();
    }

    @Test
    void a_replica_that_is_stopped_and_goes_on_later_spoils_nothing() throws Exception {
        var added = new AddedProducts(rollcall, "Stopped");
        try (var writers = new Writers(added, List.of(first(), catalog.rollcall()))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> added.created() > 20);
            catalog.signal("STOP");
            int before = added.created();
            await().atMost(Duration.ofSeconds(90)).until(() -> added.created() > before + 20);
            catalog.signal("CONT");
            int then = added.created();
            await().atMost(Duration.ofSeconds(60)).until(() -> added.created() > then + 20);
        }
        added.areThereAsTheyWereAnswered();
    }

    @Test
    void a_replica_that_is_killed_is_not_missed() throws Exception {
        var added = new AddedProducts(rollcall, "Killed");
        try (var writers = new Writers(added, List.of(first(), catalog.rollcall()))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> added.created() > 20);
            rollcall.kill("catalog-service");
            int before = added.created();
            await().atMost(Duration.ofSeconds(60)).until(() -> added.created() > before + 20);
        }
        rollcall.awaitUp();
        added.areThereAsTheyWereAnswered();
    }

    @Test
    void both_gates_know_what_either_catalog_announced() {
        int number = 0;
        for (Rollcall told : List.of(first(), catalog.rollcall())) {
            String model = "Known Everywhere " + ++number;
            assertThat(told.post(PRODUCTS, Map.of("brand", "Razer", "model", model))
                            .status())
                    .isEqualTo(201);
            for (Rollcall asked : List.of(rollcall.through(port("identity-gate-service")), gate.rollcall())) {
                await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                                asked.post("/api/v1/identity/mouse/decisions", Map.of("brand", "Razer", "model", model))
                                        .body()
                                        .at("/explanation/rule")
                                        .asInt())
                        .isEqualTo(KNOWN));
            }
        }
    }

    @Test
    void a_screen_hears_from_one_replica_what_another_was_told() throws Exception {
        var heard = new ConcurrentLinkedQueue<String>();
        var stream = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(catalog.rollcall().url() + "/api/v1/events/stream"))
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
        var reader = new Thread(() -> {
            try {
                stream.body().forEach(heard::add);
            } catch (UncheckedIOException ended) {
                // The replica was stopped.
            }
        });
        reader.setDaemon(true);
        reader.start();
        await().until(() -> !heard.isEmpty());
        assertThat(first().post(PRODUCTS, Map.of("brand", "Razer", "model", "Heard Elsewhere"))
                        .status())
                .isEqualTo(201);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> heard.stream().anyMatch(line -> line.contains("mouse-razer-heard-elsewhere")));
    }

    private static Rollcall first() {
        return rollcall.through(port("catalog-service"));
    }

    private static int port(String service) {
        return rollcall.part(service).get("port").asInt();
    }
}
