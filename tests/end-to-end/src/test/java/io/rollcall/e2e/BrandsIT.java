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
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The registry of brands, as the specification asks for it (15.1C, D16 to D20), over all services. */
@Order(RunOrder.SAMPLE)
class BrandsIT {

    private static final String BRANDS = "/api/v1/brands";
    private static final int DELETE_ROUNDS = Integer.getInteger("rollcall.brand-rounds", 25);
    private static final int RENAME_ROUNDS = Integer.getInteger("rollcall.rename-rounds", 3);
    private static final int ADDERS = 4;
    private static final int PRODUCTS = 43;
    private static final long SEED = 20;

    private final Rollcall rollcall = Rollcall.withSample();

    @Test
    void every_brand_is_listed_with_its_categories() {
        JsonNode list = rollcall.get(BRANDS + "?limit=1000").body();
        assertThat(list.get("source").asText()).isEqualTo("registry");
        assertThat(list.get("items")).isNotEmpty().allSatisfy(brand -> assertThat(brand.get("categories"))
                .isNotNull());
    }

    @Test
    void a_brand_of_two_categories_can_be_used_in_both() {
        category("keyboard");
        add("SteelTest", List.of("ST"), "mouse", "keyboard");
        for (String category : List.of("mouse", "keyboard")) {
            assertThat(product(category, "ST", "Apex " + category).status()).isEqualTo(201);
            assertThat(rollcall.get(BRANDS + "?category=" + category + "&q=steeltest")
                            .body()
                            .get("total")
                            .asInt())
                    .isOne();
        }
    }

    @Test
    void removing_a_brand_in_use_warns_with_the_count_per_category() {
        category("keyboard");
        add("Twelve", List.of(), "mouse", "keyboard");
        for (int i = 0; i < 12; i++) {
            assertThat(product(i < 5 ? "keyboard" : "mouse", "Twelve", "T" + i).status())
                    .isEqualTo(201);
        }
        var refused = rollcall.delete(BRANDS + "/twelve");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("warning").asText()).isEqualTo("12 products reference this brand");
        assertThat(refused.body().get("categories").toString())
                .isEqualTo("[{\"category\":\"keyboard\",\"products\":5},{\"category\":\"mouse\",\"products\":7}]");
        await().untilAsserted(() -> assertThat(rollcall.get(BRANDS + "/twelve")
                        .body()
                        .get("productsByCategory")
                        .toString())
                .isEqualTo(refused.body().get("categories").toString()));
        assertThat(rollcall.put(BRANDS + "/twelve", Map.of("categories", List.of("mouse")))
                        .status())
                .isEqualTo(409);
        assertThat(rollcall.get(BRANDS + "/twelve").body().get("pending").isNull())
                .isTrue();
    }

    @Test
    void a_seed_assigns_each_brand_to_every_category_it_stands_in() throws IOException {
        activeFiltering(
                "seedmouse", "[{\"brand\":\"Both Ways\",\"model\":\"A\"},{\"brand\":\"Mouse Only\",\"model\":\"B\"}]");
        activeFiltering("seedkeys", "[{\"brand\":\"both ways\",\"model\":\"C\"}]");
        var request = Map.of("categories", List.of("seedmouse", "seedkeys"), "dryRun", false);
        assertThat(rollcall.post(BRANDS + "/seed", request)
                        .body()
                        .get("created")
                        .asInt())
                .isEqualTo(2);
        assertThat(rollcall.get(BRANDS + "/both-ways").body().get("categories").toString())
                .isEqualTo("[\"seedkeys\",\"seedmouse\"]");
        assertThat(rollcall.get(BRANDS + "/mouse-only").body().get("categories").toString())
                .isEqualTo("[\"seedmouse\"]");
    }

    /** Either the brand or the products, never a product without a brand. */
    @Test
    void a_brand_removed_while_products_are_added_goes_or_gets_them() throws Exception {
        var pool = Executors.newFixedThreadPool(ADDERS + 1);
        var random = new Random(SEED);
        int gone = 0;
        for (int round = 0; round < DELETE_ROUNDS; round++) {
            String brand = "Fickle " + round;
            add(brand, List.of(), "mouse");
            String slug = "fickle-" + round;
            long pause = random.nextInt(20);
            var removal = pool.submit(() -> {
                Thread.sleep(pause);
                return rollcall.delete(BRANDS + "/" + slug).status();
            });
            List<Callable<Integer>> additions = new ArrayList<>();
            for (int i = 0; i < ADDERS; i++) {
                String model = "F" + i;
                long delay = random.nextInt(20);
                additions.add(() -> {
                    Thread.sleep(delay);
                    return product("mouse", brand, model).status();
                });
            }
            int added = 0;
            for (var addition : pool.invokeAll(additions)) {
                assertThat(addition.get()).isIn(201, 422);
                added += addition.get() == 201 ? 1 : 0;
            }
            boolean removed = removal.get() == 200;
            assertThat(removal.get()).isIn(200, 409);
            assertThat(removed).as("round %d: %d added", round, added).isEqualTo(added == 0);
            assertThat(rollcall.get(BRANDS + "/" + slug).status()).isEqualTo(removed ? 404 : 200);
            gone += removed ? 1 : 0;
        }
        pool.shutdown();
        System.out.printf("%d rounds: %d brands went, %d got products%n", DELETE_ROUNDS, gone, DELETE_ROUNDS - gone);
    }

    @Test
    void a_rename_of_43_products_is_whole_whoever_is_killed_meanwhile() throws Exception {
        add("Tossed 0", List.of(), "mouse");
        var products = IntStream.range(0, PRODUCTS)
                .mapToObj(i -> Map.of("brand", "Tossed 0", "model", "Model " + i))
                .toList();
        assertThat(rollcall.post("/api/v1/catalog/mouse/products/bulk", Map.of("products", products))
                        .body()
                        .get("created")
                        .asInt())
                .isEqualTo(PRODUCTS);
        await().until(() -> jobs("mouse-tossed-0-") == PRODUCTS);
        Path results = rollcall.workspace().resolve("specs/outputs/mouse/");
        Files.createDirectories(results.resolve("mouse-tossed-0-model-7"));
        var random = new Random(SEED);
        int renamed = 0;
        for (int round = 0; round < RENAME_ROUNDS; round++) {
            String victim = round % 2 == 0 ? "catalog-service" : "brand-service";
            String name = "Tossed " + renamed;
            String slug = "tossed-" + renamed;
            String next = "Tossed " + (renamed + 1);
            var plan = rollcall.post(BRANDS + "/" + slug + "/rename", Map.of("name", next));
            assertThat(plan.body().get("renames")).as(plan.toString()).hasSize(PRODUCTS);
            Map<String, Object> apply = new HashMap<>(Map.of("name", next, "dryRun", false));
            apply.put("planId", plan.body().get("planId").asText());
            var request = CompletableFuture.supplyAsync(() -> rollcall.post(BRANDS + "/" + slug + "/rename", apply));
            Thread.sleep(random.nextInt(120));
            rollcall.kill(victim);
            request.exceptionally(broken -> null).join();
            rollcall.awaitUp();
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> rollcall.get(
                            BRANDS + "?name=" + name.replace(' ', '+'))
                    .body()
                    .at("/items/0/pending")
                    .isNull());
            renamed += rollcall.get(BRANDS + "/tossed-" + (renamed + 1)).status() == 200 ? 1 : 0;
            assertWhole("tossed-" + renamed, results);
            if (renamed > 0) {
                assertThat(rollcall.get("/api/v1/catalog/mouse/products/mouse-tossed-0-model-7")
                                .body()
                                .get("productId")
                                .asText())
                        .isEqualTo("mouse-tossed-" + renamed + "-model-7");
            }
        }
        System.out.printf("%d kills: %d renames done, %d not%n", RENAME_ROUNDS, renamed, RENAME_ROUNDS - renamed);
    }

    @Test
    void the_registry_file_comes_back_byte_for_byte_and_another_workspace_takes_it_over_whole() throws IOException {
        add("Bytewise", List.of("B-Wise", "BW"), "mouse", "headset");
        Path file = rollcall.workspace().resolve("helper_files/_global/brand_registry.json");
        await().untilAsserted(() -> assertThat(file).content().contains("\"bytewise\""));
        byte[] before = Files.readAllBytes(file);
        Files.delete(file);
        await().atMost(Duration.ofSeconds(45)).until(() -> Files.exists(file));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);

        Path workspace = Files.createTempDirectory("rollcall-adopted-");
        Path copy = workspace.resolve("helper_files/_global/brand_registry.json");
        Files.createDirectories(copy.getParent());
        Files.write(copy, before);
        Rollcall other = Rollcall.in(workspace);
        try {
            var state = other.get("/api/v1/brand-registry").body();
            assertThat(state.get("state").asText()).isEqualTo("in_step");
            assertThat(state.at("/adopted/clashes")).isEmpty();
            assertThat(brands(other)).isEqualTo(brands(rollcall));
            assertThat(Files.readAllBytes(copy)).isEqualTo(before);
            assertThat(copy.resolveSibling("brand_registry.json.conflict")).doesNotExist();
            assertThat(other.post(BRANDS, Map.of("name", "One More")).status()).isEqualTo(201);
            await().untilAsserted(() -> assertThat(copy).content().contains("\"one-more\"", "\"bytewise\""));
        } finally {
            other.down();
        }
    }

    @Test
    void a_torn_registry_file_stops_the_brands_until_it_is_repaired() throws IOException {
        Path workspace = Files.createTempDirectory("rollcall-torn-");
        Path file = workspace.resolve("helper_files/_global/brand_registry.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"brands\": {\"razer\": {\"canonical_na");
        Path filtering = workspace.resolve("helper_files/mouse/activeFiltering.json");
        Files.createDirectories(filtering.getParent());
        Files.writeString(filtering, "[{\"brand\": \"Razer\", \"model\": \"Viper\"}]");
        Rollcall other = Rollcall.in(workspace);
        try {
            await().until(() -> other.get("/api/v1/brand-registry")
                    .body()
                    .get("state")
                    .asText()
                    .equals("unreadable"));
            assertThat(other.get(BRANDS).status()).isEqualTo(409);
            assertThat(other.post(BRANDS, Map.of("name", "Acer"))
                            .body()
                            .get("code")
                            .asText())
                    .isEqualTo("source_unreadable");
            assertThat(file).content().isEqualTo("{\"brands\": {\"razer\": {\"canonical_na");

            Files.writeString(
                    file, "{\"brands\": {\"razer\": {\"canonical_name\": \"Razer\", \"aliases\": [\"RZR\"]}}}");
            await().atMost(Duration.ofSeconds(45)).until(() -> other.get(BRANDS + "?name=rzr")
                    .body()
                    .path("source")
                    .asText()
                    .equals("registry"));
        } finally {
            other.down();
        }
    }

    private void assertWhole(String slug, Path results) {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
            JsonNode list = rollcall.get("/api/v1/catalog/mouse/products?q=tossed&limit=1000")
                    .body();
            var ids = StreamSupport.stream(list.get("items").spliterator(), false)
                    .map(product -> product.get("productId").asText())
                    .toList();
            assertThat(ids).hasSize(PRODUCTS).allMatch(id -> id.startsWith("mouse-" + slug + "-"));
            assertThat(jobs("mouse-" + slug + "-")).isEqualTo(PRODUCTS);
            assertThat(jobs("mouse-tossed-")).isEqualTo(PRODUCTS);
            var queue = rollcall.file("out/_queue/mouse/state.json").get("products");
            var queued = new ArrayList<String>();
            queue.fieldNames().forEachRemaining(id -> {
                if (id.startsWith("mouse-tossed-")) {
                    queued.add(id);
                }
            });
            assertThat(queued).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(results.resolve("mouse-" + slug + "-model-7")).isDirectory();
        });
    }

    private long jobs(String prefix) {
        try (var files = Files.list(rollcall.workspace().resolve("specs/inputs/mouse/products"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(".json"))
                    .count();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Without what other services count. */
    private static List<String> brands(Rollcall rollcall) {
        var brands = new ArrayList<String>();
        for (JsonNode brand : rollcall.get(BRANDS + "?limit=1000").body().get("items")) {
            ((ObjectNode) brand).remove(List.of("products", "productsByCategory", "version", "pending"));
            brands.add(brand.toString());
        }
        return brands;
    }

    private void category(String category) {
        rollcall.post("/api/v1/categories", Map.of("category", category));
    }

    private void add(String name, List<String> aliases, String... categories) {
        var added = rollcall.post(BRANDS, Map.of("name", name, "aliases", aliases, "categories", List.of(categories)));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
    }

    private Rollcall.Answer product(String category, String brand, String model) {
        return rollcall.post("/api/v1/catalog/" + category + "/products", Map.of("brand", brand, "model", model));
    }

    private void activeFiltering(String category, String content) throws IOException {
        Path file = rollcall.workspace().resolve("helper_files/" + category + "/activeFiltering.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
