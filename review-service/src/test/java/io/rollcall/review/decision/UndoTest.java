package io.rollcall.review.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.rollcall.review.ReviewedDemo;
import io.rollcall.testenvironment.RealServers;

/** After its undo, nothing but the audit log says that a decision was made. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class UndoTest extends ReviewedDemo {

    private static final Set<String> AUDITED = Set.of("key_review_audit+");

    @Test
    void of_an_accepted_cell() throws IOException {
        String cell = "/cells/" + cell(1, "colors");
        int decision =
                accept(cell, "item", candidate(1, "colors", "col1")).extract().path("decisionId");
        undo(decision)
                .statusCode(200)
                .body("undone", equalTo(decision))
                .body("state.value", equalTo("black, White, Red"))
                .body("state.itemLane.accept", nullValue());
        assertThat(changes()).isEqualTo(AUDITED);
        get(cell + "/decisions")
                .body("items.reason", contains("undo of decision " + decision, "primary_accept"))
                .body("items[1].undoneBy", equalTo(decision + 1));
    }

    @Test
    void of_a_confirmation_and_a_rejection() throws IOException {
        String cell = "/cells/" + cell(1, "weight");
        int confirmed =
                confirm(cell, "item", candidate(1, "weight", "c1")).extract().path("decisionId");
        undo(confirmed).statusCode(200);
        int rejected = decide(cell, "reject", "item", candidate(1, "weight", "c2"))
                .statusCode(201)
                .extract()
                .path("decisionId");
        get(cell).body("candidates.find { it.value == '50' }.reviewStatus", equalTo("rejected"));
        undo(rejected).statusCode(200);
        assertThat(changes()).isEqualTo(AUDITED);
    }

    @Test
    void of_a_value_that_reached_other_products() throws IOException {
        int decision = accept(
                        "/component-values/" + property("PAW3950", "dpi_max"), "shared", candidate(1, "dpi_max", "dm2"))
                .extract()
                .path("decisionId");
        undo(decision).statusCode(200).body("state.value", equalTo("30000"));
        assertThat(changes()).isEqualTo(AUDITED);
    }

    @Test
    void of_another_name_for_a_component() throws IOException {
        int decision = patch("/components/" + component("PAW3950", "PixArt"), Map.of("name", "PAW3950 Max"))
                .extract()
                .path("decisionId");
        undo(decision).statusCode(200);
        assertThat(changes()).isEqualTo(Set.of("key_review_audit+", "key_review_state+"));
        get("/components?type=sensor")
                .body("items.find { it.name == 'PAW3950' }.nameLane.accept", nullValue())
                .body("items.find { it.name == 'PAW3950' }.linkedItems", equalTo(2));
    }

    @Test
    void of_two_components_that_became_one() throws IOException {
        patch("/components/" + component("PAW3950", "PixArt"), Map.of("maker", "Logitech"))
                .statusCode(200);
        int merged = patch("/components/" + component("Hero 2", "Logitech"), Map.of("name", "PAW3950"))
                .statusCode(200)
                .body("component.nameLane.accept", equalTo("accepted"))
                .extract()
                .path("decisionId");
        assertThat(demo.rows("select count(*) from component_identity where canonical_name = 'Hero 2'"))
                .containsExactly("0");
        undo(merged).statusCode(200);
        assertThat(demo.rows("""
                        select i.canonical_name, v.value, s.user_accept_shared_status from component_identity i
                        join component_values v on v.component_identity_id = i.id
                        join key_review_state s on s.component_value_id = v.id order by i.id""")).containsExactlyInAnyOrder("PAW3950|30000|null", "Hero 2|45000|accepted");
    }

    @Test
    void of_a_list_value_renamed_added_and_removed() throws IOException {
        long red = listValue("colors", "Red");
        int renamed = patch("/list-values/" + red, Map.of("value", "Crimson"))
                .statusCode(200)
                .body("affectedItems.value", contains("black, White, Crimson"))
                .extract()
                .path("decisionId");
        undo(renamed).statusCode(200).body("state.slot.id", equalTo((int) red));
        int removed = given().delete(REVIEW + "/list-values/" + red)
                .then()
                .statusCode(200)
                .body("affectedItems.value", contains("black, White"))
                .body("affectedItems.needsReview", contains(true))
                .extract()
                .path("decisionId");
        undo(removed).statusCode(200);
        int added = given().contentType(ContentType.JSON)
                .body(Map.of("value", "Pink"))
                .post(REVIEW + "/lists/colors/values")
                .then()
                .statusCode(201)
                .body("state.sharedLane.accept", equalTo("accepted"))
                .body("state.sharedLane.confirm", equalTo("pending"))
                .extract()
                .path("decisionId");
        undo(added).statusCode(200).body("state", nullValue());
        assertThat(changes()).isEqualTo(AUDITED);
    }

    @Test
    void of_an_undo_is_the_decision_again() throws IOException {
        String cell = "/cells/" + cell(1, "weight");
        int decision =
                accept(cell, "item", candidate(1, "weight", "c2")).extract().path("decisionId");
        int undone = undo(decision).extract().path("decisionId");
        undo(undone).statusCode(200).body("state.value", equalTo("50"));
        undo(decision).statusCode(409).body("code", equalTo("not_undoable"));
    }

    @Test
    void is_refused_when_somebody_decided_since() throws IOException {
        String cell = "/cells/" + cell(1, "weight");
        int first = accept(cell, "item", candidate(1, "weight", "c2")).extract().path("decisionId");
        accept(cell, "item", candidate(1, "weight", "c1"));
        undo(first)
                .statusCode(409)
                .body("code", equalTo("not_undoable"))
                .body("detail", startsWith("This cannot be undone: what it changed was changed again"));
        undo(999_999).statusCode(404);
    }

    @Test
    void many_decisions_are_undone_one_by_one() throws IOException {
        long weight = cell(1, "weight");
        var slot = Map.of("kind", "grid_key", "id", weight);
        var answer = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "items",
                        List.of(
                                item(slot, candidate(1, "weight", "c2"), "item"),
                                item(slot, candidate(1, "sensor", "s1"), "item"),
                                item(
                                        Map.of("kind", "enum_key", "id", listValue("colors", "Red")),
                                        candidate(1, "colors", "col1"),
                                        "item"),
                                item(
                                        Map.of("kind", "grid_key", "id", cell(1, "dpi")),
                                        candidate(1, "dpi", "d1"),
                                        "item"))))
                .post(REVIEW + "/decisions/bulk")
                .then()
                .statusCode(200)
                .body("changed.index", contains(0, 3))
                .body("skipped.index", contains(1, 2))
                .body("skipped.reason", contains("candidate_context_mismatch", "lane_context_mismatch"));
        assertThat(demo.rows("select count(distinct bulk_id), count(*) from review_decision"))
                .containsExactly("1|2");
        List<Integer> decisions = answer.extract().path("changed.decisionId");
        decisions.forEach(decision -> undo(decision).statusCode(200));
        assertThat(changes()).isEqualTo(AUDITED);
    }

    @Test
    void many_decisions_are_undone_at_once() throws IOException {
        var weight = Map.of("kind", "grid_key", "id", cell(1, "weight"));
        var dpi = Map.of("kind", "grid_key", "id", cell(1, "dpi"));
        String bulk = bulk(Map.of(
                        "items",
                        List.of(
                                item(weight, candidate(1, "weight", "c2"), "item"),
                                item(dpi, candidate(1, "dpi", "d1"), "item"))))
                .body("changed.size()", equalTo(2))
                .extract()
                .path("bulkId");
        set("/cells/" + cell(1, "dpi"), Map.of("value", "12000"));
        String undo = undoBulk(bulk)
                .statusCode(200)
                .body("undone.state.value", contains("49"))
                .body("skipped.reason", contains("not_undoable"))
                .extract()
                .path("bulkId");
        undoBulk(undo).body("undone.state.value", contains("50")).body("skipped.size()", equalTo(0));
        undoBulk("nothing").statusCode(404);
    }

    @Test
    void a_quote_that_its_page_does_not_have_is_left_out_of_many_decisions() throws IOException {
        demo.write("insert into review_quote_check values (?, 'not_found')", candidate(1, "weight", "c2"));
        var items = List.of(
                item(Map.of("kind", "grid_key", "id", cell(1, "weight")), candidate(1, "weight", "c2"), "item"));
        bulk(Map.of("items", items)).body("skipped.reason", contains("quote_not_found"));
        bulk(Map.of("items", items, "withUnfoundQuotes", true)).body("changed.size()", equalTo(1));
        get("/cells/" + cell(1, "weight"))
                .body("candidates.find { it.value == '50' }.evidence.quoteCheck", equalTo("not_found"))
                .body("candidates[0].evidence.quoteCheck", equalTo("unchecked"));
    }

    private static ValidatableResponse bulk(Map<String, Object> decisions) {
        return given().contentType(ContentType.JSON)
                .body(decisions)
                .post(REVIEW + "/decisions/bulk")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse undoBulk(String bulkId) {
        return given().post(REVIEW + "/decisions/bulk/" + bulkId + "/undo").then();
    }

    private static Map<String, Object> item(Map<String, ?> slot, String candidate, String lane) {
        return Map.of("slot", slot, "action", "accept", "lane", lane, "candidateId", candidate);
    }
}
