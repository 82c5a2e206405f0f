package io.rollcall.review.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.rollcall.review.ReviewedDemo;
import io.rollcall.specdb.SpecDb;
import io.rollcall.testenvironment.RealServers;

/** What two people, a second try and a missing file do to requests. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RequestsTest extends ReviewedDemo {

    @Test
    void the_second_of_two_people_is_told_what_the_first_one_decided() throws IOException {
        String cell = "/cells/" + cell(1, "weight");
        String seen = get(cell).statusCode(200).extract().header("ETag");
        String now =
                accept(cell, "item", candidate(1, "weight", "c2")).extract().header("ETag");
        given().contentType(ContentType.JSON)
                .header("If-Match", seen)
                .body(Map.of("action", "accept", "lane", "item", "candidateId", candidate(1, "weight", "c1")))
                .post(REVIEW + cell + "/decisions")
                .then()
                .statusCode(412)
                .body("code", equalTo("version_conflict"))
                .body("current.value", equalTo("50"));
        given().contentType(ContentType.JSON)
                .header("If-Match", seen)
                .body(Map.of("value", "51"))
                .put(REVIEW + cell + "/value")
                .then()
                .statusCode(412);
        assertThat(get(cell).extract().header("ETag")).isEqualTo(now).isNotEqualTo(seen);
        given().contentType(ContentType.JSON)
                .header("If-Match", now)
                .body(Map.of("value", "51"))
                .put(REVIEW + cell + "/value")
                .then()
                .statusCode(200)
                .body("state.value", equalTo("51"));
    }

    @Test
    void a_request_that_comes_twice_decides_once() throws IOException {
        String cell = "/cells/" + cell(1, "weight");
        int first = keyed(cell, "k1", "c2").statusCode(201).extract().path("decisionId");
        keyed(cell, "k1", "c2")
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("decisionId", equalTo(first))
                .body("state.value", equalTo("50"));
        keyed(cell, "k1", "c1").statusCode(422).body("code", equalTo("idempotency_key_reused"));
        keyed(cell, " ", "c1").statusCode(400);
        assertThat(demo.rows("select count(*) from review_decision")).containsExactly("1");
    }

    private static ValidatableResponse keyed(String cell, String key, String candidate) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("action", "accept", "lane", "item", "candidateId", candidate(1, "weight", candidate)))
                .post(REVIEW + cell + "/decisions")
                .then();
    }

    @Test
    void a_dry_run_names_who_would_follow_and_changes_nothing() throws IOException {
        long taken = cell(1, "dpi_max");
        set("/cells/" + taken, Map.of("value", "29000")).statusCode(200);
        int decisions = demo.rows("select * from review_decision").size();
        given().contentType(ContentType.JSON)
                .body(Map.of("action", "accept", "lane", "shared", "candidateId", candidate(1, "dpi_max", "dm2")))
                .post(REVIEW + "/component-values/" + property("PAW3950", "dpi_max") + "/decisions?dryRun=true")
                .then()
                .statusCode(200)
                .body("state.value", equalTo("25000"))
                .body("affectedItems.productId", contains("demo-b-2"))
                .body("keptItems.productId", contains("demo-b-1"))
                .body("keptItems.value", contains("29000"));
        assertThat(
                        demo.rows(
                                "select value from component_values where property_key = 'dpi_max' and component_name = 'PAW3950'"))
                .containsExactly("30000");
        assertThat(demo.rows("select * from review_decision")).hasSize(decisions);
    }

    @Test
    void evidence_of_a_typed_value_is_kept_as_a_candidate() throws IOException {
        String cell = "/cells/" + cell(1, "weight");
        set(cell, Map.of("value", "61", "evidence", Map.of("url", "https://maker.example/specs", "quote", "61 g")))
                .statusCode(200)
                .body("state.source", equalTo("user"))
                .body("state.overridden", equalTo(true))
                .body("state.selected.candidateId", nullValue());
        get(cell)
                .body("candidates", hasSize(4))
                .body("candidates[0].value", equalTo("61"))
                .body("candidates[0].reviewStatus", equalTo("accepted"))
                .body("candidates[0].evidence.url", equalTo("https://maker.example/specs"))
                .body("candidates[0].evidence.quote", equalTo("61 g"));
        get(cell + "/decisions").body("items[0].reason", containsString("https://maker.example/specs"));
    }

    @Test
    void what_was_rejected_stays_so_when_it_is_seeded_again() throws IOException {
        String cell = "/cells/" + cell(1, "weight");
        decide(cell, "reject", "item", candidate(1, "weight", "c2")).statusCode(201);
        demo.seed();
        get(cell).body("candidates.find { it.value == '50' }.reviewStatus", equalTo("rejected"));
    }

    @Test
    void what_a_person_accepted_stays_when_it_is_seeded_again() throws IOException {
        String cell = "/cells/" + cell(1, "weight");
        accept(cell, "item", candidate(1, "weight", "c2"));
        demo.seed();
        get(cell).body("value", equalTo("50")).body("itemLane.accept", equalTo("accepted"));
    }

    @Test
    void another_name_stays_when_it_is_seeded_again() throws IOException {
        patch("/components/" + component("PAW3950", "PixArt"), Map.of("name", "PAW3950 Max"));
        patch("/list-values/" + listValue("connection", "Bluetooth"), Map.of("value", "BT 5.0"));
        demo.seed();
        assertThat(demo.rows("""
                        select f.value, f.source, v.value from item_field_state f
                            left join item_list_links l on l.product_id = f.product_id and l.field_key = f.field_key
                            left join list_values v on v.id = l.list_value_id
                        where f.product_id = 'demo-b-2' and f.field_key in ('sensor', 'connection') order by f.field_key""")).containsExactly("BT 5.0|user|BT 5.0", "PAW3950 Max|component_db|null");
        assertThat(demo.rows("select component_name from item_component_links where product_id = 'demo-b-2'"))
                .containsExactly("PAW3950 Max");
    }

    @Test
    void what_is_selected_is_shown_although_its_candidate_is_gone() throws IOException {
        long cell = cell(1, "weight");
        demo.write("update key_review_state set selected_candidate_id = 'gone' where item_field_state_id = ?", cell);
        get("/cells/" + cell)
                .body("candidates.find { it.synthetic }.id", equalTo("gone"))
                .body("candidates.score", contains(0.95f, 0.7f, 0.6f, 0.0f));
    }

    @Test
    void nothing_can_be_reviewed_before_it_is_seeded_nor_while_the_file_is_away() throws IOException {
        Files.createDirectories(demo.workspace().helperFiles("unseeded"));
        given().get("/api/v1/review/unseeded/grid")
                .then()
                .statusCode(503)
                .body("code", equalTo("specdb_not_ready"))
                .body("error", equalTo("specdb_not_ready"))
                .body("message", containsString("seed-db --category unseeded"));
        SpecDb.openOrCreate(demo.workspace().specDb("unseeded"), "unseeded").close();
        given().get("/api/v1/review/unseeded/grid").then().statusCode(503).body("code", equalTo("specdb_not_ready"));
        Files.delete(demo.workspace().specDb("unseeded"));
        given().get("/api/v1/review/nowhere/grid").then().statusCode(404);
        given().get("/api/v1/review/No%20where/grid").then().statusCode(422);

        String cell = "/cells/" + cell(1, "weight");
        get(cell).statusCode(200);
        var file = demo.workspace().specDb("demo");
        var aside = file.resolveSibling("aside.sqlite");
        Files.move(file, aside);
        get(cell).statusCode(503).body("code", equalTo("specdb_not_ready"));
        accept(cell, "item", candidate(1, "weight", "c2")).statusCode(503);
        Files.move(aside, file);
        get(cell).statusCode(200).body("value", equalTo("49"));
    }

    @Test
    void readers_write_nothing() throws IOException {
        get("/grid");
        get("/cells/" + cell(1, "weight"));
        get("/component-values/" + property("PAW3950", "dpi_max"))
                .body("linkedItems.productId", contains("demo-b-1", "demo-b-2"))
                .body("candidates.value", contains("30000", "25000"));
        get("/list-values/" + listValue("colors", "Red")).body("linkedItems.productId", contains("demo-b-1"));
        get("/components").body("total", equalTo(4));
        get("/lists").body("items.fieldKey", contains("colors", "connection"));
        assertThat(changes()).isEmpty();
    }

    /** The two files are what a service that is killed at this moment leaves. Whoever has read keeps the second one there. */
    @Test
    void whoever_is_answered_has_it_on_disk() throws IOException {
        String cell = "/cells/" + cell(1, "weight");
        get(cell).statusCode(200);
        int decision = accept(cell, "item", candidate(1, "weight", "c2"))
                .statusCode(201)
                .extract()
                .path("decisionId");
        Path file = demo.workspace().specDb("demo");
        Path afterCrash = Files.createTempDirectory("crash-").resolve(file.getFileName());
        Files.copy(file, afterCrash);
        Files.copy(file.resolveSibling(file.getFileName() + "-wal"), Path.of(afterCrash + "-wal"));
        try (var db = SpecDb.open(afterCrash, "demo")) {
            assertThat(db.<Integer, RuntimeException>read(
                            handle -> handle.createQuery("select max(id) from review_decision")
                                    .mapTo(Integer.class)
                                    .one()))
                    .isEqualTo(decision);
        }
    }

    @Test
    void a_decision_waits_for_a_seed_and_then_asks_to_be_tried_again() throws IOException {
        String cell = "/cells/" + cell(1, "weight");
        try (var seeding = SpecDb.open(demo.workspace().specDb("demo"), "demo")) {
            seeding.write(handle -> {
                handle.execute("update spec_db set sync_version = 2");
                get(cell).statusCode(200);
                accept(cell, "item", candidate(1, "weight", "c2"))
                        .statusCode(503)
                        .body("code", equalTo("specdb_busy"));
                return null;
            });
        }
        accept(cell, "item", candidate(1, "weight", "c2")).statusCode(201);
    }

    @Test
    void the_settings_say_where_the_snapshots_are() {
        given().get("/api/v1/services/review-service/places")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.name == 'Review snapshot' && it.category == 'demo' }.path",
                        endsWith("spec.sqlite"));
    }
}
