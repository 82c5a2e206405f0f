package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.rollcall.testenvironment.RealServers;

/** Who did what to products, the way back, and actions on many. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProductHistoryTest {

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    private String category;
    private String brand;

    @BeforeEach
    void a_category_of_its_own() {
        category = "h" + UUID.randomUUID().toString().substring(0, 8);
        brand = "Razer " + category;
        post("/api/v1/categories", Map.of("category", category)).statusCode(201);
        FakeBrandRegistry.register(brand, List.of(), category);
    }

    @Test
    void a_products_history_says_what_differs_newest_first() {
        String before = add("M75");
        String after = change(before, Map.of("model", "M75 Pro"));
        history(after)
                .body("total", equalTo(2))
                .body("items.action", contains("updated", "added"))
                .body("items[0].changes.field", contains("productId", "model"))
                .body("items[0].changes[1].from", contains("M75"))
                .body("items[0].changes[1].to", contains("M75 Pro"))
                .body("items.undoable", contains(true, false));
        history(before).body("total", equalTo(2));
    }

    @Test
    void a_rename_is_undone_by_a_rename() {
        String before = add("M75");
        String after = change(before, Map.of("model", "M75 Pro"));
        undo(newest(after)).statusCode(200).body("product.productId", equalTo(before));
        history(before).body("items.action", contains("undone", "updated", "added"));
        await().untilAsserted(() -> {
            assertThat(job(before)).exists();
            assertThat(job(after)).doesNotExist();
        });
    }

    @Test
    void a_removed_product_comes_back_under_its_stable_key_and_number() {
        String product = add("M75");
        Map<String, Object> before = given().get(path(product)).as(HashMap.class);
        given().delete(path(product)).then().statusCode(200);
        long removal = given().queryParam("identifier", before.get("identifier"))
                .get("/api/v1/catalog/" + category + "/product-history")
                .then()
                .body("items.action", contains("removed", "added"))
                .extract()
                .<Integer>path("items[0].id");
        undo(removal)
                .statusCode(200)
                .body("product.identifier", equalTo(before.get("identifier")))
                .body("product.id", equalTo(before.get("id")))
                .body("product.version", equalTo(3));
        await().untilAsserted(() -> assertThat(job(product)).exists());
    }

    @Test
    void a_removal_is_not_undone_once_another_has_the_name() {
        String product = add("M75");
        Object identifier = given().get(path(product)).path("identifier");
        given().delete(path(product));
        add("M75");
        long removal = given().queryParam("identifier", identifier)
                .get("/api/v1/catalog/" + category + "/product-history")
                .<Integer>path("items[0].id");
        undo(removal).statusCode(409).body("code", equalTo("already_in_catalog"));
    }

    @Test
    void an_addition_is_undone_by_a_removal_and_an_older_change_not_at_all() {
        String product = add("M75");
        long addition = newest(product);
        change(product, Map.of("status", "inactive"));
        undo(addition).statusCode(409).body("code", equalTo("not_undoable"));
        String other = add("M76");
        undo(newest(other)).statusCode(200).body("product", nullValue());
        given().get(path(other)).then().statusCode(404);
        undo(0).statusCode(404);
    }

    @Test
    void many_are_paused_go_on_and_are_removed_in_one_action() {
        List<String> products =
                IntStream.range(0, 30).mapToObj(i -> add("Many " + i)).toList();
        await().until(() -> products.stream().allMatch(product -> java.nio.file.Files.exists(job(product))));
        act("set_inactive", products)
                .body("changed", equalTo(30))
                .body("unchanged", equalTo(0))
                .body("kept", empty());
        await().untilAsserted(
                        () -> assertThat(products).noneMatch(product -> java.nio.file.Files.exists(job(product))));
        act("set_inactive", products.subList(0, 2)).body("unchanged", equalTo(2));
        act("set_active", products).body("changed", equalTo(30));
        await().untilAsserted(() -> assertThat(products).allMatch(product -> java.nio.file.Files.exists(job(product))));
        assertThat(workspace
                        .resolve("specs/outputs/" + category + "/" + products.get(0))
                        .toFile()
                        .mkdirs())
                .isTrue();
        act("delete", List.of(products.get(0), products.get(1), "nobody", products.get(1)))
                .body("total", equalTo(3))
                .body("changed", equalTo(2))
                .body("refused", equalTo(1))
                .body("results.reason", hasItems(null, "not_found"))
                .body("kept", contains("specs/outputs/" + category + "/" + products.get(0)));
        given().get(path(products.get(1))).then().statusCode(404);
        given().get(path(products.get(2))).then().statusCode(200);
    }

    @Test
    void an_action_that_is_none_is_refused() {
        post("/api/v1/catalog/" + category + "/products/actions", Map.of("action", "burn", "productIds", List.of("a")))
                .statusCode(400);
        post("/api/v1/catalog/" + category + "/products/actions", Map.of("action", "delete", "productIds", List.of()))
                .statusCode(400);
    }

    @Test
    void of_fifty_who_edit_one_product_at_once_each_is_done_or_told_and_no_edit_is_lost() throws Exception {
        String product = add("M75");
        var pool = Executors.newFixedThreadPool(50);
        var edits = IntStream.range(0, 50)
                .<Callable<Integer>>mapToObj(client -> () -> given().contentType(ContentType.JSON)
                        .header("If-Match", "\"v1\"")
                        .body(Map.of("seedUrls", List.of("https://example.com/" + client)))
                        .put(path(product))
                        .statusCode())
                .toList();
        var statuses = new java.util.ArrayList<Integer>();
        for (var edit : pool.invokeAll(edits)) {
            statuses.add(edit.get());
        }
        pool.shutdown();
        assertThat(statuses)
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 412)
                .hasSize(49);
        history(product).body("total", equalTo(2));
    }

    private String add(String model) {
        return post("/api/v1/catalog/" + category + "/products", Map.of("brand", brand, "model", model))
                .statusCode(201)
                .extract()
                .path("productId");
    }

    private String change(String productId, Map<String, ?> change) {
        return given().contentType(ContentType.JSON)
                .body(change)
                .put(path(productId))
                .then()
                .statusCode(200)
                .extract()
                .path("productId");
    }

    private ValidatableResponse history(String productId) {
        return given().get(path(productId) + "/history").then().statusCode(200);
    }

    private long newest(String productId) {
        return history(productId).extract().<Integer>path("items[0].id");
    }

    private ValidatableResponse undo(long entry) {
        return post("/api/v1/catalog/" + category + "/product-history/" + entry + "/undo", Map.of());
    }

    private ValidatableResponse act(String action, List<String> productIds) {
        return post(
                        "/api/v1/catalog/" + category + "/products/actions",
                        Map.of("action", action, "productIds", productIds))
                .statusCode(200);
    }

    private static ValidatableResponse post(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    private String path(String productId) {
        return "/api/v1/catalog/" + category + "/products/" + productId;
    }

    private Path job(String productId) {
        return workspace.resolve("specs/inputs/" + category + "/products/" + productId + ".json");
    }
}
