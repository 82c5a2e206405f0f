package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many clients add, rename, remove and add in bulk, half of them the same few names; what came of it is judged by a program
 * that knows only the specification ({@code history/check.mjs}).
 */
@Order(RunOrder.SAMPLE)
class HistoryIT {

    private static final int CLIENTS = 64;
    private static final int OPERATIONS = Integer.getInteger("rollcall.history-operations", 2_000);
    private static final String CATEGORY = "race";
    private static final String PRODUCTS = "/api/v1/catalog/" + CATEGORY + "/products";
    private static final List<String> BRANDS = List.of("Acer", "Razer", "Corsair");
    private static final List<String> MODELS =
            List.of("M75", "M75 Wireless", "Cestus 310", "Viper", "Viper V2 Pro", "X2");
    private static final List<String> VARIANTS = List.of("", "", "", "Wireless", "White", "Black", "310", "Pro V2");

    private final Rollcall rollcall = Rollcall.withSample();
    private final Queue<String> history = new ConcurrentLinkedQueue<>();

    /** What clients have seen, so that they change and remove what others made. */
    private final List<String> seen = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void whatever_the_clients_do_at_once_the_catalog_stays_one_product_one_identity() throws Exception {
        assertThat(rollcall.post("/api/v1/categories", Map.of("category", CATEGORY))
                        .status())
                .isEqualTo(201);
        for (String brand : BRANDS) {
            rollcall.post(
                    "/api/v1/brands/ensure",
                    Map.of("names", List.of(brand), "category", CATEGORY, "addedBy", "history"));
        }
        var next = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(CLIENTS);
        for (int client = 0; client < CLIENTS; client++) {
            var random = new Random(client);
            pool.submit(() -> {
                for (int i = next.getAndIncrement(); i < OPERATIONS; i = next.getAndIncrement()) {
                    operate(random, i);
                }
            });
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(20, TimeUnit.MINUTES)).isTrue();
        assertThat(history).hasSize(OPERATIONS);

        ArrayNode products = products();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(jobs()).hasSize(products.size());
            assertThat(queue()).hasSize(products.size());
        });
        Files.write(folder.resolve("history.jsonl"), history);
        write("final.json", products);
        write("jobs.json", jobs());
        write("queue.json", queue());
        judge();
    }

    private void judge() throws IOException, InterruptedException {
        Path judge = Path.of("history/check.mjs").toAbsolutePath();
        Process process = new ProcessBuilder(
                        "node", judge.toString(), "history.jsonl", "final.json", "jobs.json", "queue.json")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String verdict = new String(process.getInputStream().readAllBytes());
        System.out.print(verdict);
        assertThat(process.waitFor()).as(verdict).isZero();
    }

    private void operate(Random random, int number) {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> add(random, number);
            case 4, 5, 6 -> change(random, number);
            case 7, 8 -> remove(random);
            default -> bulk(random, number);
        }
    }

    private void add(Random random, int number) {
        record("add", "", () -> rollcall.post(PRODUCTS, identity(random, number)));
    }

    private void change(Random random, int number) {
        String target = someone(random);
        if (target == null) {
            add(random, number);
        } else {
            record("rename", target, () -> rollcall.put(PRODUCTS + "/" + target, identity(random, number)));
        }
    }

    private void remove(Random random) {
        String target = String.valueOf(someone(random));
        record("remove", target, () -> rollcall.delete(PRODUCTS + "/" + target));
    }

    private void bulk(Random random, int number) {
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 0; i < 5; i++) {
            rows.add(identity(random, number * 10 + i));
        }
        record("bulk", "", () -> rollcall.post(PRODUCTS + "/bulk", Map.of("products", rows)));
    }

    /** Half of them want one of a few names, the others one of their own. */
    private static Map<String, String> identity(Random random, int number) {
        String model = random.nextBoolean() ? one(MODELS, random) : "Own " + Integer.toString(number, 36) + " mouse";
        return Map.of("brand", one(BRANDS, random), "model", model, "variant", one(VARIANTS, random));
    }

    private static String one(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String someone(Random random) {
        synchronized (seen) {
            return seen.isEmpty() ? null : seen.get(random.nextInt(seen.size()));
        }
    }

    /** A connection that broke leaves open whether the write took place. */
    private void record(String operation, String target, Supplier<Rollcall.Answer> write) {
        try {
            record(operation, target, write.get());
        } catch (UncheckedIOException broken) {
            history.add(Rollcall.JSON
                    .createObjectNode()
                    .put("operation", operation)
                    .put("target", target)
                    .put("unanswered", true)
                    .toString());
        }
    }

    /** What a client was told, and nothing else. */
    private void record(String operation, String target, Rollcall.Answer answer) {
        ObjectNode line = Rollcall.JSON.createObjectNode();
        line.put("operation", operation).put("target", target).put("status", answer.status());
        JsonNode body = answer.body();
        if (answer.status() >= 400) {
            line.put("code", body.path("code").asText());
        }
        ArrayNode acknowledged = line.putArray("acknowledged");
        if (answer.status() < 300 && operation.equals("bulk")) {
            body.get("results").forEach(row -> {
                if (row.get("status").asText().equals("created")) {
                    acknowledge(
                            acknowledged,
                            rollcall.get(PRODUCTS + "/" + row.get("productId").asText()));
                }
            });
        } else if (answer.status() < 300) {
            JsonNode product = body.has("product") ? body.get("product") : body;
            ObjectNode state = acknowledged.addObject();
            state.setAll((ObjectNode) product);
            if (operation.equals("remove")) {
                state.put("removed", true).put("version", product.get("version").asLong() + 1);
            } else {
                remember(product.get("productId").asText());
            }
        }
        history.add(line.toString());
    }

    /** A product of a bulk is known by its id alone; it may have been changed or removed since. */
    private void acknowledge(ArrayNode acknowledged, Rollcall.Answer now) {
        if (now.status() == 200) {
            acknowledged.add(now.body());
            remember(now.body().get("productId").asText());
        }
    }

    private void remember(String productId) {
        synchronized (seen) {
            seen.add(productId);
            if (seen.size() > 200) {
                seen.remove(0);
            }
        }
    }

    private ArrayNode products() {
        ArrayNode all = Rollcall.JSON.createArrayNode();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = rollcall.get(PRODUCTS + "?limit=1000" + cursor).body();
            all.addAll((ArrayNode) page.get("items"));
            cursor = page.get("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.get("nextCursor").asText();
        }
        return all;
    }

    private Map<String, String> jobs() {
        var jobs = new HashMap<String, String>();
        Path inputs = rollcall.workspace().resolve("specs/inputs/" + CATEGORY + "/products");
        try (var files = Files.newDirectoryStream(inputs, "*.json")) {
            for (Path file : files) {
                JsonNode job = Rollcall.JSON.readTree(file.toFile());
                assertThat(file.getFileName()).hasToString(job.get("productId").asText() + ".json");
                jobs.put(
                        job.get("productId").asText(),
                        job.at("/identityLock/identifier").asText());
            }
        } catch (IOException moved) {
            throw new UncheckedIOException(moved);
        }
        return jobs;
    }

    private List<String> queue() {
        var ids = new ArrayList<String>();
        rollcall.file("out/_queue/" + CATEGORY + "/state.json")
                .get("products")
                .fieldNames()
                .forEachRemaining(ids::add);
        return ids;
    }

    private void write(String name, Object content) throws IOException {
        Rollcall.JSON.writeValue(folder.resolve(name).toFile(), content);
    }
}
