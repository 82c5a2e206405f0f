package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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

import io.rollcall.catalog.brand.KnownBrand;
import io.rollcall.contracts.change.BrandChange;
import io.rollcall.contracts.change.BrandChange.BrandAfter;
import io.rollcall.contracts.change.BrandChange.Move;
import io.rollcall.contracts.change.BrandChange.StoredUnder;
import io.rollcall.identity.Name;
import io.rollcall.testenvironment.RealServers;

/** What products make of brands that go or change. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BrandChangesTest {

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    private String category;
    private String other;
    private KnownBrand brand;
    private KnownBrand another;

    @BeforeEach
    void categories_and_brands_of_its_own() {
        category = "b" + UUID.randomUUID().toString().substring(0, 8);
        other = "o" + category;
        for (String each : List.of(category, other)) {
            given().contentType(ContentType.JSON).body(Map.of("category", each)).post("/api/v1/categories");
        }
        brand = FakeBrandRegistry.register("Acme " + category, List.of("Acme G " + category), category, other);
        another = FakeBrandRegistry.register("Zeta " + category, List.of(), category, other);
    }

    @Test
    void who_is_no_service_cannot_say_who_did_it_or_force_it() {
        for (String role : List.of("editor", "admin")) {
            given().header(AsRole.HEADER, role)
                    .contentType(ContentType.JSON)
                    .body(rename("Acme Pro " + category))
                    .post("/api/v1/brand-changes/preview")
                    .then()
                    .statusCode(403);
            given().header(AsRole.HEADER, role)
                    .contentType(ContentType.JSON)
                    .body(rename("Acme Pro " + category))
                    .put("/api/v1/brand-changes/" + UUID.randomUUID())
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void a_renamed_brand_takes_its_products_of_all_categories_along() throws Exception {
        String first = add(category, brand.name(), "M75", "");
        String second = add(other, brand.name(), "K65", "");
        Files.createDirectories(workspace.resolve("specs/outputs/" + category + "/" + first));
        await().until(() -> Files.exists(job(category, first)) && Files.exists(job(other, second)));

        BrandChange rename = rename("Acme Pro " + category);
        String plan = preview(rename)
                .body("result", equalTo("PREVIEWED"))
                .body("products", equalTo(2))
                .body("renames.from", contains(first, second))
                .extract()
                .path("planId");
        apply(planned(rename, plan)).body("result", equalTo("APPLIED")).body("products", equalTo(2));

        String renamed = first.replace("acme", "acme-pro");
        given().redirects()
                .follow(false)
                .get(product(category, first))
                .then()
                .statusCode(308)
                .header("Location", endsWith(renamed));
        given().get(product(category, renamed)).then().body("brand", equalTo("Acme Pro " + category));
        await().untilAsserted(() -> {
            assertThat(job(category, first)).doesNotExist();
            assertThat(job(category, renamed)).content().contains("Acme Pro " + category);
            assertThat(workspace.resolve("specs/outputs/" + category + "/" + renamed))
                    .isDirectory();
            assertThat(workspace.resolve("out/_queue/" + other + "/state.json"))
                    .content()
                    .contains(second.replace("acme", "acme-pro"))
                    .doesNotContain("\"" + second + "\"");
        });
    }

    @Test
    void a_rename_in_which_ids_pass_from_one_product_to_another_collides_with_nobody() {
        String short_ = add(category, brand.name(), "One", "");
        String long_ = add(category, brand.name(), "Pro One", "");
        BrandChange rename = rename("Acme " + category + " Pro");
        String plan = preview(rename).body("conflicts", empty()).extract().path("planId");
        apply(planned(rename, plan)).body("result", equalTo("APPLIED"));
        given().get(product(category, long_)).then().body("model", equalTo("One"));
        assertThat(short_).isNotEqualTo(long_);
        await().untilAsserted(() -> {
            assertThat(job(category, short_)).doesNotExist();
            assertThat(job(category, long_)).content().contains("\"model\": \"One\"");
        });
        // The id was taken by another product: once that is gone, it leads nowhere.
        given().delete(product(category, long_)).then().statusCode(200);
        given().redirects().follow(false).get(product(category, long_)).then().statusCode(404);
    }

    @Test
    void a_rename_onto_products_that_are_there_is_refused_whole() {
        String first = add(category, brand.name(), "Viper", "");
        String free = add(category, brand.name(), "Cobra", "");
        String taken = add(category, another.name(), "Viper", "");
        BrandChange merge = merge();
        String plan = preview(merge)
                .body("conflicts.productId", contains(first))
                .body("conflicts.reason", contains("already_in_catalog"))
                .body("conflicts.canonicalProductId", contains(taken))
                .extract()
                .path("planId");
        apply(planned(merge, plan)).body("result", equalTo("CONFLICTS"));
        given().get(product(category, free)).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void what_was_not_shown_is_not_done() {
        add(category, brand.name(), "M75", "");
        BrandChange rename = rename("Acme Later " + category);
        String plan = preview(rename).extract().path("planId");
        String late = add(category, brand.name(), "M76", "");
        apply(planned(rename, plan)).body("result", equalTo("STALE"));
        apply(rename).body("result", equalTo("STALE"));
        given().get(product(category, late)).then().statusCode(200);
    }

    @Test
    void the_same_change_asked_twice_is_done_once() {
        add(category, brand.name(), "M75", "");
        BrandChange rename = rename("Acme Twice " + category);
        String plan = preview(rename).extract().path("planId");
        String id = UUID.randomUUID().toString();
        apply(id, planned(rename, plan)).body("result", equalTo("APPLIED")).body("products", equalTo(1));
        apply(id, planned(rename, plan)).body("result", equalTo("APPLIED")).body("products", equalTo(1));
        given().get(product(category, category + "-acme-twice-" + category + "-m75"))
                .then()
                .body("version", equalTo(2));
    }

    @Test
    void merged_products_belong_to_the_other_brand_and_come_back_when_it_is_undone() {
        String named = add(category, brand.name(), "Viper", "");
        String aliased = add(category, brand.aliases().get(0), "Cobra", "");
        String plan = preview(merge()).extract().path("planId");
        List<Map<String, String>> moved = apply(planned(merge(), plan))
                .body("result", equalTo("APPLIED"))
                .body(
                        "moved.brand",
                        containsInAnyOrder(brand.name(), brand.aliases().get(0)))
                .extract()
                .path("moved");
        given().get(product(category, named.replace("acme", "zeta"))).then().statusCode(200);
        given().get(product(category, aliased))
                .then()
                .body("brand", equalTo(brand.aliases().get(0)));

        var products = moved.stream()
                .map(each -> new StoredUnder(each.get("identifier"), each.get("brand")))
                .toList();
        var move = new Move(another.identifier(), brand.identifier(), List.of(), List.of(), "", products);
        var undo = change(
                move,
                after(another, another.name(), another.aliases(), 3, false),
                after(brand, brand.name(), brand.aliases(), 3, false));
        String back = preview(undo).body("conflicts", empty()).extract().path("planId");
        apply(planned(undo, back)).body("result", equalTo("APPLIED"));
        given().get(product(category, named)).then().statusCode(200).body("brand", equalTo(brand.name()));
    }

    @Test
    void an_alias_that_moves_takes_along_what_is_stored_under_it() {
        add(category, brand.name(), "Viper", "");
        String aliased = add(category, brand.aliases().get(0), "Cobra", "");
        var move = new Move(
                brand.identifier(),
                another.identifier(),
                List.of(Name.of(brand.aliases().get(0)).folded()),
                List.of(),
                "",
                List.of());
        var change = change(
                move,
                after(brand, brand.name(), List.of(), 2, false),
                after(another, another.name(), brand.aliases(), 2, false));
        String plan = preview(change)
                .body("products", equalTo(1))
                .body("renames", empty())
                .extract()
                .path("planId");
        apply(planned(change, plan)).body("result", equalTo("APPLIED"));
        given().get(product(category, aliased)).then().body("version", equalTo(2));
        given().contentType(ContentType.JSON)
                .body(Map.of("brand", another.name(), "model", "Cobra"))
                .post("/api/v1/catalog/" + category + "/products")
                .then()
                .statusCode(409)
                .body("canonicalProductId", equalTo(aliased));
    }

    @Test
    void a_brand_with_products_may_not_go_and_one_that_went_gets_none() {
        String product = add(category, brand.name(), "M75", "");
        apply(removal(2, false)).body("result", equalTo("IN_USE")).body("inUse.products", contains(1));
        given().delete(product(category, product)).then().statusCode(200);
        apply(removal(2, false)).body("result", equalTo("APPLIED"));
        // The owner still names it: it has not heard the answer yet.
        given().contentType(ContentType.JSON)
                .body(Map.of("brand", brand.name(), "model", "M76"))
                .post("/api/v1/catalog/" + category + "/products")
                .then()
                .statusCode(422)
                .body("code", equalTo("brand_not_registered"));
    }

    @Test
    void force_leaves_the_products() {
        String product = add(category, brand.name(), "M75", "");
        apply(removal(2, true)).body("result", equalTo("APPLIED")).body("products", equalTo(1));
        given().get(product(category, product)).then().statusCode(200);
    }

    @Test
    void while_products_are_being_added_a_brand_goes_or_gets_them_never_both() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        for (int round = 0; round < 20; round++) {
            brand = FakeBrandRegistry.register("Race " + round + " " + category, List.of(), category);
            List<Callable<Boolean>> work = new ArrayList<>(IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(model -> () -> given().contentType(ContentType.JSON)
                                    .body(Map.of("brand", brand.name(), "model", "M" + model))
                                    .post("/api/v1/catalog/" + category + "/products")
                                    .statusCode()
                            == 201)
                    .toList());
            work.add(round % 7, () -> "APPLIED"
                    .equals(apply(removal(2, false)).extract().path("result")));
            var results = pool.invokeAll(work);
            boolean wasRemoved = results.remove(round % 7).get();
            int added = 0;
            for (var result : results) {
                added += result.get() ? 1 : 0;
            }
            assertThat(wasRemoved).isNotEqualTo(added > 0);
        }
        pool.shutdown();
    }

    private BrandChange rename(String name) {
        var names = List.of(Name.of(brand.name()).folded(), brand.slug());
        var move = new Move(brand.identifier(), brand.identifier(), names, names, name, List.of());
        return change(move, after(brand, name, List.of(brand.name()), 2, false));
    }

    private BrandChange merge() {
        var names = List.of(Name.of(brand.name()).folded(), brand.slug());
        var move = new Move(brand.identifier(), another.identifier(), List.of(), names, another.name(), List.of());
        return change(
                move,
                after(brand, brand.name(), brand.aliases(), 2, true),
                after(
                        another,
                        another.name(),
                        List.of(brand.name(), brand.aliases().get(0)),
                        2,
                        false));
    }

    private BrandChange removal(long version, boolean force) {
        return new BrandChange(null, force, List.of(after(brand, brand.name(), brand.aliases(), version, true)), null);
    }

    private static BrandChange change(Move move, BrandAfter... brands) {
        return new BrandChange(null, false, List.of(brands), move);
    }

    private static BrandChange planned(BrandChange change, String planId) {
        return new BrandChange(planId, change.force(), change.brands(), change.move());
    }

    private static BrandAfter after(
            KnownBrand brand, String name, List<String> aliases, long version, boolean removed) {
        return new BrandAfter(
                brand.identifier(),
                Name.of(name).slug().value(),
                name,
                aliases,
                brand.categories(),
                removed ? brand.categories() : List.of(),
                "",
                Instant.EPOCH,
                "tester",
                version,
                removed);
    }

    private static ValidatableResponse preview(BrandChange change) {
        return given().contentType(ContentType.JSON)
                .body(change)
                .post("/api/v1/brand-changes/preview")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse apply(BrandChange change) {
        return apply(UUID.randomUUID().toString(), change);
    }

    private static ValidatableResponse apply(String id, BrandChange change) {
        return given().contentType(ContentType.JSON)
                .body(change)
                .put("/api/v1/brand-changes/" + id)
                .then()
                .statusCode(200);
    }

    private static String add(String category, String brand, String model, String variant) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("brand", brand, "model", model, "variant", variant))
                .post("/api/v1/catalog/" + category + "/products")
                .then()
                .statusCode(201)
                .extract()
                .path("productId");
    }

    private static String product(String category, String productId) {
        return "/api/v1/catalog/" + category + "/products/" + productId;
    }

    private Path job(String category, String productId) {
        return workspace.resolve("specs/inputs/" + category + "/products/" + productId + ".json");
    }
}
