package io.rollcall.brand;

import static io.restassured.RestAssured.given;
import static io.rollcall.brand.Brands.added;
import static io.rollcall.brand.Brands.delete;
import static io.rollcall.brand.Brands.get;
import static io.rollcall.brand.Brands.post;
import static io.rollcall.brand.Brands.put;
import static io.rollcall.brand.Brands.undo;
import static io.rollcall.brand.Brands.undoEntry;
import static io.rollcall.brand.Brands.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BrandHistoryTest {

    @Test
    void says_who_changed_what_from_what_to_what_newest_first() {
        String name = unique("Story");
        var brand = added(name, List.of("A " + name), "mouse");
        put(brand.get("slug"), Map.of("aliases", List.of("B " + name))).statusCode(200);
        get(brand.get("slug") + "/history")
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.action", contains("updated", "added"))
                .body("items[0].actor", notNullValue())
                .body("items[0].changes.field", contains("aliases"))
                .body("items[0].changes[0].from", contains("A " + name))
                .body("items[0].changes[0].to", contains("B " + name))
                .body("items.undoable", contains(true, false));
    }

    @Test
    void tells_of_categories_people_kinds_and_times_that_are_asked_for() {
        String name = unique("Asked");
        var brand = added(name, List.of(), "mouse", "toaster");
        put(brand.get("slug"), Map.of("categories", List.of("mouse"))).statusCode(200);
        String one = "/api/v1/brand-history?identifier=" + brand.get("identifier");
        given().get(one + "&category=toaster").then().body("items.action", contains("added"));
        given().get(one + "&category=toaster&category=mouse").then().body("total", equalTo(2));
        given().get(one + "&action=added&action=removed").then().body("total", equalTo(1));
        given().get(one + "&actor=nobody").then().body("items", empty()).body("more", equalTo(false));
        given().get(one + "&from=2100-01-01T00:00:00Z").then().body("items", empty());
        given().get("/api/v1/brand-history?until=soon").then().statusCode(400);
    }

    @Test
    void is_paged() {
        String name = unique("Pages");
        var brand = added(name, List.of());
        for (int i = 0; i < 3; i++) {
            put(brand.get("slug"), Map.of("website", "https://" + i + ".example"));
        }
        String cursor = get(brand.get("slug") + "/history?limit=3")
                .body("items", hasSize(3))
                .extract()
                .path("nextCursor");
        get(brand.get("slug") + "/history?limit=3&cursor=" + cursor).body("items.action", contains("added"));
        get(brand.get("slug") + "/history?cursor=garbage").statusCode(400);
    }

    @Test
    void an_update_is_undone_by_the_opposite_update() {
        String name = unique("Undo");
        var brand = added(name, List.of("A " + name), "mouse");
        put(brand.get("slug"), Map.of("aliases", List.of(), "website", "https://x.example"));
        undo(brand.get("slug")).statusCode(200).body("action", equalTo("undo"));
        get(brand.get("slug"))
                .body("aliases", contains("A " + name))
                .body("website", equalTo(""))
                .body("version", equalTo(3));
        undo(brand.get("slug")).statusCode(200);
        get(brand.get("slug")).body("website", equalTo("https://x.example"));
    }

    @Test
    void only_the_last_change_can_be_undone() {
        var brand = added(unique("Last"), List.of());
        Object first = get(brand.get("slug") + "/history").extract().path("items[0].id");
        put(brand.get("slug"), Map.of("website", "https://x.example"));
        undoEntry(first).statusCode(409).body("code", equalTo("not_undoable"));
        undoEntry(0).statusCode(404);
    }

    @Test
    void a_removed_brand_comes_back_as_it_was_under_its_stable_key() {
        String name = unique("Back");
        var brand = added(name, List.of("A " + name), "keyboard", "mouse");
        delete(brand.get("slug")).statusCode(200);
        Object removal = given().queryParam("identifier", brand.get("identifier"))
                .get("/api/v1/brand-history")
                .then()
                .body("items.action", contains("removed", "added"))
                .extract()
                .path("items[0].id");
        undoEntry(removal).statusCode(200);
        get(brand.get("slug"))
                .body("identifier", equalTo(brand.get("identifier")))
                .body("aliases", contains("A " + name))
                .body("categories", contains("keyboard", "mouse"));
    }

    @Test
    void a_removal_is_not_undone_once_the_name_is_taken() {
        String name = unique("Taken Since");
        var brand = added(name, List.of());
        delete(brand.get("slug"));
        Object removal = given().queryParam("identifier", brand.get("identifier"))
                .get("/api/v1/brand-history")
                .path("items[0].id");
        added(name, List.of());
        undoEntry(removal).statusCode(409).body("code", equalTo("brand_name_taken"));
    }

    @Test
    void a_merge_is_undone_in_both_brands() {
        String name = unique("Apart");
        var brand = added(name, List.of("A " + name), "mouse");
        var into = added(unique("Whole"), List.of(), "keyboard");
        post(
                        "/" + brand.get("slug") + "/merge",
                        Map.of("into", into.get("slug"), "dryRun", false, "planId", FakeCatalog.PLAN))
                .statusCode(200);
        undo(into.get("slug")).statusCode(200);
        get(brand.get("slug")).body("aliases", contains("A " + name)).body("categories", contains("mouse"));
        get(into.get("slug")).body("aliases", empty()).body("categories", contains("keyboard"));
    }

    @Test
    void an_addition_is_undone_by_a_removal() {
        var brand = added(unique("Never Mind"), List.of());
        undo(brand.get("slug")).statusCode(200);
        get(brand.get("slug")).statusCode(404);
    }
}
