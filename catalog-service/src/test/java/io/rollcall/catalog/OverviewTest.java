package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OverviewTest {

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    private String category;

    @BeforeEach
    void a_category_of_its_own() {
        category = "o" + UUID.randomUUID().toString().substring(0, 8);
        given().contentType(ContentType.JSON).body(Map.of("category", category)).post("/api/v1/categories");
        FakeBrandRegistry.register("Largest " + category, List.of(), category);
        FakeBrandRegistry.register("Other " + category, List.of(), category);
    }

    @Test
    void a_category_is_told_at_a_glance() {
        add("Largest " + category, "A");
        add("Largest " + category, "B");
        String paused = add("Other " + category, "C");
        given().contentType(ContentType.JSON)
                .body(Map.of("action", "set_inactive", "productIds", List.of(paused)))
                .post("/api/v1/catalog/" + category + "/products/actions")
                .then()
                .statusCode(200);
        overview()
                .statusCode(200)
                .body("products.total", equalTo(3))
                .body("products.statuses", equalTo(Map.of("active", 2, "inactive", 1)))
                .body("products.badges.none", equalTo(3))
                .body("products.badges.from_production", equalTo(0))
                .body("products.withOutput", equalTo(0))
                .body("products.brands", equalTo(2))
                .body("products.largest.name", contains("Largest " + category, "Other " + category))
                .body("products.largest.products", contains(2, 1))
                .body("jobFiles.activeProducts", equalTo(2))
                .body("queue.rows.pending", equalTo(2))
                .body("queue.cost", equalTo(0.0F))
                .body("unreadable", hasSize(0))
                .body("changes.action", contains("updated", "added"))
                .body("changes.products", contains(1, 3))
                .body("countedAt", notNullValue());
    }

    @Test
    void an_empty_category_is_told_too() {
        overview()
                .statusCode(200)
                .body("products.total", equalTo(0))
                .body("products.largest", hasSize(0))
                .body("queue.rows", equalTo(Map.of()))
                .body("changes", hasSize(0));
        given().get("/api/v1/catalog/nowhere/overview").then().statusCode(404);
    }

    @Test
    void what_cannot_be_read_is_named_and_keeps_nothing_else_away() throws IOException {
        Path broken = workspace.resolve("helper_files/" + category + "/activeFiltering.json");
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "[{\"brand\": ");
        overview()
                .statusCode(200)
                .body("jobFiles", nullValue())
                .body("unreadable[0]", containsString("activeFiltering.json cannot be read"))
                .body("products.total", equalTo(0));
    }

    private ValidatableResponse overview() {
        return given().get("/api/v1/catalog/" + category + "/overview").then();
    }

    private String add(String brand, String model) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("brand", brand, "model", model))
                .post("/api/v1/catalog/" + category + "/products")
                .then()
                .statusCode(201)
                .extract()
                .path("productId");
    }
}
