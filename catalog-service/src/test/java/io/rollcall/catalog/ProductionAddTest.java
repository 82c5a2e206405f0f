package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.catalog.product.Catalog;
import io.rollcall.contracts.event.ProductBadge;
import io.rollcall.contracts.event.RejectionEvent;
import io.rollcall.outbox.EventLog;
import io.rollcall.outbox.Rejections;
import io.rollcall.testenvironment.RealServers;

/** The door by which products of production come in (D46), and the way back. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProductionAddTest {

    @Inject
    EventLog log;

    @Inject
    Catalog catalog;

    private String category;
    private String brand;

    @BeforeEach
    void a_category_of_its_own() {
        category = "p" + UUID.randomUUID().toString().substring(0, 8);
        brand = "Razer " + category;
        post("/api/v1/categories", Map.of("category", category)).statusCode(201);
        FakeBrandRegistry.register(brand, List.of("RZR " + category), category);
    }

    @Test
    void products_of_production_are_added_with_the_brands_they_need() {
        String fresh = "Lamzu " + category;
        add(row(brand, "Viper V4", ""), row(fresh, "Atlantis", "Mini"))
                .statusCode(200)
                .body("dryRun", equalTo(false))
                .body("total", equalTo(2))
                .body("created", equalTo(2))
                .body("results.status", contains("created", "created"))
                .body("results.productId", hasItem(category + "-lamzu-" + category + "-atlantis-mini"))
                .body("results[0].identifier", matchesPattern("[0-9a-f]{8}"))
                .body("results[0].updatedAt", notNullValue())
                .body("brandsAdded", contains(Map.of("slug", "lamzu-" + category, "name", fresh)))
                .body("projection", equalTo("applied"));
        products().body("items.importSource", contains("production", "production"));
    }

    @Test
    void a_product_that_is_there_is_named_as_it_is() {
        add(row(brand, "Viper V4", "")).body("created", equalTo(1));
        Map<String, Object> known = products().extract().path("items[0]");
        add(row("rzr " + category, "viper  v4", "n/a"), row(brand, "Cobra", ""), row(brand, "COBRA", ""))
                .body("created", equalTo(1))
                .body("skippedExisting", equalTo(2))
                .body("results[0].status", equalTo("skipped_existing"))
                .body("results[0].identifier", equalTo(known.get("identifier")))
                .body("results[0].updatedAt", equalTo(known.get("updatedAt")));
        List<String> twice = List.of(category + "-razer-" + category + "-cobra");
        products().body("items.productId", hasItem(twice.get(0))).body("total", equalTo(2));
    }

    @Test
    void what_the_gate_refuses_is_told_and_remembered_and_registers_no_brand() {
        String fresh = "Acer " + category;
        add(row(fresh, "Cestus 310", "310"), row("", "Nameless", ""))
                .statusCode(200)
                .body("rejected", equalTo(1))
                .body("invalid", equalTo(1))
                .body("results.reason", contains("variant_is_model_substring", "identity_incomplete"))
                .body("results[0].identifier", nullValue())
                .body("brandsAdded", empty());
        assertThat(FakeBrandRegistry.BRANDS).doesNotContainKey(fresh.toLowerCase());
        var rejections = log.after(Rejections.stream(category), 0, 10).events();
        assertThat(rejections)
                .extracting(event -> ((RejectionEvent) event.data()).path())
                .containsExactly("production", "production");
    }

    @Test
    void a_brand_that_the_registry_refuses_fails_its_row_only() {
        String name = "Bang " + category;
        FakeBrandRegistry.register(name + " & Olufsen", List.of(), category);
        for (boolean dryRun : List.of(true, false)) {
            add(dryRun, row(name + " + Olufsen", "A", ""), row(brand, "Viper", ""))
                    .body("created", equalTo(1))
                    .body("results[0].status", equalTo("rejected"))
                    .body("results[0].reason", equalTo("brand_name_taken"))
                    .body("results[0].message", containsString(name));
        }
    }

    @Test
    void a_brand_of_another_category_is_assigned_and_not_called_new() {
        FakeBrandRegistry.register("Elsewhere " + category, List.of(), "keyboard");
        add(row("Elsewhere " + category, "X", "")).body("created", equalTo(1)).body("brandsAdded", empty());
    }

    @Test
    void a_dry_run_answers_the_same_and_writes_nothing() {
        String fresh = "Lamzu " + category;
        add(row(brand, "Pro X 2", "")).body("created", equalTo(1));
        long revision = log.revision(category);
        given().header(AsRole.HEADER, "guest")
                .contentType(ContentType.JSON)
                .queryParam("dryRun", true)
                .body(Map.of(
                        "products",
                        List.of(
                                row(brand, "Pro X2", ""),
                                row(fresh, "Atlantis", ""),
                                row(brand, "Cestus 310", "310"),
                                row(brand, brand + " Cobra", ""),
                                row(brand, "Mouse \u2161", ""),
                                row(brand, "Pro X 2", ""))))
                .post(adds())
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body(
                        "results.status",
                        contains("created", "created", "rejected", "created", "created", "skipped_existing"))
                .body("results[0].hints.kind", hasItem("same_letters"))
                .body("results[2].explanation.match", equalTo("token"))
                .body("results[3].hints.kind", hasItem("model_repeats_brand"))
                .body("results[4].hints.kind", hasItem("id_drops_text"))
                .body("results[0].identifier", nullValue())
                .body("results[5].identifier", matchesPattern("[0-9a-f]{8}"))
                .body("brandsAdded.name", contains(fresh))
                .body("$", not(hasItem("projection")));
        assertThat(log.revision(category)).isEqualTo(revision);
        assertThat(log.revision(Rejections.stream(category))).isZero();
        assertThat(FakeBrandRegistry.BRANDS).doesNotContainKey(fresh.toLowerCase());
    }

    @Test
    void the_same_request_again_answers_the_same_and_adds_nothing_twice() {
        String key = UUID.randomUUID().toString();
        List<String> first = once(key).body("created", equalTo(1)).extract().path("results.identifier");
        once(key).body("created", equalTo(1)).body("results.identifier", equalTo(first));
        products().body("total", equalTo(1));
    }

    @Test
    void the_order_of_the_rows_changes_nothing() {
        var rows = List.of(row(brand, "Cobra", "White"), row(brand, "Cobra", ""));
        List<String> one = add(true, rows.get(0), rows.get(1)).extract().path("results.status");
        List<String> other = add(true, rows.get(1), rows.get(0)).extract().path("results.status");
        Collections.reverse(other);
        assertThat(one).isEqualTo(other).contains("rejected");
    }

    @Test
    void a_broken_seed_url_makes_its_row_invalid() {
        var broken = new HashMap<String, Object>(row(brand, "Viper", ""));
        broken.put("seedUrls", List.of("ftp://x"));
        add(broken).body("invalid", equalTo(1)).body("results[0].reason", equalTo("validation_failed"));
    }

    @Test
    void an_add_is_for_editors() {
        given().header(AsRole.HEADER, "guest")
                .contentType(ContentType.JSON)
                .body(Map.of("products", List.of(row(brand, "Viper", ""))))
                .post(adds())
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"products\": [null]}",
                "{\"products\": [{\"brand\": \"A\", \"modell\": \"B\"}]}",
                "{\"products\": [], \"force\": true}"
            })
    void what_cannot_be_read_adds_nothing(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post(adds())
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"));
    }

    @Test
    void more_than_ten_thousand_rows_are_too_many() {
        post(adds(), Map.of("products", Collections.nCopies(10_001, row(brand, "Viper", ""))))
                .statusCode(400)
                .body("violations[0].field", containsString("products"));
    }

    @Test
    void what_was_added_is_undone_unless_it_was_edited() {
        String fresh = "Lamzu " + category;
        ValidatableResponse added = add(row(fresh, "Atlantis", ""), row(brand, "Viper", ""), row(brand, "Cobra", ""));
        List<Map<String, Object>> rows = added.extract().path("results");
        given().contentType(ContentType.JSON)
                .body(Map.of("status", "inactive"))
                .put("/api/v1/catalog/" + category + "/products/" + rows.get(1).get("productId"))
                .then()
                .statusCode(200);
        badge(rows.get(0).get("identifier"));
        given().delete("/api/v1/catalog/" + category + "/products/"
                        + rows.get(2).get("productId"))
                .then()
                .statusCode(200);

        undo(rows, "lamzu-" + category)
                .statusCode(200)
                .body(
                        "results.identifier",
                        equalTo(rows.stream().map(row -> row.get("identifier")).toList()))
                .body("results.status", contains("removed", "changed", "gone"))
                .body("brandsRemoved", contains(fresh))
                .body("projection", equalTo("applied"));
        products().body("items.productId", contains(rows.get(1).get("productId")));
        undo(rows, "lamzu-" + category)
                .body("results.status", contains("gone", "changed", "gone"))
                .body("brandsRemoved", empty());
    }

    @Test
    void an_undo_that_names_no_time_undoes_nothing() {
        String identifier = add(row(brand, "Viper", "")).extract().path("results[0].identifier");
        post(adds() + "/undo", Map.of("products", List.of(Map.of("identifier", identifier)), "brands", List.of()))
                .statusCode(400)
                .body("code", equalTo("validation_failed"));
        products().body("total", equalTo(1));
    }

    @Test
    void products_are_read_by_their_stable_keys_with_the_revision() {
        List<String> identifiers = add(row(brand, "Viper", ""), row(brand, "Cobra", "White"))
                .extract()
                .path("results.identifier");
        post(
                        "/api/v1/catalog/" + category + "/products/by-identifier",
                        Map.of("identifiers", List.of(identifiers.get(1), "00000000")))
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("items.identifier", contains(identifiers.get(1)))
                .body("items[0].productId", equalTo(category + "-razer-" + category + "-cobra-white"))
                .body("items[0].brand", equalTo(brand))
                .body("items[0].model", equalTo("Cobra"))
                .body("items[0].variant", equalTo("White"))
                .body("items[0].status", equalTo("active"))
                .body("items[0].badge", nullValue())
                .body("items[0].version", equalTo(1))
                .body("items[0].updatedAt", notNullValue());
        post("/api/v1/catalog/" + category + "/products/by-identifier", Map.of("identifiers", List.of()))
                .body("revision", equalTo(2))
                .body("items", empty());
    }

    @Test
    void an_action_answers_when_each_product_was_edited() {
        Map<String, Object> added = add(row(brand, "Viper", "")).extract().path("results[0]");
        Object productId = added.get("productId");
        String changed = action("set_inactive", productId)
                .body("results[0].identifier", equalTo(added.get("identifier")))
                .body("results[0].status", equalTo("changed"))
                .extract()
                .path("results[0].updatedAt");
        products().body("items[0].updatedAt", equalTo(changed));
        assertThat(changed).isNotEqualTo(added.get("updatedAt"));
        action("set_inactive", productId)
                .body("results[0].status", equalTo("unchanged"))
                .body("results[0].updatedAt", equalTo(changed));
        action("delete", productId)
                .body("results[0].identifier", equalTo(added.get("identifier")))
                .body("results[0].updatedAt", nullValue());
        action("delete", productId)
                .body("results[0].identifier", nullValue())
                .body("results[0].reason", equalTo("not_found"));
    }

    private void badge(Object identifier) {
        var badge = new ProductBadge((String) identifier, "local_only");
        QuarkusTransaction.requiringNew().run(() -> catalog.setBadges(category, List.of(badge), "sync"));
    }

    private ValidatableResponse once(String key) {
        return given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("products", List.of(row(brand, "Viper", ""))))
                .post(adds())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse undo(List<Map<String, Object>> rows, String brandSlug) {
        var products = rows.stream()
                .map(row -> Map.of("identifier", row.get("identifier"), "updatedAt", row.get("updatedAt")))
                .toList();
        return post(adds() + "/undo", Map.of("products", products, "brands", List.of(brandSlug)));
    }

    private ValidatableResponse action(String action, Object productId) {
        return post(
                        "/api/v1/catalog/" + category + "/products/actions",
                        Map.of("action", action, "productIds", List.of(productId)))
                .statusCode(200);
    }

    @SafeVarargs
    private ValidatableResponse add(Map<String, ?>... rows) {
        return add(false, rows);
    }

    @SafeVarargs
    private ValidatableResponse add(boolean dryRun, Map<String, ?>... rows) {
        return post(adds() + "?dryRun=" + dryRun, Map.of("products", List.of(rows)));
    }

    private ValidatableResponse products() {
        return given().get("/api/v1/catalog/" + category + "/products").then();
    }

    private String adds() {
        return "/api/v1/catalog/" + category + "/production-adds";
    }

    private static Map<String, Object> row(String brand, String model, String variant) {
        return Map.of("brand", brand, "model", model, "variant", variant);
    }

    private static ValidatableResponse post(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }
}
