package io.rollcall.brand;

import static io.restassured.RestAssured.given;
import static io.rollcall.brand.Brands.added;
import static io.rollcall.brand.Brands.delete;
import static io.rollcall.brand.Brands.get;
import static io.rollcall.brand.Brands.post;
import static io.rollcall.brand.Brands.put;
import static io.rollcall.brand.Brands.unique;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import io.rollcall.contracts.change.BrandChangeOutcome.Conflict;
import io.rollcall.contracts.change.BrandChangeOutcome.InCategory;
import io.rollcall.contracts.change.BrandChangeOutcome.Renamed;
import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BrandChangesTest {

    @Test
    void an_update_replaces_what_it_names_and_keeps_the_rest() {
        String name = unique("Update");
        var brand = added(name, List.of("First " + name), "mouse");
        put(brand.get("slug"), Map.of("aliases", List.of("SS " + name), "website", "https://example.com"))
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("aliases", contains("SS " + name))
                .body("categories", contains("mouse"))
                .body("website", equalTo("https://example.com"))
                .body("identifier", equalTo(brand.get("identifier")));
        given().queryParam("name", "ss " + name)
                .get("/api/v1/brands")
                .then()
                .body("items.slug", contains(brand.get("slug")));
        given().queryParam("name", "First " + name).get("/api/v1/brands").then().body("items", empty());
    }

    @Test
    void an_update_that_changes_nothing_is_no_change() {
        var brand = added(unique("Same"), List.of(), "mouse");
        put(brand.get("slug"), Map.of("categories", List.of("mouse")))
                .statusCode(200)
                .header("ETag", "\"v1\"");
        get(brand.get("slug") + "/history").body("items", hasSize(1));
    }

    @Test
    void of_two_editors_the_second_gets_the_current_state() {
        var brand = added(unique("Two Editors"), List.of(), "mouse");
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"v1\"")
                .body(Map.of("website", "https://one.example"))
                .put("/api/v1/brands/" + brand.get("slug"))
                .then()
                .statusCode(200);
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"v1\"")
                .body(Map.of("website", "https://two.example"))
                .put("/api/v1/brands/" + brand.get("slug"))
                .then()
                .statusCode(412)
                .body("code", equalTo("version_conflict"))
                .body("current.website", equalTo("https://one.example"))
                .body("current.version", equalTo(2));
    }

    @Test
    void an_alias_that_names_another_brand_is_refused_with_its_owner() {
        String taken = unique("Owner");
        added(taken, List.of("Alias of " + taken));
        var brand = added(unique("Wants"), List.of());
        put(brand.get("slug"), Map.of("aliases", List.of("ALIAS  of " + taken)))
                .statusCode(409)
                .body("code", equalTo("brand_name_taken"))
                .body("ownerName", equalTo(taken));
        get(brand.get("slug")).body("version", equalTo(1));
    }

    @Test
    void a_brand_with_products_is_not_removed_and_the_warning_counts_them() {
        var brand = added(unique("In Use"), List.of(), "keyboard", "mouse");
        FakeCatalog.hasProducts(
                (String) brand.get("identifier"), new InCategory("keyboard", 5), new InCategory("mouse", 7));
        delete(brand.get("slug"))
                .statusCode(409)
                .body("code", equalTo("brand_in_use"))
                .body("warning", equalTo("12 products reference this brand"))
                .body("categories.category", contains("keyboard", "mouse"))
                .body("categories.products", contains(5, 7));
        get(brand.get("slug")).statusCode(200).body("pending", equalTo(null)).body("version", equalTo(1));
    }

    @Test
    void force_removes_it_and_leaves_the_products() {
        var brand = added(unique("Forced"), List.of(), "mouse");
        FakeCatalog.hasProducts((String) brand.get("identifier"), new InCategory("mouse", 3));
        given().delete("/api/v1/brands/" + brand.get("slug") + "?force=true")
                .then()
                .statusCode(200)
                .body("productsLeft", equalTo(3));
        get(brand.get("slug")).statusCode(404);
    }

    @Test
    void a_category_in_use_is_not_left() {
        var brand = added(unique("Unassign"), List.of(), "keyboard", "mouse");
        FakeCatalog.hasProducts((String) brand.get("identifier"), new InCategory("mouse", 1));
        put(brand.get("slug"), Map.of("categories", List.of("keyboard")))
                .statusCode(409)
                .body("warning", equalTo("1 product references this brand"));
        get(brand.get("slug")).body("categories", contains("keyboard", "mouse"));
    }

    @Test
    void a_removed_brand_leaves_its_names_to_others() {
        String name = unique("Gone");
        var brand = added(name, List.of("Alias " + name));
        delete(brand.get("slug")).statusCode(200).body("brand.name", equalTo(name));
        get(brand.get("slug")).statusCode(404);
        added(unique("Heir"), List.of(name, "Alias " + name));
    }

    @Test
    void a_name_that_would_change_product_ids_needs_a_preview() {
        String name = unique("Slug");
        var brand = added(name, List.of(), "mouse");
        FakeCatalog.renames(
                (String) brand.get("identifier"), new Renamed("mouse", "0a0b0c0d", "mouse-slug-x", "mouse-new-x"));
        put(brand.get("slug"), Map.of("name", unique("New")))
                .statusCode(409)
                .body("code", equalTo("rename_required"))
                .body("products", equalTo(1));
        get(brand.get("slug")).body("name", equalTo(name)).body("pending", equalTo(null));
    }

    @Test
    void a_rename_is_previewed_then_applied_as_shown_and_keeps_the_old_name_as_alias() {
        String name = unique("Old Name");
        String newName = unique("New Name");
        var brand = added(name, List.of("Short " + name), "mouse");
        FakeCatalog.renames(
                (String) brand.get("identifier"), new Renamed("mouse", "0a0b0c0d", "mouse-old-x", "mouse-new-x"));
        String rename = "/" + brand.get("slug") + "/rename";
        post(rename, Map.of("name", newName))
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("action", equalTo("rename"))
                .body("planId", equalTo(FakeCatalog.PLAN))
                .body("renames.to", contains("mouse-new-x"))
                .body("after[0].name", equalTo(newName))
                .body("after[0].aliases", contains("Short " + name, name));
        get(brand.get("slug")).body("name", equalTo(name));

        post(rename, Map.of("name", newName, "dryRun", false)).statusCode(422).body("code", equalTo("plan_required"));
        post(rename, Map.of("name", newName, "dryRun", false, "planId", "another"))
                .statusCode(409)
                .body("code", equalTo("plan_stale"));
        String slug = post(rename, Map.of("name", newName, "dryRun", false, "planId", FakeCatalog.PLAN))
                .statusCode(200)
                .body("products", equalTo(1))
                .extract()
                .path("after[0].slug");
        given().redirects()
                .follow(false)
                .get("/api/v1/brands/" + brand.get("slug"))
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/brands/" + slug));
        get(slug).body("identifier", equalTo(brand.get("identifier"))).body("aliases", hasItem(name));
    }

    @Test
    void what_stands_in_the_way_of_a_rename_is_named() {
        var brand = added(unique("Clashing"), List.of(), "mouse");
        FakeCatalog.conflicts(
                (String) brand.get("identifier"),
                new Conflict("mouse", "mouse-a-x", "mouse-b-x", "slug_collision", "B X is there.", "mouse-b-x"));
        String rename = "/" + brand.get("slug") + "/rename";
        String name = unique("Clashed");
        post(rename, Map.of("name", name)).statusCode(200).body("conflicts.canonicalProductId", contains("mouse-b-x"));
        post(rename, Map.of("name", name, "dryRun", false, "planId", FakeCatalog.PLAN))
                .statusCode(409)
                .body("code", equalTo("plan_conflicts"))
                .body("conflicts.reason", contains("slug_collision"));
        added(name, List.of());
    }

    @Test
    void merged_into_another_a_brand_leaves_it_its_names_and_categories() {
        String name = unique("Merged");
        var brand = added(name, List.of("Alias " + name), "headset", "mouse");
        var into = added(unique("Stays"), List.of(), "keyboard");
        String merge = "/" + brand.get("slug") + "/merge";
        post(merge, Map.of("into", into.get("slug"))).statusCode(200).body("removed", contains(brand.get("slug")));
        post(merge, Map.of("into", into.get("slug"), "dryRun", false, "planId", FakeCatalog.PLAN))
                .statusCode(200);
        get(brand.get("slug")).statusCode(404);
        get(into.get("slug"))
                .body("aliases", contains(name, "Alias " + name))
                .body("categories", contains("headset", "keyboard", "mouse"));
        post("/nobody/merge", Map.of("into", into.get("slug"))).statusCode(404);
        post("/" + into.get("slug") + "/merge", Map.of("into", into.get("slug")))
                .statusCode(422);
    }

    @Test
    void an_alias_moves_to_another_brand() {
        String alias = unique("Alias");
        var from = added(unique("From"), List.of(alias), "mouse");
        var to = added(unique("To"), List.of(), "mouse");
        String move = "/" + from.get("slug") + "/aliases/move";
        post(move, Map.of("alias", "nobody's", "to", to.get("slug"))).statusCode(422);
        post(
                        move,
                        Map.of(
                                "alias",
                                alias.toUpperCase(),
                                "to",
                                to.get("slug"),
                                "dryRun",
                                false,
                                "planId",
                                FakeCatalog.PLAN))
                .statusCode(200)
                .body("action", equalTo("move_alias"));
        get(from.get("slug")).body("aliases", empty());
        get(to.get("slug")).body("aliases", contains(alias));
    }

    @Test
    void a_change_the_catalog_did_not_answer_keeps_the_brand_until_it_does() {
        var brand = added(unique("Silent"), List.of(), "mouse");
        String identifier = (String) brand.get("identifier");
        FakeCatalog.silent(identifier);
        delete(brand.get("slug")).statusCode(503).body("code", equalTo("unavailable"));
        get(brand.get("slug")).body("pending", equalTo("remove"));
        put(brand.get("slug"), Map.of("website", "https://x.example"))
                .statusCode(409)
                .body("code", equalTo("brand_busy"));
        FakeCatalog.speaksAgain(identifier);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get(brand.get("slug")).statusCode(404));
    }

    @Test
    void a_nul_wherever_it_stands_is_the_callers_mistake() {
        var brand = added(unique("Nul"), List.of(), "mouse");
        String rename = "/" + brand.get("slug") + "/rename";
        post(rename, Map.of("name", unique("Nul"), "dryRun", false, "planId", "a\u0000b"))
                .statusCode(400);
        post("/" + brand.get("slug") + "/merge", Map.of("into", "a\u0000b")).statusCode(400);
        given().queryParam("q", "a\u0000b").get("/api/v1/brands").then().statusCode(400);
        given().queryParam("identifier", "a\u0000b")
                .get("/api/v1/brand-history")
                .then()
                .statusCode(400);
        get(brand.get("slug")).body("pending", equalTo(null));
    }

    @Test
    void many_brands_are_assigned_at_once_and_one_in_use_is_left_out() {
        String category = "c" + unique("").strip();
        var one = added(unique("One"), List.of(), "mouse");
        var two = added(unique("Two"), List.of(), category);
        var wanted = Map.of(
                "slugs",
                List.of(one.get("slug"), two.get("slug"), "nobody"),
                "add",
                List.of(category),
                "remove",
                List.of("mouse"));
        post("/categories", with(wanted, "dryRun", true))
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("results[0].before", contains("mouse"))
                .body("results[0].after", contains(category))
                .body("results.status", contains("changed", "unchanged", "refused"));
        get(one.get("slug")).body("categories", contains("mouse"));
        post("/categories", wanted).statusCode(200).body("changed", equalTo(1));
        get(one.get("slug")).body("categories", contains(category));
        get(two.get("slug")).body("version", equalTo(1));
    }

    private static Map<String, Object> with(Map<String, ?> body, String member, Object value) {
        var more = new java.util.HashMap<String, Object>(body);
        more.put(member, value);
        return more;
    }
}
