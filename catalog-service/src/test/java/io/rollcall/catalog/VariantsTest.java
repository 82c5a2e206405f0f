package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.rollcall.testenvironment.RealServers;

/** A product that turns out to come in several variants. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class VariantsTest {

    private String category;
    private String brand;
    private String products;
    private String existing;

    @BeforeEach
    void a_product_without_variants() {
        category = "v" + UUID.randomUUID().toString().substring(0, 8);
        brand = "Razer " + category;
        products = "/api/v1/catalog/" + category + "/products";
        given().contentType(ContentType.JSON).body(Map.of("category", category)).post("/api/v1/categories");
        FakeBrandRegistry.register(brand, List.of(), category);
        existing = add("Viper V3 Pro", "").statusCode(201).extract().path("productId");
    }

    @Test
    void a_second_variant_is_refused_with_the_way_to_have_both() {
        add("Viper V3 Pro", "White")
                .statusCode(409)
                .body("code", equalTo("canonical_without_variant_exists"))
                .body("explanation.suggestions.action", hasItem("make_variants"));
    }

    @Test
    void a_preview_shows_both_ids_and_changes_nothing() {
        variants(Map.of("existingVariant", "Black", "variant", "White"))
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("existing.from", equalTo(existing))
                .body("existing.to", equalTo(existing + "-black"))
                .body("added.productId", equalTo(existing + "-white"));
        given().get(products).then().body("items.productId", contains(existing));
    }

    @Test
    void the_existing_product_becomes_a_variant_and_the_other_is_added_in_one_step() {
        variants(Map.of("existingVariant", "Black", "variant", "White", "dryRun", false))
                .statusCode(200)
                .body("dryRun", equalTo(false));
        given().get(products)
                .then()
                .body("items.productId", containsInAnyOrder(existing + "-black", existing + "-white"));
        given().redirects().follow(false).get(products + "/" + existing).then().statusCode(308);
        given().get("/api/v1/catalog/" + category + "/product-history?action=added")
                .then()
                .body("items.productId", contains(existing + "-white", existing));
    }

    @Test
    void when_one_of_the_two_cannot_be_nothing_is_done() {
        variants(Map.of("existingVariant", "Black", "variant", "V3", "dryRun", false))
                .statusCode(422)
                .body("code", equalTo("variant_is_model_substring"));
        variants(Map.of("existingVariant", "White", "variant", "White", "dryRun", false))
                .statusCode(409);
        variants(Map.of("existingVariant", " ", "variant", "White", "dryRun", false))
                .statusCode(400);
        given().get(products).then().body("items.productId", contains(existing));
    }

    private ValidatableResponse variants(Map<String, ?> wanted) {
        return given().contentType(ContentType.JSON)
                .body(wanted)
                .post(products + "/" + existing + "/variants")
                .then();
    }

    private ValidatableResponse add(String model, String variant) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("brand", brand, "model", model, "variant", variant))
                .post(products)
                .then();
    }
}
