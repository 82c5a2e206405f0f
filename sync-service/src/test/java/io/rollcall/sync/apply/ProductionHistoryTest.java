package io.rollcall.sync.apply;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.io.IOException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.rollcall.sync.SyncedCategory;
import io.rollcall.testenvironment.RealServers;

/** Who compared and applied in all categories. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProductionHistoryTest extends SyncedCategory {

    @Test
    void pulls_and_applies_stand_in_one_list_newest_first() throws IOException {
        hold("A");
        live("{\"brand\": \"Acme\", \"model\": \"A\"}, {\"brand\": \"Acme\", \"model\": \"B\"}");
        compare().statusCode(200);
        String apply = applied();
        history("")
                .body("total", equalTo(2))
                .body("more", equalTo(false))
                .body("items.action", contains("applied", "pulled"))
                .body("items.state", contains("applied", "good"))
                .body("items.amount", contains(1, 2))
                .body("items.undoable", contains(true, false))
                .body("items[0].id", equalTo(apply))
                .body("items[1].source", containsString("live.json"));
        history("&action=pulled").body("items.action", contains("pulled"));
        history("&actor=nobody").body("items", empty()).body("total", equalTo(0));

        given().post(path("/applies/" + apply + "/undo")).then().statusCode(200);
        history("&action=applied")
                .body("items.state", contains("undone"))
                .body("items[0].undoable", equalTo(false))
                .body("items[0].undoneBy", notNullValue());
    }

    @Test
    void goes_on_page_by_page_and_tells_why_a_pull_failed() throws IOException {
        live("not a list");
        sync("{\"refresh\": true}").statusCode(422);
        live("{\"brand\": \"Acme\", \"model\": \"A\"}");
        compare().statusCode(200);
        String cursor = history("&limit=1").body("items", hasSize(1)).extract().path("nextCursor");
        history("&limit=1&cursor=" + cursor)
                .body("items.state", contains("failed"))
                .body("items[0].error", notNullValue())
                .body("items[0].hint", notNullValue());
    }

    @Test
    void what_cannot_be_read_is_named() {
        given().get("/api/v1/production-history?until=soon")
                .then()
                .statusCode(400)
                .body("detail", containsString("until is a moment"));
        given().get("/api/v1/production-history?cursor=garbage").then().statusCode(400);
    }

    private String applied() {
        return sync("{\"dryRun\": false, \"actions\": {\"add\": [\"" + category + "-acme-b\"]}}")
                .statusCode(200)
                .extract()
                .path("apply_id");
    }

    private ValidatableResponse history(String more) {
        return given().get("/api/v1/production-history?category=" + category + more)
                .then()
                .statusCode(200);
    }
}
