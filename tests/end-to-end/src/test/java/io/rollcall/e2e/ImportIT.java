package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.rollcall.workbook.SmallWorkbook;

/** Products come out of the workbook people keep, and nothing they did not mean (15.2C of the specification). */
@Order(RunOrder.FAILPOINTS)
class ImportIT {

    private static final List<String> STEPS = List.of("IMPORT_BEGUN", "IMPORT_PREPARED", "IMPORT_ADDED");

    private static Rollcall rollcall;

    @BeforeAll
    static void start() {
        rollcall = Rollcall.withFailpoints();
    }

    @Test
    void an_empty_row_5_means_no_variants_and_importing_twice_changes_nothing() throws IOException {
        Path file = workbook("plain", List.of("Maker One", "Alpha", ""), List.of("Maker Two", "Beta", ""));
        byte[] bytes = Files.readAllBytes(file);
        assertThat(command("import", "workbook", "--category", "plain").toString())
                .contains("dataEntry!C4", "Maker One", "Alpha");
        assertThat(exitCode("import", "workbook", "--category", "plain", "--exit-code"))
                .isEqualTo(10);
        assertThat(products("plain")).isEmpty();

        JsonNode result = Rollcall.JSON.readTree(
                command("import", "workbook", "--category", "plain", "--apply", "--yes", "-o", "json")
                        .out());
        assertThat(result.get("created").asInt()).isEqualTo(2);
        assertThat(products("plain")).containsExactly("plain-maker-one-alpha", "plain-maker-two-beta");
        assertThat(rollcall.get("/api/v1/catalog/plain/products").body().findValuesAsText("variant"))
                .containsOnly("");
        await().untilAsserted(() -> assertThat(jobs("plain")).isEqualTo(2));
        await().untilAsserted(() -> {
            JsonNode brand =
                    rollcall.file("helper_files/_global/brand_registry.json").at("/brands/maker-one");
            assertThat(brand.get("categories").toString()).isEqualTo("[\"plain\"]");
        });

        assertThat(exitCode("import", "workbook", "--category", "plain", "--exit-code"))
                .isZero();
        Path catalog = rollcall.workspace().resolve("helper_files/plain/_control_plane/product_catalog.json");
        await().untilAsserted(() -> assertThat(catalog).content().contains("plain-maker-two-beta"));
        long revision = total("plain");
        assertThat(exitCode("import", "workbook", "--category", "plain", "--apply", "--yes"))
                .isZero();
        assertThat(total("plain")).isEqualTo(revision);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);

        workbook("plain", List.of("Maker One", "Alpha", ""), List.of("Maker One", "Gamma", ""));
        JsonNode more = preview("plain");
        assertThat(more.get("new_products").findValuesAsText("model")).containsExactly("Gamma");
        assertThat(more.get("existing_products").findValuesAsText("model")).containsExactly("Alpha");
        assertThat(more.get("new_brands")).isEmpty();
    }

    @Test
    void junk_in_row_5_is_warned_of_and_a_person_decides() throws IOException {
        workbook(
                "junk",
                List.of("Acme", "Cestus 310", "310"),
                List.of("Acme", "M75", "Wireless"),
                List.of("Acme", "Viper V3 Pro", "Pro"),
                List.of("Acme", "Plain", "N/A"),
                List.of("Acme", "Coloured", "Midnight Blue"));
        JsonNode preview = preview("junk");
        assertThat(preview.get("variant_warnings").findValuesAsText("cell"))
                .containsExactly("dataEntry!C4", "dataEntry!E4");
        assertThat(preview.get("variant_warnings").findValuesAsText("reason"))
                .containsOnly("variant_is_model_substring");

        assertThat(exitCode("import", "workbook", "--category", "junk", "--apply", "--yes", "--keep-variant", "E4"))
                .isZero();
        assertThat(products("junk"))
                .containsExactlyInAnyOrder(
                        "junk-acme-cestus-310",
                        "junk-acme-coloured-midnight-blue",
                        "junk-acme-m75-wireless",
                        "junk-acme-plain",
                        "junk-acme-viper-v3-pro-pro");
        JsonNode exceptions = rollcall.get("/api/v1/identity/junk/exceptions").body();
        assertThat(exceptions.get("items").findValuesAsText("variant")).containsExactly("Pro");
        await().untilAsserted(() -> assertThat(rollcall.get("/api/v1/identity/junk/rejections/groups")
                        .body()
                        .findValuesAsText("path"))
                .contains("import"));
        assertThat(preview("junk").get("new_products")).isEmpty();
    }

    @Test
    void an_import_that_dies_at_any_step_is_gone_on_with() throws IOException {
        int round = 0;
        for (String step : STEPS) {
            String category = "dies-" + ++round;
            var products = new ArrayList<List<String>>();
            for (int i = 0; i < 50; i++) {
                products.add(List.of("Mortal " + round, "Model " + i, i == 0 ? "Model" : "", i + " g"));
            }
            Path folder = rollcall.workspace().resolve("helper_files/" + category);
            SmallWorkbook.write(folder.resolve("list.xlsx"), products, List.of("weight"));
            String path = "/api/v1/catalog/" + category + "/import/workbook";
            String id = preview(category).get("import_id").asText();
            Path trigger = rollcall.dieAt(step);
            try {
                rollcall.post(path + "/" + id + "/apply", Map.of("fields", true));
            } catch (RuntimeException died) {
                // As it should.
            }
            assertThat(trigger).as("the service reached its step").doesNotExist();
            await().atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(() -> assertThat(
                            rollcall.get(path + "/" + id).body().get("state").asText())
                    .as("the import after %s", step)
                    .isEqualTo("applied"));
            JsonNode result = rollcall.post(path + "/" + id + "/apply", Map.of("fields", true))
                    .body();
            assertThat(result.get("created").asInt()).as("after %s", step).isEqualTo(50);
            assertThat(products(category)).hasSize(50);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(jobs(category)).isEqualTo(50);
                assertThat(files(folder.resolve("_overrides"))).isEqualTo(50);
            });

            var undone = command("import", "undo", id, "--category", category, "--yes");
            assertThat(undone.exitCode())
                    .as("undo after %s: %s%s", step, undone.out(), undone.err())
                    .isZero();
            assertThat(products(category)).isEmpty();
            assertThat(rollcall.get("/api/v1/brands/mortal-" + round).status()).isEqualTo(404);
            await().untilAsserted(() -> assertThat(jobs(category)).isZero());
        }
    }

    @SafeVarargs
    private static Path workbook(String category, List<String>... products) {
        Path file = rollcall.workspace().resolve("helper_files/" + category + "/list.xlsx");
        SmallWorkbook.write(file, List.of(products));
        return file;
    }

    private static JsonNode preview(String category) {
        var answer = rollcall.post("/api/v1/catalog/" + category + "/import/workbook", Map.of());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> products(String category) {
        return rollcall.get("/api/v1/catalog/" + category + "/products?limit=1000")
                .body()
                .findValuesAsText("productId");
    }

    private static long total(String category) {
        return rollcall.get("/api/v1/catalog/" + category + "/product-history")
                .body()
                .get("total")
                .asLong();
    }

    private static long jobs(String category) throws IOException {
        return files(rollcall.workspace().resolve("specs/inputs/" + category + "/products"));
    }

    private static long files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    private static Rollcall.Output command(String... words) {
        return rollcall.command(words);
    }

    private static int exitCode(String... words) {
        return command(words).exitCode();
    }
}
