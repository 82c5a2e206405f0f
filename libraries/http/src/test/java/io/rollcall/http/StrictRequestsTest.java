package io.rollcall.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.testenvironment.RealServers;

/** D37: nothing is written by accident. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class StrictRequestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "yes", "on", "t", "", "TRUE", "0"})
    void a_dry_run_that_cannot_be_read_writes_nothing(String dryRun) {
        int before = TillResource.BASKETS.get();
        refused(given().contentType(ContentType.JSON)
                        .body("{}")
                        .queryParam("dryRun", dryRun)
                        .post("/till/baskets")
                        .then())
                .body("detail", containsString("“dryRun” is true or false"));
        assertThat(TillResource.BASKETS).hasValue(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dry_run=true", "dryrun=true", "dryRun=true&dryRun=false"})
    void an_unknown_or_doubled_parameter_writes_nothing(String query) {
        int before = TillResource.BASKETS.get();
        refused(given().contentType(ContentType.JSON)
                .body("{}")
                .post("/till/baskets?" + query)
                .then());
        assertThat(TillResource.BASKETS).hasValue(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"dry_run\": true}            | There is no member “dry_run” here. Known are dryRun, items, notes.",
                "{\"dryRun\": \"yes\"}          | “dryRun” has a value of the wrong kind; expected is true or false.",
                "{\"dryRun\": 1}                | “dryRun” has a value of the wrong kind; expected is true or false.",
                "{\"dryRun\": null}             | “dryRun”",
                "{\"dryRun\": true, \"dryRun\": false} | dryRun",
                "{\"items\": [\"a\", null]}     | “items[1]”",
                "{\"notes\": {\"a\": null}}     | “notes.a”",
                "{\"items\": [\"a\\u0000b\"]}   | “items[0]” holds a NUL or half a character",
                "{\"items\": [\"\\ud800\"]}     | “items[0]” holds a NUL or half a character",
                "{\"notes\": {\"\\u0000\": \"\"}} | holds a NUL or half a character",
                "{\"items\": \"a\"}             | “items” has a value of the wrong kind",
                "{\"items\": []} x              | body"
            })
    void a_body_that_cannot_be_meant_is_refused_naming_what(String body, String detail) {
        int before = TillResource.BASKETS.get();
        refused(given().contentType(ContentType.JSON)
                        .body(body)
                        .post("/till/baskets")
                        .then())
                .body("detail", containsString(detail));
        assertThat(TillResource.BASKETS).hasValue(before);
    }

    @Test
    void a_number_is_a_name_as_well() {
        given().contentType(ContentType.JSON)
                .body("{\"items\": [310]}")
                .post("/till/baskets")
                .then()
                .statusCode(200)
                .body("items[0]", equalTo("310"));
    }

    @ParameterizedTest
    @CsvSource({"limit=abc, limit", "open=maybe, open", "limt=1, limt", "limit=99999999999, limit"})
    void a_reading_endpoint_refuses_what_it_cannot_read(String query, String name) {
        refused(given().get("/till/payments/1?" + query).then()).body("detail", containsString("“" + name + "”"));
    }

    @Test
    void a_value_that_is_not_allowed_says_which_where_and_why() {
        refused(given().get("/till/payments/1?q=toolong").then())
                .body("detail", containsString("“q” "))
                .body("violations[0].field", equalTo("q"))
                .body("violations[0].in", equalTo("query"));
    }

    @Test
    void a_path_whose_number_is_none_leads_nowhere() {
        given().get("/till/payments/one").then().statusCode(404).body("code", equalTo("not_found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/till/payments/1?q=a%00", "/till/%00", "/till/a%0Ab"})
    void a_control_character_in_the_address_is_refused_at_the_door(String address) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"));
    }

    private static ValidatableResponse refused(ValidatableResponse response) {
        return response.statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("validation_failed"));
    }
}
