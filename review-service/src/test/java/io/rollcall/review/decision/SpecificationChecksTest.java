package io.rollcall.review.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.rollcall.review.ReviewedDemo;
import io.rollcall.testenvironment.RealServers;

/** The specification's checks 8 to 15, over HTTP; what a decision must not touch is looked for in the whole snapshot. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SpecificationChecksTest extends ReviewedDemo {

    @Test
    void check_8_accepting_a_cell() throws IOException {
        String cell = "/cells/" + cell(1, "weight");
        accept(cell, "item", candidate(1, "weight", "c2"))
                .statusCode(201)
                .body("decisionId", notNullValue())
                .body("state.value", equalTo("50"))
                .body("state.confidence", equalTo(0.6f))
                .body("state.itemLane.accept", equalTo("accepted"))
                .body("state.itemLane.confirm", nullValue())
                .body("state.needsReview", equalTo(true));
        assertThat(demo.rows(
                        "select event_type, old_value, new_value from key_review_audit order by event_id desc limit 1"))
                .containsExactly("user_accept|49|50");
        assertThat(changes())
                .containsExactlyInAnyOrder(
                        "item_field_state.value",
                        "item_field_state.confidence",
                        "item_field_state.accepted_candidate_id",
                        "item_field_state.needs_ai_review",
                        "key_review_state.selected_value",
                        "key_review_state.selected_candidate_id",
                        "key_review_state.confidence_score",
                        "key_review_state.user_accept_primary_status",
                        "key_review_state.user_accept_primary_at",
                        "key_review_state.user_accept_primary_by",
                        "key_review_audit+");
        assertThat(changedRows("item_field_state")).hasSize(1);
        assertThat(changedRows("key_review_state")).hasSize(1);
    }

    @Test
    void check_9_confirming_a_cell_candidate_by_candidate() throws IOException {
        String cell = "/cells/" + cell(1, "weight");
        String c1 = candidate(1, "weight", "c1");
        String dup = candidate(1, "weight", "c1::dup_1");
        String c2 = candidate(1, "weight", "c2");
        confirm(cell, "item", c1)
                .statusCode(201)
                .body("state.itemLane.confirm", equalTo("pending"))
                .body("pendingCandidateIds", contains(dup, c2));
        confirm(cell, "item", dup)
                .body("state.itemLane.confirm", equalTo("pending"))
                .body("pendingCandidateIds", contains(c2));
        confirm(cell, "item", c2)
                .body("state.itemLane.confirm", equalTo("confirmed"))
                .body("state.itemLane.accept", nullValue())
                .body("pendingCandidateIds", empty());
        assertThat(demo.rows("select value, ai_review_complete, needs_ai_review from item_field_state where id = "
                        + cell(1, "weight")))
                .containsExactly("49|1|0");
        assertThat(demo.rows(
                        "select ai_reason, ai_review_status, human_accepted from candidate_reviews where candidate_id = '"
                                + c2 + "'"))
                .containsExactly("primary_confirm|accepted|0");
        assertThat(changes())
                .containsExactlyInAnyOrder(
                        "item_field_state.ai_review_complete",
                        "key_review_state.ai_confirm_primary_status",
                        "key_review_state.ai_confirm_primary_at",
                        "candidate_reviews+",
                        "key_review_audit+");
        get(cell + "/decisions").body("items.eventType", contains("ai_confirm", "ai_confirm", "ai_confirm"));
    }

    @Test
    void check_10_accepting_a_list_relinks_it() throws IOException {
        accept("/cells/" + cell(1, "colors"), "item", candidate(1, "colors", "col1"))
                .statusCode(201)
                .body("state.value", equalTo("Black, Red"));
        assertThat(demo.rows("""
                        select v.value from item_list_links l join list_values v on v.id = l.list_value_id
                        where l.product_id = 'demo-b-1' and l.field_key = 'colors' order by v.value""")).containsExactly("Black", "Red");
        assertThat(changes()).doesNotContain("item_component_links+", "item_component_links-");
    }

    @Test
    void check_11_accepting_a_cell_as_shared() throws IOException {
        String cell = "/cells/" + cell(1, "sensor");
        accept(cell, "shared", candidate(1, "sensor", "s1"))
                .statusCode(201)
                .body("state.value", equalTo("paw3950"))
                .body("state.selected.value", equalTo("PAW3950"))
                .body("state.sharedLane.accept", equalTo("accepted"))
                .body("state.sharedLane.confirm", nullValue());
        assertThat(changedRows("key_review_state")).hasSize(1);
        assertThat(changes())
                .containsExactlyInAnyOrder(
                        "key_review_state.selected_value",
                        "key_review_state.confidence_score",
                        "key_review_state.user_accept_shared_status",
                        "key_review_state.user_accept_shared_at",
                        "key_review_state.user_accept_shared_by",
                        "key_review_audit+");
    }

    @Test
    void confirming_a_cell_as_shared_keeps_the_selection() throws IOException {
        confirm("/cells/" + cell(1, "weight"), "shared", candidate(1, "weight", "c2"))
                .statusCode(201)
                .body("state.sharedLane.confirm", equalTo("confirmed"))
                .body("state.selected.value", equalTo("49"));
        assertThat(changes())
                .containsExactlyInAnyOrder(
                        "key_review_state.ai_confirm_shared_status",
                        "key_review_state.ai_confirm_shared_at",
                        "key_review_audit+");
    }

    @Test
    void check_12_the_property_of_a_component() throws IOException {
        String slot = "/component-values/" + property("PAW3950", "dpi_max");
        String dm1 = candidate(1, "dpi_max", "dm1");
        String dm2 = candidate(1, "dpi_max", "dm2");
        confirm(slot, "shared", dm1)
                .statusCode(201)
                .body("state.sharedLane.confirm", equalTo("pending"))
                .body("state.sharedLane.accept", nullValue())
                .body("state.selected.value", equalTo("30000"))
                .body("pendingCandidateIds", contains(dm2));
        confirm(slot, "shared", dm2).statusCode(400).body("code", equalTo("candidate_value_mismatch"));
        accept(slot, "shared", dm2)
                .statusCode(201)
                .body("state.value", equalTo("25000"))
                .body("state.sharedLane.accept", equalTo("accepted"))
                .body("state.sharedLane.confirm", equalTo("pending"))
                .body("affectedItems.productId", contains("demo-b-1", "demo-b-2"));
        assertThat(demo.rows("""
                        select product_id, value, source, confidence, needs_ai_review from item_field_state
                        where field_key = 'dpi_max' order by product_id"""))
                .containsExactly("demo-b-1|25000|component_db|1.0|1", "demo-b-2|25000|component_db|1.0|0");
        get("/cells/" + cell(1, "dpi_max")).body("selected.value", equalTo("25000"));
        confirm(slot, "shared", dm2).body("state.sharedLane.confirm", equalTo("confirmed"));
        accept(slot, "shared", dm2).body("state.sharedLane.confirm", equalTo("confirmed"));
        set(slot, Map.of("value", "28000"))
                .statusCode(200)
                .body("state.value", equalTo("28000"))
                .body("state.source", equalTo("user"))
                .body("state.selected.candidateId", nullValue())
                .body("state.sharedLane.confirm", equalTo("pending"))
                .body("state.needsReview", equalTo(false));
        get(slot + "/decisions").body("items", hasSize(5));
    }

    @Test
    void check_13_a_list_value_accepted_confirmed_and_renamed() throws IOException {
        String slot = "/list-values/" + listValue("connection", "Bluetooth");
        String found = demo.rows(
                        "select candidate_id from candidates where product_id = 'demo-b-2' and field_key = 'connection'")
                .get(0);
        accept(slot, "shared", found)
                .statusCode(201)
                .body("state.sharedLane.accept", equalTo("accepted"))
                .body("state.sharedLane.confirm", equalTo("pending"))
                .body("state.needsReview", equalTo(true));
        confirm(slot, "shared", found)
                .body("state.sharedLane.confirm", equalTo("confirmed"))
                .body("state.needsReview", equalTo(false));
        accept(slot, "shared", found).body("state.sharedLane.confirm", equalTo("confirmed"));
        patch(slot, Map.of("value", "BT 5.0", "candidateId", found))
                .statusCode(200)
                .body("state.value", equalTo("BT 5.0"))
                .body("state.sharedLane.accept", equalTo("accepted"))
                .body("state.sharedLane.confirm", equalTo("pending"))
                .body("affectedItems.productId", contains("demo-b-2"));
        get(slot).statusCode(404).body("code", equalTo("not_found"));
        assertThat(demo.rows("""
                        select f.value, v.value, v.enum_policy from item_field_state f
                        join item_list_links l on l.product_id = f.product_id and l.field_key = f.field_key
                        join list_values v on v.id = l.list_value_id
                        where f.product_id = 'demo-b-2' and f.field_key = 'connection'""")).containsExactly("BT 5.0|BT 5.0|closed");
    }

    @Test
    void check_14_a_component_gets_another_name() throws IOException {
        long property = property("PAW3950", "dpi_max");
        confirm("/component-values/" + property, "shared", candidate(1, "dpi_max", "dm1"));
        patch("/components/" + component("PAW3950", "PixArt"), Map.of("name", "PAW3950 Max"))
                .statusCode(200)
                .body("component.name", equalTo("PAW3950 Max"))
                .body("component.aliases", contains("PAW3950", "3950", "PAW 3950"))
                .body("component.nameLane.accept", equalTo("accepted"))
                .body("component.nameLane.confirm", equalTo("pending"))
                .body("affectedItems.productId", contains("demo-b-1", "demo-b-2"));
        assertThat(
                        demo.rows(
                                "select distinct component_identifier from key_review_state where component_identifier like 'sensor::PAW%'"))
                .containsExactly("sensor::PAW3950 Max::PixArt");
        assertThat(demo.rows(
                        "select product_id, component_name from item_component_links where component_maker = 'PixArt'"))
                .containsExactlyInAnyOrder("demo-b-1|PAW3950 Max", "demo-b-2|PAW3950 Max");
        assertThat(
                        demo.rows(
                                "select distinct value from item_field_state where field_key = 'sensor' and product_id <> 'demo-b-3'"))
                .containsExactly("PAW3950 Max");
        get("/component-values/" + property)
                .body("sharedLane.confirm", equalTo("pending"))
                .body("sharedLane.accept", nullValue())
                .body("value", equalTo("30000"));
    }

    @Test
    void check_15_what_is_refused_changes_nothing() throws IOException {
        String property = "/component-values/" + property("PAW3950", "dpi_max");
        String listed = "/list-values/" + listValue("connection", "Bluetooth");
        String sensor = "/cells/" + cell(1, "sensor");
        refused(property, "accept", "item", candidate(1, "dpi_max", "dm1"), 400, "lane_context_mismatch");
        refused(listed, "accept", "item", candidate(1, "dpi_max", "dm1"), 400, "lane_context_mismatch");
        refused(sensor, "accept", "item", candidate(1, "weight", "c1"), 400, "candidate_context_mismatch");
        refused(sensor, "accept", "item", "nope", 404, "candidate_not_found");
        refused(sensor, "accept", "item", null, 400, "candidate_id_required");
        refused("/cells/999999", "accept", "item", null, 404, "not_found");
        refused("/cells/999999", "accept", "primary", null, 400, "validation_failed");
        refused(sensor, "like", "item", null, 400, "validation_failed");
        set("/cells/" + cell(1, "weight"), Map.of("value", "n/a"))
                .statusCode(400)
                .body("code", equalTo("unknown_value_not_actionable"));
        assertThat(changes()).isEmpty();
        assertThat(demo.rows("select count(*) from review_decision")).containsExactly("0");
        assertThat(demo.rows("select count(*) from review_event")).containsExactly("0");
    }

    private static void refused(String slot, String action, String lane, String candidate, int status, String code) {
        var answer = decide(slot, action, lane, candidate).statusCode(status).body("code", equalTo(code));
        if (!code.equals("validation_failed")) {
            answer.body("error", equalTo(code)).body("message", notNullValue());
        }
    }
}
