package io.rollcall.gate;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
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

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ExceptionsTest {

    private String category;
    private String path;

    @BeforeEach
    void a_category_of_its_own() {
        category = "x" + UUID.randomUUID().toString().substring(0, 8);
        path = "/api/v1/identity/" + category;
        FakeCatalog.CATEGORIES.add(category);
    }

    @Test
    void an_exception_counts_at_once_and_until_it_is_removed() {
        decide("Orochi V2", "V2").body("reason", equalTo("variant_is_model_substring"));
        String identifier = except("Orochi V2", "V2", "Two sensors, two names")
                .statusCode(201)
                .body("productId", equalTo(category + "-razer-orochi-v2-v2"))
                .body("reason", equalTo("Two sensors, two names"))
                .extract()
                .path("identifier");
        decide("Orochi V2", "V2").body("valid", equalTo(true));
        decide("OROCHI  v2", "v2").body("valid", equalTo(true));
        decide("Orochi V2 Pro", "V2").body("valid", equalTo(false));
        except("Orochi V2", "V2", "Again").statusCode(200).body("identifier", equalTo(identifier));
        given().get(path + "/exceptions")
                .then()
                .body("total", equalTo(1))
                .body("items.identifier", contains(identifier));
        given().queryParam("q", "two nothing").get(path + "/exceptions").then().body("total", equalTo(0));
        given().queryParam("q", "RAZER two").get(path + "/exceptions").then().body("items", hasSize(1));

        given().queryParam("identifier", identifier)
                .queryParam("dryRun", true)
                .delete(path + "/exceptions")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("products", hasSize(0));
        decide("Orochi V2", "V2").body("valid", equalTo(true));
        given().queryParam("identifier", identifier)
                .delete(path + "/exceptions")
                .then()
                .statusCode(422)
                .body("code", equalTo("validation_failed"));
        given().queryParam("brand", "razer")
                .queryParam("model", "orochi v2")
                .queryParam("variant", "v2")
                .queryParam("reason", "It was a mistake")
                .delete(path + "/exceptions")
                .then()
                .statusCode(200)
                .body("exception.removed", equalTo(true));
        decide("Orochi V2", "V2").body("valid", equalTo(false));
        given().queryParam("identifier", identifier)
                .queryParam("reason", "Again")
                .delete(path + "/exceptions")
                .then()
                .statusCode(404);
        given().get(path + "/exceptions/changes?since=0")
                .then()
                .body("revision", equalTo(2))
                .body("items.removed", contains(true));
        except("Orochi V2", "V2", "A new one").statusCode(201).body("identifier", not(equalTo(identifier)));
    }

    @Test
    void what_needs_no_exception_gets_none() {
        except("Orochi", "White", "Looks nice").statusCode(422).body("code", equalTo("exception_not_needed"));
        except("Orochi V2", "", "No variant").statusCode(422).body("code", equalTo("exception_not_needed"));
        except("雷柏", "V2", "No slug").statusCode(422);
        except("Orochi V2", "V2", "  ").statusCode(422).body("code", equalTo("validation_failed"));
        except("Orochi V2", "V2", "x".repeat(501)).statusCode(400).body("code", equalTo("validation_failed"));
        except("Orochi\u200B V2", "V2", "Invisible").statusCode(422).body("code", equalTo("invalid_text"));
    }

    @Test
    void a_category_there_is_not_is_a_problem() {
        given().get("/api/v1/identity/nowhere/exceptions")
                .then()
                .statusCode(404)
                .body("code", equalTo("not_found"));
        given().get("/api/v1/identity/nowhere/rejections").then().statusCode(404);
        given().get("/api/v1/identity/nowhere/status").then().statusCode(404);
        given().get("/api/v1/identity/nowhere/overview").then().statusCode(404);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/identity/nowhere/decisions")
                .then()
                .statusCode(404);
    }

    @Test
    void a_tools_refusals_are_remembered_and_grouped() {
        for (int i = 0; i < 3; i++) {
            ask("Cestus 310", "310", "syncJobsFromExcelSeed", null);
        }
        ask("Cestus 310", "310", null, null);
        ask("Cestus 310", "310", null, false);
        ask("Cestus\u0001 310\u200B", "310", "hostile", null);

        await().untilAsserted(() -> given().get(path + "/rejections")
                .then()
                .body("total", equalTo(5))
                .body("items", hasSize(5)));
        given().get(path + "/rejections/groups")
                .then()
                .body("total", equalTo(3))
                .body("rejections", equalTo(5))
                .body("paths.value", contains("syncJobsFromExcelSeed", "gate", "hostile"))
                .body("items.find { it.latest.path == 'syncJobsFromExcelSeed' }.times", equalTo(3))
                .body("items.latest.model", hasItem("Cestus\uFFFD 310\uFFFD"));
        given().queryParam("path", "gate")
                .get(path + "/rejections")
                .then()
                .body("items.reason", contains("variant_is_model_substring"))
                .body("items.canonicalProductId", contains(category + "-razer-cestus-310"));
        given().queryParam("path", "gate", "hostile")
                .get(path + "/rejections/groups")
                .then()
                .body("total", equalTo(2))
                .body("paths.value", contains("syncJobsFromExcelSeed", "gate", "hostile"))
                .body("reasons.count.sum()", equalTo(2));
        given().queryParam("q", "cestus 999").get(path + "/rejections").then().body("total", equalTo(0));
        given().queryParam("since", "2999-01-01T00:00:00Z")
                .get(path + "/rejections/groups")
                .then()
                .body("total", equalTo(0));
        given().get(path + "/overview")
                .then()
                .statusCode(200)
                .body("rejections", equalTo(5))
                .body("weeks", hasSize(13))
                .body("weeks[12].reasons.variant_is_model_substring", greaterThan(0))
                .body("weeks[0].reasons", equalTo(Map.of()));
        given().queryParam("since", "Monday").get(path + "/rejections").then().statusCode(400);
        given().queryParam("cursor", "x").get(path + "/rejections").then().statusCode(400);
        given().queryParam("cursor", "-1")
                .get(path + "/rejections/groups")
                .then()
                .statusCode(400);

        String cursor = given().queryParam("limit", 4)
                .get(path + "/rejections")
                .then()
                .extract()
                .path("nextCursor");
        given().queryParam("cursor", cursor).get(path + "/rejections").then().body("items", hasSize(1));
        String page = given().queryParam("limit", 2)
                .get(path + "/rejections/groups")
                .then()
                .extract()
                .path("nextCursor");
        given().queryParam("cursor", page)
                .get(path + "/rejections/groups")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_decision_unfolds_when_asked() {
        given().contentType(ContentType.JSON)
                .queryParam("steps", true)
                .body(Map.of("brand", "Razer", "model", "Basilisk Essential", "variant", "SE", "mode", "authoring"))
                .post(path + "/decisions")
                .then()
                .body("steps.outcome[0]", equalTo("passed"))
                .body("steps.outcome[1]", equalTo("decided"))
                .body("steps.outcome[2]", equalTo("not_reached"))
                .body("steps", hasSize(11))
                .body("explanation.match", equalTo("infix"))
                .body("explanation.matchedText", equalTo("se"))
                .body("explanation.suggestions.action", contains("strip_variant", "add_exception"));
    }

    private void ask(String model, String variant, String tool, Boolean record) {
        var question = new HashMap<String, Object>(Map.of("brand", "Razer", "model", model, "variant", variant));
        question.put("path", tool);
        question.put("record", record);
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "items", List.of(question), "path", tool == null ? "gate" : tool, "record", record == null))
                .post(path + "/decisions/batch")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse decide(String model, String variant) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("brand", "Razer", "model", model, "variant", variant, "mode", "authoring"))
                .post(path + "/decisions")
                .then();
    }

    private ValidatableResponse except(String model, String variant, String reason) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("brand", "Razer", "model", model, "variant", variant, "reason", reason))
                .post(path + "/exceptions")
                .then();
    }
}
