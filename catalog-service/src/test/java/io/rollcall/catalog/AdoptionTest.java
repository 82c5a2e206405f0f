package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.rollcall.testenvironment.RealServers;

/** A catalog file that was there before the catalog. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AdoptionTest {

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    private String category;
    private String brand;
    private Path file;

    @BeforeEach
    void a_category_of_its_own() throws IOException {
        category = "a" + UUID.randomUUID().toString().substring(0, 8);
        brand = "Acer " + category;
        file = workspace.resolve("helper_files/" + category + "/_control_plane/product_catalog.json");
        Files.createDirectories(file.getParent());
    }

    @Test
    void its_products_are_taken_over_with_their_numbers_and_keys_byte_for_byte() throws IOException {
        String one = product("one", 7, category.substring(1), "One", "inactive");
        String whole = catalog(one);
        Files.writeString(file, whole);

        await().untilAsserted(() -> state().body("state", equalTo("adopted"))
                .body("products", equalTo(1))
                .body("problemCount", equalTo(0)));
        given().get("/api/v1/catalog/" + category + "/products/" + id("one"))
                .then()
                .statusCode(200)
                .body("id", equalTo(7))
                .body("identifier", equalTo(category.substring(1)))
                .body("status", equalTo("inactive"))
                .body("seedUrls", equalTo(List.of("https://acer.example/one")))
                .body("importSource", equalTo("workbook"))
                .body("importedAt", equalTo("2026-02-14T12:00:00Z"));
        add("Two").statusCode(201).body("id", equalTo(8));
        given().delete("/api/v1/catalog/" + category + "/products/" + id("two"))
                .then()
                .statusCode(200);
        await().untilAsserted(() -> assertThat(file).hasContent(whole));
        assertThat(conflict()).doesNotExist();
        assertThat(workspace.resolve("specs/inputs/" + category + "/products/" + id("one") + ".json"))
                .doesNotExist();
    }

    @Test
    void what_cannot_be_taken_over_is_listed_and_the_file_kept_beside() throws IOException {
        String whole = catalog(
                product("one", 1, "zzz", "One", "active"),
                product("one-310", 2, "", "One 310", "asleep"),
                product("wrong-key", 1, "", "Three", "active"),
                product("three-again", 1, "", "Three", "active"),
                product("cestus-310-310", 4, "", "Cestus 310", "active")
                        .replace("\"variant\": \"\"", "\"variant\": \"310\""),
                "\"nothing\": 5");
        Files.writeString(file, whole);

        await().untilAsserted(() -> state().body("state", equalTo("adopted"))
                .body("products", equalTo(3))
                .body(
                        "problems.reason",
                        containsInAnyOrder(
                                "identifier_taken",
                                "status_unknown",
                                "product_id_differs",
                                "already_in_catalog",
                                "variant_is_model_substring",
                                "identity_incomplete")));
        given().get("/api/v1/catalog/" + category + "/products")
                .then()
                .body("source", equalTo("product_catalog"))
                .body("items.productId", containsInAnyOrder(id("one"), id("one-310"), id("three")));
        await().untilAsserted(() -> assertThat(conflict()).hasContent(whole));
    }

    @Test
    void a_file_that_cannot_be_read_is_not_an_empty_one() throws IOException {
        String whole = catalog(product("one", 1, "", "One", "active"));
        String torn = whole.substring(0, 100);
        Files.writeString(file, torn);
        FakeBrandRegistry.register(brand, List.of(), category);

        await().untilAsserted(() -> state().body("state", equalTo("unreadable"))
                .body("message", containsString("product_catalog.json cannot be read")));
        add("Two").statusCode(409).body("code", equalTo("source_unreadable"));
        assertThat(file).hasContent(torn);
        Files.writeString(
                file.getParent().resolveSibling("activeFiltering.json"),
                "[{\"brand\": \"Acer\", \"model\": \"Other\"}]");
        Path job = workspace.resolve("specs/inputs/" + category + "/products/" + id("one") + ".json");
        Files.createDirectories(job.getParent());
        Files.writeString(job, "{\"identityLock\": {\"brand\": \"" + brand + "\", \"model\": \"One\"}}");
        String catalog = "/api/v1/catalog/" + category;
        for (String path : List.of("/products", "/products/export?format=csv", "/job-files")) {
            given().get(catalog + path).then().statusCode(409).body("code", equalTo("source_unreadable"));
        }
        for (String path : List.of("/reconcile", "/sync", "/seed")) {
            for (boolean dryRun : List.of(true, false)) {
                given().contentType(ContentType.JSON)
                        .body(Map.of("dryRun", dryRun))
                        .post(catalog + path)
                        .then()
                        .statusCode(409)
                        .body("code", equalTo("source_unreadable"))
                        .body("file", equalTo("helper_files/" + category + "/_control_plane/product_catalog.json"));
            }
        }
        assertThat(job).exists();
        await().untilAsserted(() -> given().get("/q/health/well")
                .then()
                .body(
                        "checks.find { it.name == 'source-files' }.data",
                        org.hamcrest.Matchers.hasKey(
                                "helper_files/" + category + "/_control_plane/product_catalog.json")));

        Files.writeString(file, whole);
        await().untilAsserted(() -> state().body("state", equalTo("adopted")).body("products", equalTo(1)));
        add("Two").statusCode(201);
    }

    @Test
    void the_file_lists_nothing_once_the_last_product_is_removed() {
        FakeBrandRegistry.register(brand, List.of(), category);
        add("One").statusCode(201);
        await().untilAsserted(() -> assertThat(file).content().contains(id("one")));

        given().delete("/api/v1/catalog/" + category + "/products/" + id("one"))
                .then()
                .statusCode(200);

        await().untilAsserted(() ->
                assertThat(file).content().doesNotContain(id("one")).contains("\"total_active\": 0"));
    }

    @Test
    void taking_a_product_over_can_be_undone() throws IOException {
        Files.writeString(file, catalog(product("one", 7, "", "One", "active")));
        await().untilAsserted(() -> state().body("state", equalTo("adopted")));
        String history = "/api/v1/catalog/" + category + "/product-history";
        int entry = given().get(history)
                .then()
                .body("items.action", equalTo(List.of("adopted")))
                .body("items.undoable", equalTo(List.of(true)))
                .extract()
                .path("items[0].id");
        given().contentType(ContentType.JSON)
                .post(history + "/" + entry + "/undo")
                .then()
                .statusCode(200);
        given().get(history).then().body("items.action", equalTo(List.of("removed", "adopted")));
    }

    private ValidatableResponse state() {
        return given().get("/api/v1/catalog/" + category + "/catalog-file")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse add(String model) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("brand", brand, "model", model))
                .post("/api/v1/catalog/" + category + "/products")
                .then();
    }

    private String product(String key, int id, String identifier, String model, String status) {
        String productId = key.equals("wrong-key") ? key : id(key);
        return """
                    "%s": {
                      "id": %d,
                      "identifier": "%s",
                      "brand": "%s",
                      "model": "%s",
                      "variant": "",
                      "status": "%s",
                      "seed_urls": [
                        "https://acer.example/one"
                      ],
                      "import_source": "workbook",
                      "imported_at": "2026-02-14T12:00:00Z",
                      "updated_at": "2026-02-15T12:00:00Z"
                    }""".formatted(productId, id, identifier, brand, model, status)
                .replace("\"variant\": \"310\",\n                      \"variant\": \"\"", "\"variant\": \"310\"");
    }

    private static String catalog(String... products) {
        return """
                {
                  "_doc": "Per-category product catalog. GUI writes here.",
                  "_version": 1,
                  "products": {
                %s
                  },
                  "meta": {
                    "total_active": 0,
                    "last_import": "2026-02-14T12:00:00Z",
                    "last_reconcile": null,
                    "last_production_sync": null
                  }
                }
                """.formatted(String.join(",\n", products).indent(4).stripTrailing());
    }

    private Path conflict() {
        return file.resolveSibling("product_catalog.json.conflict");
    }

    private String id(String model) {
        return category + "-acer-" + category + "-" + model;
    }
}
