package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.testenvironment.RealServers;

/** One history of the products of all categories, and where things of each are. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AllCategoriesHistoryTest {

    private String mice;
    private String keyboards;

    @BeforeEach
    void two_categories_with_products() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        mice = "m" + unique;
        keyboards = "k" + unique;
        for (String category : List.of(mice, keyboards)) {
            post("/api/v1/categories", Map.of("category", category), "").statusCode(201);
            FakeBrandRegistry.register("Maker " + category, List.of(), category);
        }
        add(mice, "One", "");
        add(keyboards, "Two", "editor");
        add(mice, "Three", "editor");
    }

    @Test
    void tells_of_all_categories_newest_first_and_of_those_that_are_asked_for() {
        String both = "category=" + mice + "&category=" + keyboards;
        history(both)
                .body("total", equalTo(3))
                .body("more", equalTo(false))
                .body("items.category", contains(mice, keyboards, mice))
                .body("items.undoable", everyItem(equalTo(true)));
        history("category=" + mice).body("items.category", contains(mice, mice));
        history(both + "&actor=editor").body("items.category", contains(mice, keyboards));
        history(both + "&actor=nobody&actor=editor&action=added&action=removed").body("total", equalTo(2));
        history(both + "&action=removed").body("items", empty()).body("total", equalTo(0));
        history("limit=1000").body("items.category", hasItem(keyboards));
    }

    @Test
    void tells_of_a_time() {
        Instant later = Instant.now().plus(1, ChronoUnit.HOURS);
        Instant before = Instant.now().minus(1, ChronoUnit.HOURS);
        history("category=" + mice + "&from=" + before + "&until=" + later).body("total", equalTo(2));
        history("category=" + mice + "&from=" + later).body("items", empty());
        history("category=" + mice + "&until=" + before).body("items", empty());
    }

    @Test
    void goes_on_page_by_page() {
        String both = "category=" + mice + "&category=" + keyboards + "&limit=2";
        String cursor = history(both).body("items", hasSize(2)).extract().path("nextCursor");
        history(both + "&cursor=" + cursor)
                .body("items.category", contains(mice))
                .body("total", equalTo(3))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"product-history", "work-history"})
    void what_cannot_be_read_is_named(String path) {
        given().get("/api/v1/" + path + "?from=yesterday")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"))
                .body("detail", containsString("from is a moment such as"));
        given().get("/api/v1/" + path + "?limit=0").then().statusCode(400);
        given().get("/api/v1/" + path + "?cursor=garbage").then().statusCode(400);
        given().get("/api/v1/" + path + "?category=nowhere")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"guest, 403", "editor, 200"})
    void paths_are_for_those_who_change_something(String role, int status) {
        given().header(AsRole.HEADER, role)
                .get("/api/v1/services/catalog-service/places")
                .then()
                .statusCode(status);
        given().header(AsRole.HEADER, role)
                .get("/api/v1/services/catalog-service/status")
                .then()
                .statusCode(200);
    }

    @Test
    void shows_where_the_files_of_each_category_are() {
        given().get("/api/v1/services/catalog-service/places")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.category == '" + mice + "' }.name",
                        containsInAnyOrder("Helper files", "Catalog file", "Job files", "Queue", "Backups"))
                .body(
                        "items.find { it.category == '" + mice + "' && it.name == 'Job files' }.path",
                        containsString("/specs/inputs/" + mice + "/products"))
                .body("items.findAll { it.category == null }.name", hasItem("Workspace"));
    }

    @Test
    void says_what_keeps_a_category_from_being_removed() {
        given().get("/api/v1/categories")
                .then()
                .body("items.find { it.category == '" + mice + "' }.contents", contains("2 products"))
                .body("items.find { it.category == '" + mice + "' }.removable", equalTo(false))
                .body("items.category", not(empty()));
    }

    private static void add(String category, String model, String role) {
        post("/api/v1/catalog/" + category + "/products", Map.of("brand", "Maker " + category, "model", model), role)
                .statusCode(201);
    }

    private static ValidatableResponse post(String path, Object body, String role) {
        var request = given().contentType(ContentType.JSON).body(body);
        return (role.isEmpty() ? request : request.header(AsRole.HEADER, role))
                .post(path)
                .then();
    }

    private static ValidatableResponse history(String query) {
        return given().get("/api/v1/product-history?" + query).then().statusCode(200);
    }
}
