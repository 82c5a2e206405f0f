package io.rollcall.sync.apply;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.persistence.Sql;
import io.rollcall.sync.FakeCatalog;
import io.rollcall.sync.SyncedCategory;
import io.rollcall.sync.catalog.CatalogOwner.Product;
import io.rollcall.testenvironment.RealServers;
import io.rollcall.workspace.JsonText;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ApplyTest extends SyncedCategory {

    @Inject
    Sql sql;

    @Inject
    Apply apply;

    @Inject
    Applies applies;

    @Test
    void exactly_what_was_ticked_is_done_and_undone() throws IOException {
        differing();
        List<String> added = ids("in_production_only");
        List<String> gone = ids("in_catalog_only");
        String accepted = id("field_drift", "weight");

        ValidatableResponse done = act(row(added.get(0), "add", "")
                        + row(accepted, "accept_value", "")
                        + row(gone.get(0), "discontinue", "")
                        + row(gone.get(1), "keep", ", \"reason\": \"still sold\""))
                .statusCode(200)
                .body("state", equalTo("applied"))
                .body("results.status", everyItem(equalTo("applied")))
                .body("results.row_id", equalTo(List.of(added.get(0), accepted, gone.get(0), gone.get(1))));
        String applyId = done.extract().path("apply_id");

        assertThat(models("active")).containsExactlyInAnyOrder("A", "Gone 2", "New 1");
        assertThat(models("inactive")).containsExactly("Gone 1");
        JsonNode override = JsonText.MAPPER.readTree(overrides().toFile()).at("/overrides/weight");
        assertThat(override.path("override_value").decimalValue()).isEqualByComparingTo("61.5");
        assertThat(override.path("override_source").asText()).isEqualTo("production_sync");
        assertThat(override.path("overridden_by").asText()).isNotEmpty();
        given().get(path("/rows?class=in_production_only"))
                .then()
                .body("items.done", equalTo(Arrays.asList("add", null)))
                .body("total", equalTo(2));
        seenByTheSync(4);
        compare()
                .body("summary.in_production_only", equalTo(1))
                .body("summary.in_catalog_only", equalTo(1))
                .body("details.in_catalog_only[0].kept.reason", equalTo("still sold"))
                .body("details.field_drift.field", equalTo(List.of("dpi")));

        undo(applyId)
                .statusCode(200)
                .body("state", equalTo("undone"))
                .body("results.undone", everyItem(equalTo("undone")));
        assertThat(models("active")).containsExactlyInAnyOrder("A", "Gone 1", "Gone 2");
        assertThat(overrides()).doesNotExist();
        seenByTheSync(3);
        compare()
                .body("summary.in_production_only", equalTo(2))
                .body("details.in_catalog_only.kept", everyItem(nullValue()));
        given().get(path("/history"))
                .then()
                .body("applies[0].state", equalTo("undone"))
                .body("applies", hasSize(1));
    }

    @Test
    void all_that_a_filter_leaves_is_done_but_for_what_was_unticked() throws IOException {
        hold("A");
        live("{\"brand\": \"Acme\", \"model\": \"A\"}, {\"brand\": \"Acme\", \"model\": \"B\"},"
                + "{\"brand\": \"Best\", \"model\": \"One\"}, {\"brand\": \"Best\", \"model\": \"Two\"},"
                + "{\"brand\": \"Best\", \"model\": \"Three\"}");
        compare();
        String unticked = given().get(path("/rows?q=two")).then().extract().path("items[0].row_id");
        sync("""
                {"dryRun": false, "actions": {"all": [
                    {"action": "add", "class": "in_production_only", "brand": ["Best"], "except": ["%s"]}]}}""".formatted(unticked)).statusCode(200).body("summary.applied", equalTo(2));
        assertThat(models("active")).containsExactlyInAnyOrder("A", "One", "Three");
        sync("{\"dryRun\": false, \"actions\": {\"all\": [{\"action\": \"add\", \"class\": \"nonsense\"}]}}")
                .statusCode(400);
    }

    @Test
    void an_apply_in_the_background_is_answered_at_once_and_told_as_it_goes() throws IOException {
        differing();
        String applyId = sync("""
                {"dryRun": false, "background": true, "actions": {"all": [
                    {"action": "add", "class": "in_production_only"}]}}""")
                .statusCode(202)
                .body("state", equalTo("applying"))
                .body("summary.pending", equalTo(2))
                .body("results", hasSize(0))
                .extract()
                .path("apply_id");
        await().untilAsserted(() -> given().get(path("/applies/" + applyId + "?results=none"))
                .then()
                .body("state", equalTo("applied"))
                .body("summary.applied", equalTo(2))
                .body("results", hasSize(0)));
        String again = act(row(ids("in_production_only").get(0), "add", "")
                        + row(ids("in_catalog_only").get(0), "flag", ""))
                .extract()
                .path("apply_id");
        given().get(path("/applies/" + again + "?results=exceptions"))
                .then()
                .body("results.reason", equalTo(List.of("already_applied")));
        given().get(path("/applies/" + again + "?results=some")).then().statusCode(400);
    }

    @Test
    void a_preview_says_what_an_apply_would_do_and_refuse() throws IOException {
        hold("A", "Gone 1");
        live("{\"brand\": \"Acme\", \"model\": \"A\"}, {\"brand\": \"Best\", \"model\": \"New 1\"},"
                + "{\"brand\": \"BEST\", \"model\": \"New 2\"}, {\"brand\": \"Acme\", \"model\": \"Rejected\"}");
        compare();
        String gone = ids("in_catalog_only").get(0);
        String actions = """
                {"actions": {
                    "all": [{"action": "add", "class": "in_production_only"}],
                    "rows": [{"row_id": "%s", "action": "keep", "reason": "still sold"}, {"row_id": "x", "action": "add"}]}}""".formatted(gone);
        json(actions)
                .post(path("/preview"))
                .then()
                .statusCode(200)
                .body("summary", equalTo(Map.of("add", 2, "keep", 1)))
                .body("brands", equalTo(List.of("Best")))
                .body("refused.reason", containsInAnyOrder("slug_collision", "plan_stale"))
                .body("refused_total", equalTo(2))
                .body("unjudged", equalTo(0));
        assertThat(models("active")).containsExactlyInAnyOrder("A", "Gone 1");
        FakeCatalog.AWAY.set("away");
        json(actions).post(path("/preview")).then().statusCode(503);
        json("{\"actions\": {}}").post(path("/preview")).then().statusCode(422);
        json("{}").post(path("/preview")).then().statusCode(400);
    }

    @Test
    void a_row_that_somebody_edited_is_stale_and_the_others_are_done() throws IOException {
        differing();
        List<String> gone = ids("in_catalog_only");
        String identifier = given().get(path("/rows?class=in_catalog_only"))
                .then()
                .extract()
                .path("items[0].identifier");
        catalog.edit(category, identifier);
        act(row(gone.get(0), "discontinue", "")
                        + row(gone.get(1), "discontinue", "")
                        + row("0123456789abcdef", "add", ""))
                .body("results.status", equalTo(List.of("refused", "applied", "refused")))
                .body("results.reason", equalTo(Arrays.asList("plan_stale", null, "plan_stale")))
                .body("summary.applied", equalTo(1));
        act(row(gone.get(1), "discontinue", "")).body("results[0].reason", equalTo("already_applied"));
        act(row(ids("in_production_only").get(0), "add", "")).body("results[0].status", equalTo("applied"));
    }

    @Test
    void a_value_that_changed_here_since_is_not_overwritten() throws IOException {
        differing();
        Files.createDirectories(overrides().getParent());
        String mine = "{\"overrides\": {\"weight\": {\"value\": 59}}}";
        Files.writeString(overrides(), mine);
        act(row(id("field_drift", "weight"), "accept_value", ""))
                .body("results[0].status", equalTo("refused"))
                .body("results[0].reason", equalTo("plan_stale"));
        assertThat(overrides()).hasContent(mine);
    }

    @Test
    void undo_brings_a_file_back_byte_for_byte_and_leaves_what_others_wrote_since() throws IOException {
        differing();
        Files.createDirectories(overrides().getParent());
        String theirs = "{ \"note\":\"mine\",\n\"overrides\": {\"color\": {\"value\": \"red\"}} }";
        Files.writeString(overrides(), theirs);
        String both = row(id("field_drift", "weight"), "accept_value", "")
                + row(id("field_drift", "dpi"), "accept_value", "");
        String applyId = act(both).body("summary.applied", equalTo(2)).extract().path("apply_id");
        undo(applyId).body("summary.undone", equalTo(2));
        assertThat(Files.readString(overrides())).isEqualTo(theirs);

        applyId = act(both).body("summary.applied", equalTo(2)).extract().path("apply_id");
        JsonNode now = JsonText.MAPPER.readTree(overrides().toFile());
        ((com.fasterxml.jackson.databind.node.ObjectNode) now.at("/overrides/weight"))
                .put("candidate_id", "somebody")
                .put("value", 7);
        Files.write(overrides(), JsonText.of(now));
        undo(applyId).body("results.undone", equalTo(List.of("changed", "undone")));
        assertThat(Files.readString(overrides()))
                .contains("\"value\": 7", "\"color\"")
                .doesNotContain("\"dpi\"");
    }

    @Test
    void what_cannot_be_done_is_said_row_by_row_and_what_makes_no_sense_at_once() throws IOException {
        differing();
        List<String> gone = ids("in_catalog_only");
        act(row(gone.get(0), "add", "") + row(gone.get(1), "keep", "") + row(id("field_drift", "dpi"), "explode", ""))
                .body("results.status", everyItem(equalTo("refused")))
                .body(
                        "results.reason",
                        equalTo(List.of("action_not_possible", "validation_failed", "validation_failed")));
        act(row(gone.get(0), "skip", "") + row(gone.get(0), "skip", "")).statusCode(422);
        act("").statusCode(422).body("code", equalTo("validation_failed"));
        sync("{\"dryRun\": false, \"planId\": \"%s\", \"actions\": {\"skip\": [\"x\"]}}".formatted(UUID.randomUUID()))
                .statusCode(404)
                .body("code", equalTo("plan_unknown"));
        sync("{\"dryRun\": false, \"actions\": {\"rows\": [{\"row_id\": \"x\"}]}}")
                .statusCode(400);
        FakeCatalog.AWAY.set("away");
        act(row(gone.get(0), "discontinue", "")).statusCode(503);
        given().get(path("/history")).then().body("applies", hasSize(1));
    }

    @Test
    void products_are_named_by_their_ids_as_well() throws IOException {
        differing();
        live(
                "{\"brand\": \"Acme\", \"model\": \"A\"}, {\"brand\": \"Acme\", \"model\": \"Rejected\"}, {\"brand\": \"Acme\", \"model\": \"New 1\"}");
        compare();
        sync("{\"dryRun\": false, \"actions\": {\"add\": [\"%1$s-acme-new-1\", \"%1$s-acme-rejected\", \"%1$s-acme-no\"], \"skip\": [\"%1$s-acme-gone-1\"]}}"
                        .formatted(category))
                .body("results.status", equalTo(List.of("applied", "refused", "refused", "skipped")))
                .body("results.reason", equalTo(Arrays.asList(null, "slug_collision", "plan_stale", "skipped")));
    }

    @Test
    void a_rename_takes_the_name_of_production_over() throws IOException {
        seeds("{\"id\": 7, \"brand\": \"Acme\", \"model\": \"X II\"}");
        hold("X II");
        live("{\"id\": 7, \"brand\": \"Acme\", \"model\": \"X2\"}");
        compare().body("details.identity_mismatch[0].reason", equalTo("suspected_rename"));
        String renamed = act(row(ids("identity_mismatch").get(0), "resolve", ", \"value\": \"rename_ours\""))
                .body("results[0].status", equalTo("applied"))
                .extract()
                .path("apply_id");
        assertThat(models("active")).containsExactly("X2");
        undo(renamed).body("results[0].undone", equalTo("undone"));
        assertThat(models("active")).containsExactly("X II");
    }

    @Test
    void an_inactive_product_that_is_live_is_activated() throws IOException {
        hold("A");
        Product product = FakeCatalog.held(category).get(0);
        catalog.change(
                category, product.productId(), null, io.rollcall.sync.catalog.CatalogOwner.Changed.status("inactive"));
        live("{\"brand\": \"Acme\", \"model\": \"A\"}");
        await().untilAsserted(() -> compare().body("summary.field_drift", equalTo(1)));
        act(row(id("field_drift", "status"), "accept_value", "")).body("results[0].status", equalTo("applied"));
        assertThat(models("active")).containsExactly("A");
    }

    @Test
    void what_a_service_that_died_had_not_recorded_is_done_once_and_can_be_undone() throws IOException {
        differing();
        Files.createDirectories(overrides().getParent());
        String theirs = "{\"overrides\": {\"color\": {\"value\": \"red\"}}}";
        Files.writeString(overrides(), theirs);
        String rows = row(ids("in_production_only").get(0), "add", "")
                + row(id("field_drift", "weight"), "accept_value", "")
                + row(ids("in_catalog_only").get(0), "discontinue", "");
        String applyId = act(rows).body("summary.applied", equalTo(3)).extract().path("apply_id");
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("update sync_apply set state = 'applying' where id = cast(:id as uuid)")
                    .bind("id", applyId)
                    .execute();
            sql.update("delete from sync_apply_outcome where apply_id = cast(:id as uuid)")
                    .bind("id", applyId)
                    .execute();
        });
        await().untilAsserted(() -> given().get(path("/applies/" + applyId))
                .then()
                .body("state", equalTo("applied"))
                .body("summary.applied", equalTo(3)));
        assertThat(models("active")).containsExactlyInAnyOrder("A", "Gone 2", "New 1");
        undo(applyId).body("summary.undone", equalTo(3));
        assertThat(models("active")).containsExactlyInAnyOrder("A", "Gone 1", "Gone 2");
        assertThat(overrides()).hasContent(theirs);
        given().get(path("/applies/" + UUID.randomUUID())).then().statusCode(404);
    }

    @Test
    void what_was_finished_since_it_was_found_unfinished_is_left_as_it_is() throws IOException {
        differing();
        String applyId = act(row(ids("in_production_only").get(0), "add", ""))
                .body("summary.applied", equalTo(1))
                .extract()
                .path("apply_id");
        apply.resume(QuarkusTransaction.requiringNew()
                .call(() -> applies.find(category, UUID.fromString(applyId)))
                .orElseThrow());
        given().get(path("/applies/" + applyId)).then().body("state", equalTo("applied"));
        assertThat(models("active")).contains("New 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeCatalog.READ_ONLY, FakeCatalog.AT_IT})
    void what_cannot_be_done_now_is_done_when_the_catalog_can(String state) throws IOException {
        differing();
        FakeCatalog.AWAY.set(state);
        String applyId = act(row(ids("in_production_only").get(0), "add", ""))
                .statusCode(200)
                .body("state", equalTo("applying"))
                .body("results[0].status", equalTo("pending"))
                .extract()
                .path("apply_id");
        FakeCatalog.AWAY.set("");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get(path("/applies/" + applyId))
                .then()
                .body("state", equalTo("applied"))
                .body("results[0].status", equalTo("applied")));
    }

    /** Two that are new, two that are gone, and one that drifted in two fields. */
    private void differing() throws IOException {
        seeds("{\"brand\": \"Acme\", \"model\": \"A\", \"weight\": 60, \"dpi\": 400}");
        hold("A", "Gone 1", "Gone 2");
        live("{\"brand\": \"Acme\", \"model\": \"A\", \"weight\": 61.5, \"dpi\": 800},"
                + "{\"brand\": \"Acme\", \"model\": \"New 1\"}, {\"brand\": \"Acme\", \"model\": \"New 2\"}");
        compare().statusCode(200).body("plan_id", notNullValue());
    }

    private List<String> ids(String rowClass) {
        return given().get(path("/rows?class=" + rowClass)).then().extract().path("items.row_id");
    }

    private String id(String rowClass, String field) {
        return given().get(path("/rows?class=" + rowClass + "&field=" + field))
                .then()
                .extract()
                .path("items[0].row_id");
    }

    private static String row(String rowId, String action, String more) {
        return "{\"row_id\": \"%s\", \"action\": \"%s\"%s},".formatted(rowId, action, more);
    }

    private ValidatableResponse act(String rows) {
        String list = rows.isEmpty() ? "" : rows.substring(0, rows.length() - 1);
        return sync("{\"dryRun\": false, \"actions\": {\"rows\": [" + list + "]}}");
    }

    private ValidatableResponse undo(String applyId) {
        return given().post(path("/applies/" + applyId + "/undo")).then();
    }

    private List<String> models(String status) {
        return FakeCatalog.held(category).stream()
                .filter(product -> product.status().equals(status))
                .map(Product::model)
                .toList();
    }

    private void seenByTheSync(int products) {
        await().untilAsserted(() -> given().get(path("/catalog-view")).then().body("products", equalTo(products)));
    }

    private Path overrides() {
        return workspace.overrides(category, category + "-acme-a");
    }
}
