package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.rollcall.testenvironment.RealServers;
import io.rollcall.workspace.JsonText;

/** Job inputs that somebody else puts on disk. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class QueueSyncTest {

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    @Inject
    DataSource database;

    private String category;
    private String brand;
    private Path folder;

    @BeforeEach
    void a_category_of_its_own() throws IOException {
        category = "q" + UUID.randomUUID().toString().substring(0, 8);
        brand = "Acer " + category;
        folder = workspace.resolve("specs/inputs/" + category + "/products");
        given().contentType(ContentType.JSON).body(Map.of("category", category)).post("/api/v1/categories");
        FakeBrandRegistry.register(brand, java.util.List.of(), category);
        Files.createDirectories(folder);
    }

    @Test
    void a_job_on_disk_is_judged_before_it_is_queued() throws IOException, SQLException {
        addOnDisk("Cestus 310", "cestus-310");
        place(id("cestus-310-310"), "Cestus 310", "310");
        place(id("predator"), "Predator", "");
        place(id("cestus"), "Cestus 310", "");
        place("wrong-name", "Nitro", "");
        Files.writeString(folder.resolve("torn.json"), "{\"productId\": ");
        Files.createDirectory(folder.resolve("folder.json"));
        Files.writeString(
                folder.resolve("another.json"),
                "{\"category\": \"keyboard\", \"identityLock\": {\"brand\": \"Acer\", \"model\": \"Nitro\"}}");
        Files.writeString(
                folder.resolve("CAPITALS.JSON"), "{\"identityLock\": {\"brand\": \"Acer\", \"model\": \"Nitro\"}}");
        Files.writeString(folder.resolve(".hidden.json"), "{}");

        sync().statusCode(200)
                .body("queued", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("orphans.file", hasItems("torn.json", "folder.json", "wrong-name.json", id("predator") + ".json"))
                .body("orphans.find { it.file == '" + id("predator") + ".json' }.state", equalTo("queued"));

        assertThat(json(queue()).get("products").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(id("cestus-310"), id("predator"));
        given().get("/api/v1/catalog/" + category + "/quarantine")
                .then()
                .body("total", equalTo(7))
                .body(
                        "items.find { it.file == '" + id("cestus-310-310") + ".json' }.reason",
                        equalTo("variant_is_model_substring"))
                .body("items.find { it.file == '" + id("cestus") + ".json' }.reason", equalTo("duplicate_of_canonical"))
                .body("items.find { it.file == 'wrong-name.json' }.reason", equalTo("name_differs"))
                .body("items.find { it.file == 'another.json' }.reason", equalTo("category_differs"))
                .body("items.find { it.file == 'CAPITALS.JSON' }.reason", equalTo("name_differs"))
                .body(
                        "items.findAll { it.state == 'unreadable' }.file",
                        contains("CAPITALS.JSON", "another.json", "folder.json", "torn.json"));
        sync().body("queued", equalTo(0));
        assertThat(rejections()).isOne();

        FakeGate.except(category, brand, "Predator 5", "5");
        place(id("predator-5-5"), "Predator 5", "5");
        sync().body("queued", equalTo(1));
        Files.delete(folder.resolve(id("predator-5-5") + ".json"));
        Files.delete(folder.resolve("torn.json"));
        sync().body("orphans.file", org.hamcrest.Matchers.not(hasItems("torn.json")));
        await().untilAsserted(() -> {
            add("Nudge " + UUID.randomUUID()).statusCode(201);
            assertThat(json(queue()).get("products").has(id("predator-5-5"))).isFalse();
        });
        assertThat(json(queue()).get("products").has(id("predator"))).isTrue();
    }

    @Test
    void lost_and_changed_jobs_come_back_when_asked() throws IOException {
        addOnDisk("One", "one");
        addOnDisk("Two", "two");
        Files.delete(folder.resolve(id("one") + ".json"));
        Path two = folder.resolve(id("two") + ".json");
        Files.writeString(two, Files.readString(two).replace("Two", "Three"));
        sync().body("created", equalTo(1)).body("updated", equalTo(1)).body("unchanged", equalTo(0));
        assertThat(two).content().contains("Two");
        sync().body("created", equalTo(0)).body("updated", equalTo(0)).body("unchanged", equalTo(2));
    }

    @Test
    void without_a_catalog_the_jobs_are_those_of_active_filtering_that_the_gate_accepts()
            throws IOException, SQLException {
        sync().statusCode(422).body("code", equalTo("no_canonical_source"));
        Path file = workspace.resolve("helper_files/" + category + "/activeFiltering.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[{\"id\":");
        sync().statusCode(409).body("code", equalTo("source_unreadable"));
        Files.writeString(file, """
                [{"id": 7, "brand": "Acer", "model": "Cestus 310", "variant": "310"},
                 {"id": 8, "brand": "Acer", "model": "Cestus 310"},
                 {"id": 9, "brand": "Acer", "model": "Cestus 350", "variant": "White"},
                 {"id": 10, "brand": "Acer"}]""");
        Files.writeString(
                folder.resolve("fabricated.json"),
                "{\"identityLock\": {\"brand\": \"Acer\", \"model\": \"Cestus 310\", \"variant\": \"310\"}}");
        sync().statusCode(200)
                .body("created", equalTo(2))
                .body("queued", equalTo(2))
                .body("orphans.reason", contains("variant_is_model_substring"))
                .body("orphans.file", contains("fabricated.json"));
        sync().body("created", equalTo(0)).body("unchanged", equalTo(2)).body("queued", equalTo(0));
        assertThat(json(folder.resolve(category + "-acer-cestus-310.json"))
                        .at("/identityLock/id")
                        .asInt())
                .isEqualTo(8);
        assertThat(rejections()).isEqualTo(2);
    }

    private ValidatableResponse sync() {
        return given().post("/api/v1/catalog/" + category + "/sync").then();
    }

    private ValidatableResponse add(String model) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("brand", brand, "model", model))
                .post("/api/v1/catalog/" + category + "/products")
                .then();
    }

    /** On a slow disk the answer may come before the files. */
    private void addOnDisk(String model, String id) {
        add(model).statusCode(201);
        await().untilAsserted(() -> {
            assertThat(folder.resolve(id(id) + ".json")).exists();
            assertThat(queue()).content().contains(id(id));
        });
    }

    private void place(String name, String model, String variant) throws IOException {
        Files.write(
                folder.resolve(name + ".json"),
                JsonText.of(Map.of("identityLock", Map.of("brand", brand, "model", model, "variant", variant))));
    }

    private String id(String rest) {
        return category + "-acer-" + category + "-" + rest;
    }

    private Path queue() {
        return workspace.resolve("out/_queue/" + category + "/state.json");
    }

    private long rejections() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select count(*) from outbox_event where stream = 'rejections/" + category + "'")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonText.MAPPER.readTree(file.toFile());
    }
}
