package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

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

/** Categories come by mistake too, and then they can go. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CategoriesTest {

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    private String category;

    @BeforeEach
    void a_category_of_its_own() {
        category = "c" + UUID.randomUUID().toString().substring(0, 8);
        given().contentType(ContentType.JSON)
                .body(Map.of("category", category))
                .post("/api/v1/categories")
                .then()
                .statusCode(201);
    }

    @Test
    void a_category_made_by_mistake_can_be_removed() {
        assertThat(isRemovable()).isTrue();
        remove().statusCode(204);
        given().get("/api/v1/categories").then().body("items.category", not(hasItem(category)));
        given().get("/api/v1/catalog/" + category + "/products").then().statusCode(404);
        remove().statusCode(404);
    }

    @Test
    void one_with_a_file_says_where_the_file_is() throws IOException {
        Path list = workspace.resolve("helper_files/" + category + "/activeFiltering.json");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "[]");
        assertThat(isRemovable()).isFalse();
        remove().statusCode(409)
                .body("code", equalTo("category_in_use"))
                .body("contents", contains("files under helper_files/" + category));
        Files.delete(list);
        remove().statusCode(204);
        assertThat(list.getParent()).doesNotExist();
    }

    @Test
    void one_that_had_products_goes_once_they_and_their_brand_have_and_never_gives_a_number_twice() {
        String brand = "Acer " + category;
        FakeBrandRegistry.register(brand, List.of(), category);
        String productId = add(brand).body("id", equalTo(1)).extract().path("productId");
        remove().statusCode(409).body("contents", hasItem("1 product")).body("contents", hasItem("the brand " + brand));
        given().delete("/api/v1/catalog/" + category + "/products/" + productId)
                .then()
                .statusCode(200);
        remove().statusCode(409).body("contents", hasItem("the brand " + brand));
    }

    private boolean isRemovable() {
        return given().get("/api/v1/categories")
                .then()
                .extract()
                .<Boolean>path("items.find { it.category == '" + category + "' }.removable");
    }

    private ValidatableResponse add(String brand) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("brand", brand, "model", "Cestus"))
                .post("/api/v1/catalog/" + category + "/products")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse remove() {
        return given().delete("/api/v1/categories/" + category).then();
    }
}
