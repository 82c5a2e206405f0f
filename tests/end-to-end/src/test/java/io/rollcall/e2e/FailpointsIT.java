package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The catalog service dies at a named step between a commit and the last file that shows it, and comes back: whatever was
 * answered holds, and the files say what the database says. Now and then somebody spoils files besides.
 */
@Order(RunOrder.FAILPOINTS)
class FailpointsIT {

    private static final int ROUNDS = Integer.getInteger("rollcall.failpoint-rounds", 6);
    private static final long SEED = 20261123;
    private static final int MOST_PRODUCTS = 400;
    private static final String CATEGORY = "proof";
    private static final String PRODUCTS = "/api/v1/catalog/" + CATEGORY + "/products";
    private static final List<String> POINTS = List.of(
            "COMMITTED",
            "DEPARTURE_LEFT",
            "DEPARTURES_LEFT",
            "JOB_SET_ASIDE",
            "JOB_DELETED",
            "RESULTS_MOVED",
            "OVERRIDES_MOVED",
            "TEMPORARY_WRITTEN",
            "TEMPORARY_SYNCED",
            "RENAMED",
            "FOLDER_SYNCED",
            "JOBS_WRITTEN",
            "JOBS_REMEMBERED",
            "QUEUE_EXCHANGED",
            "QUEUE_WRITTEN",
            "QUEUE_FOLLOWED",
            "CATALOG_WRITTEN");

    private static Rollcall rollcall;

    private final Random random = new Random(SEED);
    private int counter;

    @BeforeAll
    static void start() {
        rollcall = Rollcall.withFailpoints();
        rollcall.post("/api/v1/categories", Map.of("category", CATEGORY));
        rollcall.post("/api/v1/brands", Map.of("name", "Proof", "categories", List.of(CATEGORY)));
    }

    @Test
    void the_files_say_what_the_database_says_after_every_death() throws Exception {
        Map<String, Integer> deaths = new TreeMap<>();
        for (int i = 0; i < 8; i++) {
            add();
        }
        List<String> points = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (points.isEmpty()) {
                points.addAll(POINTS);
                Collections.shuffle(points, random);
            }
            String point = points.remove(0);
            Path trigger = rollcall.dieAt(point);
            for (int i = 0; Files.exists(trigger) && i < 200; i++) {
                writeSomething();
            }
            assertThat(trigger).as("the service reached its step").doesNotExist();
            deaths.merge(point, 1, Integer::sum);
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> rollcall.get(PRODUCTS).status() == 200);
            if (round % 4 == 3) {
                spoilFiles();
                rollcall.post("/api/v1/catalog/" + CATEGORY + "/sync", Map.of());
            }
            await().atMost(Duration.ofSeconds(50))
                    .ignoreExceptionsMatching(
                            gone -> gone instanceof UncheckedIOException || gone instanceof IllegalStateException)
                    .untilAsserted(this::filesSayWhatTheDatabaseSays);
        }
        System.out.println(ROUNDS + " deaths: " + deaths);
    }

    /** One write of some kind. Whether it is answered does not matter here. */
    private void writeSomething() {
        try {
            List<JsonNode> products = products();
            JsonNode one = products.get(random.nextInt(products.size()));
            String path = PRODUCTS + "/" + one.get("productId").asText();
            if (products.size() > MOST_PRODUCTS) {
                products.subList(0, MOST_PRODUCTS / 2)
                        .forEach(gone -> rollcall.delete(
                                PRODUCTS + "/" + gone.get("productId").asText()));
                return;
            }
            switch (random.nextInt(6)) {
                case 0 -> add();
                case 1 -> bulk();
                case 2, 3 -> rollcall.put(path, Map.of("model", "Model " + ++counter));
                case 4 ->
                    rollcall.put(
                            path,
                            Map.of("status", one.get("status").asText().equals("active") ? "inactive" : "active"));
                default -> {
                    if (products.size() > 5) {
                        rollcall.delete(path);
                    }
                }
            }
        } catch (UncheckedIOException | IllegalStateException gone) {
            pause();
        }
    }

    private void add() {
        var added = rollcall.post(PRODUCTS, Map.of("brand", "Proof", "model", "Model " + ++counter));
        if (added.status() == 201) {
            leaveResults(added.body());
        }
    }

    private void bulk() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(Map.of("brand", "Proof", "model", "Model " + ++counter));
        }
        rollcall.post(PRODUCTS + "/bulk", Map.of("products", rows));
    }

    /** As the pipeline and a person would: they go with the product, whatever it is called. */
    private void leaveResults(JsonNode product) {
        String productId = product.get("productId").asText();
        String identifier = product.get("identifier").asText();
        try {
            Path outputs = outputs().resolve(productId);
            Files.createDirectories(outputs);
            Files.writeString(outputs.resolve("of"), identifier);
            Path overrides = overrides().resolve(productId + ".overrides.json");
            Files.createDirectories(overrides.getParent());
            ObjectNode content =
                    Rollcall.JSON.createObjectNode().put("version", 1).put("of", identifier);
            Files.write(overrides, Rollcall.JSON.writeValueAsBytes(content.put("product_id", productId)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Deleted, truncated, edited, and without a right to read it. */
    private void spoilFiles() throws IOException {
        List<Path> jobs = new ArrayList<>(files(jobs()));
        Collections.shuffle(jobs, random);
        if (jobs.size() >= 4) {
            Files.delete(jobs.get(0));
            Files.writeString(jobs.get(1), Files.readString(jobs.get(1)).substring(0, 40));
            Files.writeString(jobs.get(2), Files.readString(jobs.get(2)).replace("Proof", "Spoiled"));
            jobs.get(3).toFile().setReadable(false, false);
        }
        Path catalog =
                rollcall.workspace().resolve("helper_files/" + CATEGORY + "/_control_plane/product_catalog.json");
        switch (random.nextInt(3)) {
            case 0 -> Files.deleteIfExists(catalog);
            case 1 -> Files.writeString(catalog, "{");
            default -> Files.deleteIfExists(queue());
        }
    }

    private void filesSayWhatTheDatabaseSays() throws IOException {
        Map<String, JsonNode> products = new HashMap<>();
        Set<String> active = new TreeSet<>();
        Set<String> paused = new HashSet<>();
        for (JsonNode product : products()) {
            String productId = product.get("productId").asText();
            products.put(product.get("identifier").asText(), product);
            if (product.get("status").asText().equals("active")) {
                active.add(productId);
            } else {
                paused.add("." + product.get("identifier").asText() + ".aside");
            }
        }

        Set<String> found = new TreeSet<>();
        for (Path job : files(jobs())) {
            JsonNode content = Rollcall.JSON.readTree(job.toFile());
            String productId = content.get("productId").asText();
            found.add(productId);
            assertThat(job.getFileName()).hasToString(productId + ".json");
            JsonNode product =
                    products.get(content.at("/identityLock/identifier").asText());
            assertThat(product).as("the product of %s", job).isNotNull();
            for (String member : List.of("brand", "model", "variant", "id")) {
                assertThat(content.at("/identityLock/" + member)).isEqualTo(product.get(member));
            }
        }
        assertThat(found).isEqualTo(active);
        assertThat(names(jobs(), ".*.aside")).isSubsetOf(paused);

        JsonNode queue = rollcall.file("out/_queue/" + CATEGORY + "/state.json");
        assertThat(queue.get("products").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(active);

        JsonNode catalog = rollcall.file("helper_files/" + CATEGORY + "/_control_plane/product_catalog.json");
        assertThat(catalog.get("products")).hasSize(products.size());
        assertThat(catalog.at("/meta/total_active").asInt()).isEqualTo(active.size());
        catalog.get("products").fields().forEachRemaining(entry -> {
            JsonNode product = products.get(entry.getValue().get("identifier").asText());
            assertThat(product.get("productId").asText()).isEqualTo(entry.getKey());
            assertThat(product.get("status")).isEqualTo(entry.getValue().get("status"));
        });
        resultsAreWhereTheirProductIs(products);
    }

    private void resultsAreWhereTheirProductIs(Map<String, JsonNode> products) throws IOException {
        for (Path results : files(outputs())) {
            JsonNode product = products.get(Files.readString(results.resolve("of")));
            if (product != null) {
                assertThat(results.getFileName())
                        .hasToString(product.get("productId").asText());
            }
        }
        for (Path file : files(overrides())) {
            JsonNode overrides = Rollcall.JSON.readTree(file.toFile());
            JsonNode product = products.get(overrides.get("of").asText());
            if (product != null) {
                assertThat(overrides.get("product_id")).isEqualTo(product.get("productId"));
                assertThat(file.getFileName())
                        .hasToString(product.get("productId").asText() + ".overrides.json");
            }
        }
    }

    private List<JsonNode> products() {
        var answer = rollcall.get(PRODUCTS + "?limit=1000");
        if (answer.status() != 200) {
            throw new IllegalStateException("Products cannot be listed now: " + answer.status());
        }
        JsonNode page = answer.body();
        assertThat(page.get("nextCursor").isNull()).isTrue();
        List<JsonNode> products = new ArrayList<>();
        page.get("items").forEach(products::add);
        return products;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !file.getFileName().toString().contains(".conflict"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> names(Path folder, String pattern) throws IOException {
        var names = new HashSet<String>();
        try (var files = Files.newDirectoryStream(folder, pattern)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    private static Path jobs() {
        return rollcall.workspace().resolve("specs/inputs/" + CATEGORY + "/products");
    }

    private static Path queue() {
        return rollcall.workspace().resolve("out/_queue/" + CATEGORY + "/state.json");
    }

    private static Path outputs() {
        return rollcall.workspace().resolve("specs/outputs/" + CATEGORY);
    }

    private static Path overrides() {
        return rollcall.workspace().resolve("helper_files/" + CATEGORY + "/_overrides");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
