package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Products and their files, from outside: changed, removed, seeded, synced (15.2A of the specification). */
@Order(RunOrder.OWN)
class ProductsIT {

    private static final String PRODUCTS = "/api/v1/catalog/mouse/products";

    private static Rollcall rollcall;

    @BeforeAll
    static void start() throws IOException {
        rollcall = Rollcall.in(
                Files.createTempDirectory("rollcall-products-").resolve("workspace"),
                // Nobody but a test mends what a test breaks.
                Map.of("ROLLCALL_FILES_CHECK_EVERY", "1h"));
    }

    @AfterAll
    static void stop() {
        rollcall.down();
    }

    @Test
    void another_name_is_another_id_and_nothing_of_a_namesake_moves() throws IOException {
        List<String> wireless = List.of(
                "specs/inputs/mouse/products/mouse-corsair-m75-wireless.json",
                "specs/outputs/mouse/mouse-corsair-m75-wireless/normalized.json",
                "out/final/mouse/mouse-corsair-m75-wireless/spec.json",
                "helper_files/mouse/_overrides/mouse-corsair-m75-wireless.overrides.json");
        for (String file : wireless.subList(1, wireless.size())) {
            place(file, "{\"product_id\": \"mouse-corsair-m75-wireless\"}");
        }
        place("specs/outputs/mouse/mouse-corsair-m75/normalized.json", "{}");
        place(
                "helper_files/mouse/_overrides/mouse-corsair-m75.overrides.json",
                "{\"product_id\": \"mouse-corsair-m75\", \"overrides\": {\"weight\": {\"value\": \"88\"}}}");
        ObjectNode job = (ObjectNode) rollcall.file("specs/inputs/mouse/products/mouse-corsair-m75.json");
        ((ObjectNode) job.get("identityLock")).put("sku", "CH-930");
        place(
                "specs/inputs/mouse/products/mouse-corsair-m75.json",
                job.put("seed", "kept").toString());
        List<byte[]> before = bytes(wireless);
        JsonNode row = queue("mouse-corsair-m75-wireless");

        var renamed = rollcall.put(PRODUCTS + "/mouse-corsair-m75", Map.of("model", "M75 Elite"));
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.body().get("productId").asText()).isEqualTo("mouse-corsair-m75-elite");

        await().untilAsserted(() -> {
            JsonNode moved = rollcall.file("specs/inputs/mouse/products/mouse-corsair-m75-elite.json");
            assertThat(moved.at("/identityLock/sku").asText()).isEqualTo("CH-930");
            assertThat(moved.get("seed").asText()).isEqualTo("kept");
            assertThat(path("specs/inputs/mouse/products/mouse-corsair-m75.json"))
                    .doesNotExist();
            assertThat(path("specs/outputs/mouse/mouse-corsair-m75")).doesNotExist();
            assertThat(path("specs/outputs/mouse/mouse-corsair-m75-elite/normalized.json"))
                    .exists();
            assertThat(rollcall.file("helper_files/mouse/_overrides/mouse-corsair-m75-elite.overrides.json")
                            .at("/overrides/weight/value")
                            .asText())
                    .isEqualTo("88");
            assertThat(queue("mouse-corsair-m75-elite").get("status").asText()).isEqualTo("pending");
            assertThat(queue("mouse-corsair-m75").isMissingNode()).isTrue();
        });
        List<byte[]> after = bytes(wireless);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).as(wireless.get(i)).isEqualTo(before.get(i));
        }
        assertThat(queue("mouse-corsair-m75-wireless")).isEqualTo(row);
        assertThat(rollcall.get(PRODUCTS + "/mouse-corsair-m75")
                        .body()
                        .get("productId")
                        .asText())
                .isEqualTo("mouse-corsair-m75-elite");
        var taken = rollcall.put(PRODUCTS + "/mouse-corsair-m75-elite", Map.of("model", "M75 Wireless"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(path("specs/outputs/mouse/mouse-corsair-m75-elite/normalized.json"))
                .exists();
    }

    @Test
    void a_removed_product_leaves_its_output_and_nothing_else() throws IOException {
        place("specs/outputs/mouse/mouse-corsair-m75-air/normalized.json", "{\"weight\": 60}");
        var removed = rollcall.delete(PRODUCTS + "/mouse-corsair-m75-air");
        assertThat(removed.status()).isEqualTo(200);
        assertThat(removed.body().at("/kept/0").asText()).isEqualTo("specs/outputs/mouse/mouse-corsair-m75-air");
        await().untilAsserted(() -> {
            assertThat(path("specs/inputs/mouse/products/mouse-corsair-m75-air.json"))
                    .doesNotExist();
            assertThat(queue("mouse-corsair-m75-air").isMissingNode()).isTrue();
        });
        assertThat(rollcall.file("specs/outputs/mouse/mouse-corsair-m75-air/normalized.json")
                        .get("weight")
                        .asInt())
                .isEqualTo(60);
    }

    @Test
    void a_sync_creates_what_is_missing_and_lists_what_nobody_asked_for() throws IOException {
        Path missing = path("specs/inputs/mouse/products/mouse-razer-viper-v3-pro.json");
        JsonNode identity = Rollcall.JSON.readTree(missing.toFile()).get("identityLock");
        Files.delete(missing);
        var shown = rollcall.command("product-sync", "--category", "mouse", "--dry-run", "--exit-code");
        assertThat(shown.exitCode()).isEqualTo(10);
        assertThat(missing).doesNotExist();
        var synced = rollcall.post("/api/v1/catalog/mouse/sync", Map.of());
        assertThat(synced.status()).isEqualTo(200);
        assertThat(synced.body().get("created").asInt()).isEqualTo(1);
        assertThat(synced.body().get("orphanCount").asInt()).isEqualTo(348);
        assertThat(Rollcall.JSON.readTree(missing.toFile()).get("identityLock")).isEqualTo(identity);
        assertThat(rollcall.command("product-sync", "--category", "mouse", "--dry-run", "--exit-code")
                        .exitCode())
                .isZero();
    }

    @Test
    void fifty_edits_of_one_product_at_once_are_one_edit_and_forty_nine_that_know_it() throws Exception {
        var calls = new ArrayList<Callable<Rollcall.Answer>>();
        JsonNode product = rollcall.get(PRODUCTS + "/mouse-razer-basilisk-v3").body();
        for (int i = 0; i < 50; i++) {
            Map<String, ?> change = Map.of("seedUrls", List.of("https://razer.example/" + i));
            calls.add(() -> rollcall.put(
                    PRODUCTS + "/mouse-razer-basilisk-v3",
                    change,
                    Map.of("If-Match", "\"v" + product.get("version").asLong() + "\"")));
        }
        var editors = Executors.newFixedThreadPool(calls.size());
        var answers = new ArrayList<Rollcall.Answer>();
        for (Future<Rollcall.Answer> answer : editors.invokeAll(calls)) {
            answers.add(answer.get());
        }
        editors.shutdown();
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(49)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(412);
                    assertThat(answer.body().get("code").asText()).isEqualTo("version_conflict");
                });
        assertThat(rollcall.get(PRODUCTS + "/mouse-razer-basilisk-v3")
                        .body()
                        .get("version")
                        .asLong())
                .isEqualTo(product.get("version").asLong() + 1);
    }

    @Test
    void a_job_input_that_may_not_be_written_and_a_folder_that_is_gone_are_healed() throws IOException {
        Path job = path("specs/inputs/mouse/products/mouse-razer-cobra.json");
        Files.setPosixFilePermissions(job, java.nio.file.attribute.PosixFilePermissions.fromString("r--r--r--"));
        var changed = rollcall.put(
                PRODUCTS + "/mouse-razer-cobra", Map.of("seedUrls", List.of("https://razer.example/cobra")));
        assertThat(changed.status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(
                        Rollcall.JSON.readTree(job.toFile()).at("/seedUrls/0").asText())
                .isEqualTo("https://razer.example/cobra"));

        rollcall.post("/api/v1/categories", Map.of("category", "pads"));
        rollcall.post("/api/v1/brands", Map.of("name", "Artisan", "categories", List.of("pads")));
        rollcall.post("/api/v1/catalog/pads/products", Map.of("brand", "Artisan", "model", "Zero"));
        Path zero = path("specs/inputs/pads/products/pads-artisan-zero.json");
        await().untilAsserted(() -> assertThat(zero).exists());
        Files.delete(zero);
        Files.delete(zero.getParent());
        var next = rollcall.post("/api/v1/catalog/pads/products", Map.of("brand", "Artisan", "model", "Hien"));
        assertThat(next.status()).isEqualTo(201);
        rollcall.post("/api/v1/catalog/pads/sync", Map.of());
        assertThat(zero).exists();
        assertThat(zero.resolveSibling("pads-artisan-hien.json")).exists();
    }

    private static JsonNode queue(String productId) {
        return rollcall.file("out/_queue/mouse/state.json").at("/products/" + productId);
    }

    private static Path path(String file) {
        return rollcall.workspace().resolve(file);
    }

    private static void place(String file, String content) throws IOException {
        Files.createDirectories(path(file).getParent());
        Files.writeString(path(file), content);
    }

    private static List<byte[]> bytes(List<String> files) throws IOException {
        var bytes = new ArrayList<byte[]>();
        for (String file : files) {
            bytes.add(Files.readAllBytes(path(file)));
        }
        return bytes;
    }
}
