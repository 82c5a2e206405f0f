package io.rollcall.review.list;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.rollcall.review.ReviewedDemo;
import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ListTest extends ReviewedDemo {

    @Test
    void shows_the_lists_with_their_values() {
        get("/lists")
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items[0].values.value", contains("Black", "Red", "White"))
                .body("items[0].values.linkedItems", contains(2, 1, 2))
                .body("items[1].policy", equalTo("closed"));
    }

    @Test
    void another_spelling_replaces_one_value_among_several() throws IOException {
        patch("/list-values/" + listValue("colors", "White"), Map.of("value", "Polar White"))
                .statusCode(200)
                .body("affectedItems.productId", contains("demo-b-1", "demo-b-2"));
        assertThat(demo.rows("select value from item_field_state where field_key = 'colors' order by product_id"))
                .containsExactly("black, Polar White, Red", "Black, Pink, Polar White");
        assertThat(demo.rows("select count(*) from item_list_links where list_value_id = "
                        + listValue("colors", "Polar White")))
                .containsExactly("2");
    }

    @Test
    void another_case_is_another_spelling() throws IOException {
        patch("/list-values/" + listValue("colors", "Red"), Map.of("value", "RED"))
                .statusCode(200)
                .body("state.value", equalTo("RED"))
                .body("affectedItems.value", contains("black, White, RED"));
    }

    @Test
    void a_spelling_that_the_list_has_already_makes_one_value_of_two() throws IOException {
        long white = listValue("colors", "White");
        patch("/list-values/" + listValue("colors", "Red"), Map.of("value", "white"))
                .statusCode(200)
                .body("state.slot.id", equalTo((int) white))
                .body("state.sharedLane.accept", equalTo("accepted"));
        assertThat(demo.rows(
                        "select value from item_field_state where field_key = 'colors' and product_id = 'demo-b-1'"))
                .containsExactly("black, White");
    }

    @Test
    void what_is_removed_leaves_the_other_values_and_asks_for_a_look() throws IOException {
        given().delete(REVIEW + "/list-values/" + listValue("connection", "Bluetooth"))
                .then()
                .statusCode(200);
        given().delete(REVIEW + "/list-values/" + listValue("colors", "Black"))
                .then()
                .statusCode(200);
        assertThat(demo.rows("""
                        select field_key, value, needs_ai_review from item_field_state
                        where product_id = 'demo-b-2' and field_key in ('colors', 'connection') order by field_key""")).containsExactly("colors|Pink, WHITE|1", "connection|null|1");
    }

    @Test
    void a_value_is_added_once_and_to_a_list() throws IOException {
        add("colors", "Pink").statusCode(201).body("state.source", equalTo("manual"));
        add("colors", "pink").statusCode(409).body("code", equalTo("list_value_exists"));
        add("weight", "49").statusCode(404).body("code", equalTo("not_found"));
        add("colors", "unk").statusCode(400).body("code", equalTo("unknown_value_not_actionable"));
        add("colors", "  ").statusCode(400);
    }

    private static ValidatableResponse add(String field, String value) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("value", value))
                .post(REVIEW + "/lists/" + field + "/values")
                .then();
    }
}
