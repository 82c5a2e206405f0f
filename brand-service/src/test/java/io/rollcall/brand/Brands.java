package io.rollcall.brand;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Brands of a test's own, over HTTP. */
final class Brands {

    private Brands() {}

    static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** @return the brand as it was answered */
    static Map<String, Object> added(String name, List<String> aliases, String... categories) {
        return post("", Map.of("name", name, "aliases", aliases, "categories", List.of(categories)))
                .statusCode(201)
                .extract()
                .as(HashMap.class);
    }

    static ValidatableResponse post(String path, Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/brands" + path)
                .then();
    }

    static ValidatableResponse put(Object slug, Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/brands/" + slug)
                .then();
    }

    static ValidatableResponse get(Object slug) {
        return given().get("/api/v1/brands/" + slug).then();
    }

    static ValidatableResponse delete(Object slug) {
        return given().delete("/api/v1/brands/" + slug).then();
    }

    static ValidatableResponse undo(Object slug) {
        Object newest = get(slug + "/history").extract().path("items[0].id");
        return undoEntry(newest);
    }

    static ValidatableResponse undoEntry(Object id) {
        return given().contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/brand-history/" + id + "/undo")
                .then();
    }
}
