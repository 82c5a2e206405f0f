package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.testenvironment.RealServers;
import io.rollcall.workspace.JsonText;

/** The queue as people look at it, and as it is shared with a pipeline that works meanwhile. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class QueueTest {

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    private String category;
    private String brand;
    private String products;

    @BeforeEach
    void a_category_of_its_own() {
        category = "u" + UUID.randomUUID().toString().substring(0, 8);
        brand = "Acer " + category;
        products = "/api/v1/catalog/" + category + "/products";
        given().contentType(ContentType.JSON).body(Map.of("category", category)).post("/api/v1/categories");
        FakeBrandRegistry.register(brand, List.of(), category);
    }

    @Test
    void rows_are_listed_with_what_the_pipeline_says_of_them() throws IOException {
        entries("").statusCode(200).body("source", equalTo("none")).body("items", hasSize(0));
        String failed = add("One");
        String waiting = add("Two");
        edit(queue(), queue -> {
            ((ObjectNode) queue.at("/products/" + failed))
                    .put("status", "failed")
                    .put("attempts_total", 2)
                    .put("last_error", "HTTP 403 from shop.example")
                    .put("next_retry_at", "2026-11-24T00:00:00Z");
            ((ObjectNode) queue.get("products")).putObject("theirs").put("status", 7);
        });

        entries("?sort=-attempts")
                .statusCode(200)
                .body("total", equalTo(3))
                .body("counts.failed", equalTo(1))
                .body("counts.pending", equalTo(1))
                .body("failing", equalTo(1))
                .body("updatedAt", notNullValue())
                .body("items[0].productId", equalTo(failed))
                .body("items[0].attempts", equalTo(2))
                .body("items[0].maxAttempts", equalTo(3))
                .body("items[0].lastError", equalTo("HTTP 403 from shop.example"))
                .body("items[0].inCatalog", equalTo(true))
                .body("items.find { it.productId == 'theirs' }.inCatalog", equalTo(false))
                .body("items.find { it.productId == 'theirs' }.lastError", nullValue());
        entries("?failing=true").body("items.productId", contains(failed));
        entries("?status=pending")
                .body("items.productId", contains(waiting))
                .body("filtered.failed", equalTo(1))
                .body("filtered.pending", equalTo(1));
        entries("?status=pending&status=failed&sort=-attempts").body("items.productId", contains(failed, waiting));
        entries("?status=pending&q=SHOP.example")
                .body("total", equalTo(0))
                .body("filtered", equalTo(Map.of("failed", 1)))
                .body("counts.pending", equalTo(1));
        entries("?status=elsewhere").body("total", equalTo(0));
        entries("?q=SHOP.example").body("items.productId", contains(failed));
        String cursor = entries("?limit=1").body("total", equalTo(3)).extract().path("nextCursor");
        entries("?limit=1&cursor=" + cursor).body("items.productId", contains(failed));
        given().get("/api/v1/catalog/" + category + "/queue")
                .then()
                .statusCode(200)
                .body("products." + "theirs.status", equalTo(7));
        entries("?sort=nope").statusCode(400);
    }

    @Test
    void rows_that_the_pipeline_lost_come_back_with_the_next_addition() throws IOException {
        String lost = add("One");
        add("Two");
        add("Three");
        edit(queue(), queue -> ((ObjectNode) queue.get("products")).remove(lost));
        String added = add("Four");
        entries("?q=One").body("items.productId", contains(lost));
        entries("?q=Four").body("items.productId", contains(added)).body("counts.pending", equalTo(4));
    }

    @Test
    void what_is_no_queue_is_said_and_left_alone() throws IOException {
        add("One");
        Files.writeString(queue(), "[]");
        entries("").statusCode(409).body("code", equalTo("source_unreadable"));
        given().get("/api/v1/catalog/" + category + "/queue").then().statusCode(409);
        given().contentType(ContentType.JSON)
                .body(Map.of("brand", brand, "model", "Two"))
                .post(products)
                .then()
                .statusCode(201)
                .body("projection", equalTo("pending"));
        assertThat(queue()).hasContent("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"category\":", "", "\u0000\u0000\u0000", "[]", "{\"products\": []}"})
    void a_sync_stops_at_a_queue_that_cannot_be_read_dry_or_not(String content) throws IOException {
        add("One");
        Files.writeString(queue(), content);
        for (boolean dryRun : List.of(true, false)) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("dryRun", dryRun))
                    .post("/api/v1/catalog/" + category + "/sync")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("source_unreadable"))
                    .body("file", equalTo("out/_queue/" + category + "/state.json"));
        }
        assertThat(queue()).hasContent(content);
    }

    @Test
    void a_queue_that_is_being_written_is_read_again() throws Exception {
        String one = add("One");
        byte[] whole = Files.readAllBytes(queue());
        Files.write(queue(), new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        var finishing = new Thread(() -> {
            try {
                Thread.sleep(40);
                Files.write(queue(), whole);
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        finishing.start();
        entries("").statusCode(200).body("items.productId", contains(one));
        finishing.join();
    }

    @Test
    void the_legacy_queue_is_kept_in_step_where_there_is_one() throws IOException {
        String one = add("One");
        Files.createDirectories(legacy().getParent());
        edit(queue(), queue -> ((ObjectNode) queue.at("/products/" + one)).put("status", "complete"));
        Files.move(queue(), legacy());
        entries("").body("items.status", contains("complete"));

        String two = add("Two");
        await().untilAsserted(() -> {
            for (Path file : List.of(queue(), legacy())) {
                assertThat(json(file).at("/products/" + one + "/status").asText())
                        .isEqualTo("complete");
                assertThat(json(file).at("/products/" + two + "/status").asText())
                        .isEqualTo("pending");
            }
        });
        given().delete(products + "/" + one).then().statusCode(200);
        await().untilAsserted(() -> assertThat(json(legacy()).get("products").fieldNames())
                .toIterable()
                .containsExactly(two));
    }

    /** Its files are the pipeline's until it is done; the new name is the product's at once. */
    @Test
    void a_product_that_the_pipeline_works_on_is_renamed_and_its_files_follow_later() throws Exception {
        String before = add("M75");
        Files.createDirectories(outputs(before));
        edit(job(before), job -> ((ObjectNode) job.get("identityLock")).put("sku", "ACR-1"));
        edit(queue(), queue -> ((ObjectNode) queue.at("/products/" + before)).put("status", "running"));

        String after = given().contentType(ContentType.JSON)
                .body(Map.of("model", "M75 Pro"))
                .put(products + "/" + before)
                .then()
                .statusCode(200)
                .body("projection", equalTo("pending"))
                .extract()
                .path("productId");
        String taken = given().contentType(ContentType.JSON)
                .body(Map.of("brand", brand, "model", "M75"))
                .post(products)
                .then()
                .statusCode(201)
                .extract()
                .path("productId");
        assertThat(taken).isEqualTo(before);
        Thread.sleep(500);
        assertThat(outputs(before)).isDirectory();
        assertThat(json(job(before)).at("/identityLock/model").asText()).isEqualTo("M75");
        assertThat(json(job(before)).at("/identityLock/sku").asText()).isEqualTo("ACR-1");
        assertThat(job(after)).doesNotExist();
        entries("").body("items.productId", contains(before)).body("items[0].movingTo", equalTo(after));

        edit(queue(), queue -> ((ObjectNode) queue.at("/products/" + before)).put("status", "complete"));
        add("Another");
        await().untilAsserted(() -> {
            assertThat(json(job(after)).at("/identityLock/sku").asText()).isEqualTo("ACR-1");
            assertThat(json(job(before)).at("/identityLock/sku").asText()).isEmpty();
            assertThat(outputs(after)).isDirectory();
            assertThat(json(queue()).at("/products/" + after + "/status").asText())
                    .isEqualTo("complete");
            assertThat(json(queue()).at("/products/" + before + "/status").asText())
                    .isEqualTo("pending");
        });
    }

    @Test
    void a_sync_shows_beforehand_what_it_will_do() throws IOException {
        String missing = add("One");
        String edited = add("Two");
        add("Three");
        Files.delete(job(missing));
        edit(job(edited), job -> ((ObjectNode) job).put("productId", "another"));
        edit(queue(), queue -> ((ObjectNode) queue.get("products")).remove(missing));
        Files.writeString(job(missing).resolveSibling("torn.json"), "{");

        sync(Map.of("dryRun", true))
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("source", equalTo("product_catalog"))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("queued", equalTo(1))
                .body("orphanCount", equalTo(1))
                .body("orphans.file", contains("torn.json"));
        assertThat(job(missing)).doesNotExist();
        sync(Map.of())
                .body("dryRun", equalTo(false))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("queued", equalTo(1));
        sync(Map.of("dryRun", true))
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(3))
                .body("queued", equalTo(0));
        given().post("/api/v1/catalog/" + category + "/sync").then().statusCode(200);
    }

    private ValidatableResponse sync(Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/catalog/" + category + "/sync")
                .then();
    }

    private ValidatableResponse entries(String query) {
        return given().get("/api/v1/catalog/" + category + "/queue/entries" + query)
                .then();
    }

    private String add(String model) {
        String productId = given().contentType(ContentType.JSON)
                .body(Map.of("brand", brand, "model", model))
                .post(products)
                .then()
                .statusCode(201)
                .extract()
                .path("productId");
        await().untilAsserted(() -> {
            assertThat(job(productId)).exists();
            assertThat(queue()).content().contains('"' + productId + '"');
        });
        return productId;
    }

    private interface Edit {
        void on(JsonNode json);
    }

    private static void edit(Path file, Edit edit) throws IOException {
        JsonNode json = json(file);
        edit.on(json);
        Files.write(file, JsonText.of(json));
    }

    private Path outputs(String productId) {
        return workspace.resolve("specs/outputs/" + category + "/" + productId);
    }

    private Path job(String productId) {
        return workspace.resolve("specs/inputs/" + category + "/products/" + productId + ".json");
    }

    private Path queue() {
        return workspace.resolve("out/_queue/" + category + "/state.json");
    }

    private Path legacy() {
        return workspace.resolve("specs/outputs/_queue/" + category + "/state.json");
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonText.MAPPER.readTree(file.toFile());
    }
}
