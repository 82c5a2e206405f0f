package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What was answered is kept, whatever dies when. */
class CrashIT {

    private static final String PRODUCTS = "/api/v1/catalog/mouse/products";
    private static final int ROUNDS = Integer.getInteger("rollcall.crash-rounds", 4);
    private static final int WRITERS = 4;
    private static final long PAUSE_MILLIS = 20;
    private static final long SEED = 4711;

    private final Rollcall rollcall = Rollcall.withSample();

    @Test
    void catalog_service_killed_at_random_moments_keeps_every_201_and_nothing_that_was_refused() throws Exception {
        Set<String> created = ConcurrentHashMap.newKeySet();
        Set<String> refused = ConcurrentHashMap.newKeySet();
        Set<String> unanswered = ConcurrentHashMap.newKeySet();
        var counter = new AtomicInteger();
        var stop = new AtomicBoolean();
        var random = new Random(SEED);
        var pool = Executors.newFixedThreadPool(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            pool.submit(() -> {
                while (!stop.get()) {
                    add("Crash " + counter.incrementAndGet(), created, refused, unanswered);
                }
            });
        }
        for (int round = 0; round < ROUNDS; round++) {
            Thread.sleep(200 + random.nextInt(1_500));
            rollcall.kill("catalog-service");
            int before = created.size();
            await().atMost(Duration.ofSeconds(60)).until(() -> created.size() > before + 5);
        }
        stop.set(true);
        pool.shutdown();
        assertThat(pool.awaitTermination(90, TimeUnit.SECONDS)).isTrue();

        rollcall.awaitUp();
        assertThat(created).isNotEmpty();
        Set<String> inDatabase = inDatabase();
        assertThat(inDatabase).containsAll(created).doesNotContainAnyElementsOf(refused);
        // What was never answered is there whole or not at all: every product of the database has its file and its
        // entry.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(jobInputs()).isEqualTo(inDatabase);
            assertThat(queued()).isEqualTo(inDatabase);
        });
        System.out.printf(
                "%d kills: %d created, %d refused, %d unanswered of which %d are there whole%n",
                ROUNDS,
                created.size(),
                refused.size(),
                unanswered.size(),
                inDatabase.stream().filter(unanswered::contains).count());
    }

    @Test
    void postgres_and_kafka_killed_come_back_and_the_work_goes_on() {
        rollcall.kill("postgres");
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> add("After Postgres").status() == 201);
        rollcall.kill("kafka");
        assertThat(add("Without Kafka").status()).isEqualTo(201);
        rollcall.awaitUp();
        assertThat(Topic.read(rollcall, "product-added", identifier("Without Kafka")))
                .isNotNull();
    }

    @Test
    void a_folder_that_cannot_be_written_is_said_and_heals() throws Exception {
        rollcall.awaitUp();
        Path queue = rollcall.workspace().resolve("out/_queue/mouse");
        Path aside = queue.resolveSibling("aside");
        Files.move(queue, aside);
        Files.writeString(queue, "a file where a folder should be");
        var added = add("While Blocked");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().get("projection").asText()).isEqualTo("pending");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rollcall.get("/api/v1/status").body().toString().contains("delayed"));

        Files.delete(queue);
        Files.move(aside, queue);
        await().atMost(Duration.ofSeconds(45)).until(() -> rollcall.file("out/_queue/mouse/state.json")
                .get("products")
                .has("mouse-razer-while-blocked"));
        rollcall.awaitUp();
    }

    private Rollcall.Answer add(String model) {
        return rollcall.post(PRODUCTS, Map.of("brand", "Razer", "model", model));
    }

    private String identifier(String model) {
        String id = "mouse-razer-" + model.toLowerCase().replace(' ', '-');
        return rollcall.get(PRODUCTS + "/" + id).body().get("identifier").asText();
    }

    private void add(String model, Set<String> created, Set<String> refused, Set<String> unanswered) {
        String id = "mouse-razer-" + model.toLowerCase().replace(' ', '-');
        boolean wrong = model.endsWith("7");
        if (wrong) {
            id += "-7";
        }
        try {
            var answer = rollcall.post(PRODUCTS, Map.of("brand", "Razer", "model", model, "variant", wrong ? "7" : ""));
            if (answer.status() == 201) {
                created.add(id);
            } else if (answer.status() < 500) {
                refused.add(id);
            } else {
                unanswered.add(id);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (UncheckedIOException gone) {
            unanswered.add(id);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<String> inDatabase() {
        var ids = new HashSet<String>();
        String cursor = "";
        do {
            JsonNode page =
                    rollcall.get(PRODUCTS + "?q=crash&limit=1000" + cursor).body();
            page.get("items")
                    .forEach(product -> ids.add(product.get("productId").asText()));
            cursor = page.get("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.get("nextCursor").asText();
        } while (cursor != null);
        return ids;
    }

    private Set<String> jobInputs() throws java.io.IOException {
        var ids = new HashSet<String>();
        try (var files = Files.newDirectoryStream(
                rollcall.workspace().resolve("specs/inputs/mouse/products"), "mouse-razer-crash-*.json")) {
            for (Path file : files) {
                JsonNode job = Rollcall.JSON.readTree(file.toFile());
                assertThat(job.at("/identityLock/identifier").asText()).isNotEmpty();
                ids.add(job.get("productId").asText());
            }
        }
        return ids;
    }

    private Set<String> queued() {
        List<String> ids = new ArrayList<>();
        rollcall.file("out/_queue/mouse/state.json")
                .get("products")
                .fieldNames()
                .forEachRemaining(ids::add);
        return ids.stream()
                .filter(id -> id.startsWith("mouse-razer-crash-"))
                .collect(java.util.stream.Collectors.toSet());
    }
}
