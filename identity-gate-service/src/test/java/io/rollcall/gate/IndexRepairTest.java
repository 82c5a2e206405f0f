package io.rollcall.gate;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.rollcall.gate.category.CatalogOwner.Identities;
import io.rollcall.gate.category.CatalogOwner.Identity;
import io.rollcall.testenvironment.RealServers;

/** The gate holds something else than the catalog, as after events were lost or tables were restored from a backup. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class IndexRepairTest {

    private static final Duration HEALED = Duration.ofSeconds(60);

    private String category;

    /** Of no other test, which may have registered it under another key. */
    private String brand;

    @BeforeEach
    void a_category_of_its_own() {
        category = "h" + UUID.randomUUID().toString().substring(0, 8);
        brand = "Razer " + category;
        FakeCatalog.CATEGORIES.add(category);
    }

    @Test
    void what_differs_from_the_catalog_is_mended() {
        var first = new Identity("00000001", "b0000001", brand, "Viper", "", 1);
        var second = new Identity("ff000002", "b0000001", brand, "Cobra", "White", 3);
        holds(7, first, second);
        inStepAt(7, 2);
        decide("Viper", "").body("explanation.rule", equalTo(4));

        holds(5, new Identity("00000001", "b0000001", brand, "Viper Mini", "", 1));
        inStepAt(5, 1);
        decide("Viper", "").body("explanation.rule", equalTo(10));
        decide("Viper Mini", "").body("explanation.rule", equalTo(4));
        decide("Cobra", "").body("explanation.rule", equalTo(10));
    }

    private void holds(long revision, Identity... items) {
        FakeCatalog.HELD.put(category, new Identities(revision, List.of(items)));
    }

    private void inStepAt(int revision, int products) {
        await().atMost(HEALED).untilAsserted(() -> given().get("/api/v1/identity/" + category + "/status")
                .then()
                .body("inStep", equalTo(true))
                .body("asOfRevision", equalTo(revision))
                .body("products", equalTo(products))
                .body("behind", equalTo(0))
                .body("asOf", notNullValue()));
    }

    private ValidatableResponse decide(String model, String variant) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("brand", brand, "model", model, "variant", variant, "mode", "authoring"))
                .post("/api/v1/identity/" + category + "/decisions")
                .then()
                .body("asOf", notNullValue());
    }
}
