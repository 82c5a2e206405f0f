package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What was answered is kept, whatever dies when. */
@Order(RunOrder.SAMPLE)
class CrashIT {

    private static final String PRODUCTS = "/api/v1/catalog/mouse/products";
    private static final int ROUNDS = Integer.getInteger("rollcall.crash-rounds", 4);
    private static final int WRITERS = 4;
    private static final long SEED = 4711;

    private final Rollcall rollcall = Rollcall.withSample();

    @Test
    void catalog_service_killed_at_random_moments_keeps_every_201_and_nothing_that_was_refused() throws Exception {
        var added = new AddedProducts(rollcall, "Crash");
        var stop = new AtomicBoolean();
        var random = new Random(SEED);
        var pool = Executors.newFixedThreadPool(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            pool.submit(() -> {
                while (!stop.get()) {
                    added.addNext(rollcall);
                }
                return null;
            });
        }
        for (int round = 0; round < ROUNDS; round++) {
            Thread.sleep(200 + random.nextInt(1_500));
            rollcall.kill("catalog-service");
            int before = added.created();
            await().atMost(Duration.ofSeconds(60)).until(() -> added.created() > before + 5);
        }
        stop.set(true);
        pool.shutdown();
        assertThat(pool.awaitTermination(90, TimeUnit.SECONDS)).isTrue();

        rollcall.awaitUp();
        added.areThereAsTheyWereAnswered();
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
}
