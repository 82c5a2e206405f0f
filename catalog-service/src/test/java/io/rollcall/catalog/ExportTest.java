package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import io.rollcall.testenvironment.RealServers;

/** What is exported can be opened in a spreadsheet without harm, and read again as it was. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ExportTest {

    /** Taking one apostrophe away from each cell that begins with some and then a formula's sign gives all of them back. */
    @Test
    void names_that_look_guarded_already_get_an_apostrophe_too() {
        String category = "e" + UUID.randomUUID().toString().substring(0, 8);
        String products = "/api/v1/catalog/" + category + "/products";
        given().contentType(ContentType.JSON).body(Map.of("category", category)).post("/api/v1/categories");
        FakeBrandRegistry.register("Roccat " + category, List.of(), category);
        for (String model : List.of("=Kone 1", "'@Home 2", "''+3", "'quoted' 4")) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("brand", "Roccat " + category, "model", model))
                    .post(products)
                    .then()
                    .statusCode(201);
        }
        String csv = given().get(products + "/export").asString();
        assertThat(csv).contains(",'=Kone 1,", ",''@Home 2,", ",'''+3,", ",'quoted' 4,");
    }
}
