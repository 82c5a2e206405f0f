package io.rollcall.sync.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.rollcall.sync.FakeCatalog;
import io.rollcall.sync.SyncedCategory;
import io.rollcall.testenvironment.RealServers;
import io.rollcall.workspace.JsonText;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProductionSyncTest extends SyncedCategory {

    @Test
    void what_is_live_is_compared_with_the_catalog_and_the_sums_add_up() throws IOException {
        seeds(
                "{\"brand\": \"Acme\", \"model\": \"A\", \"weight\": 60}, {\"brand\": \"Acme\", \"model\": \"B\", \"weight\": 60.50}");
        hold("A", "B", "Only here");
        live("""
                {"brand": "Acme", "model": "A", "weight": 60}, {"brand": "Acme", "model": "B", "weight": 61.10, "dpi": 800},
                {"brand": "Acme", "model": "New"}, {"brand": "Acme", "model": "new", "weight": 1}, {"model": "No brand"}""");

        compare()
                .statusCode(200)
                .body("summary.production_count", equalTo(3))
                .body("summary.catalog_count", equalTo(3))
                .body("summary.source_rows", equalTo(5))
                .body("summary.matched", equalTo(1))
                .body("summary.field_drift", equalTo(1))
                .body("details.in_production_only.model", equalTo(List.of("New")))
                .body("details.in_production_only[0].verdict", equalTo("valid"))
                .body("details.in_catalog_only[0].reason", equalTo("possibly_discontinued"))
                .body("details.duplicate_rows[0].reason", equalTo("differs"))
                .body("details.invalid_rows[0].reason", equalTo("brand_missing"))
                .body("details.not_researched[0].fields", equalTo(List.of("dpi")))
                .body("catalog_view.as_of_revision", equalTo(3));
        String drift =
                given().get(path("/rows?class=field_drift")).then().extract().asString();
        assertThat(drift)
                .contains("\"production_value\":61.10", "\"catalog_value\":60.50")
                .contains("\"catalog_origin\":\"active_filtering\"", "\"production_compared\":\"61.1\"");
        assertThat(JsonText.MAPPER
                        .readTree(workspace.productionSyncReport(category).toFile())
                        .at("/summary/field_drift")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_list_is_asked_for_once_an_hour_and_again_when_it_is_another() throws IOException {
        hold("A");
        live("{\"brand\": \"Acme\", \"model\": \"A\"}");
        compare().body("from_cache", equalTo(false));
        compare().body("from_cache", equalTo(true));
        sync("{\"refresh\": true}").body("from_cache", equalTo(false));
        live("{\"brand\": \"Acme\", \"model\": \"A\"}, {\"brand\": \"Acme\", \"model\": \"New\"}");
        compare()
                .body("from_cache", equalTo(false))
                .body("changes.find { it.class == 'in_production_only' }.added", equalTo(1));
        given().get("/api/v1/catalog/" + category + "/product-source")
                .then()
                .body("last_pull", notNullValue())
                .body("last_pull_hash", notNullValue());
        given().get(path("/history"))
                .then()
                .body("pulls", hasSize(3))
                .body("pulls[0].state", equalTo("good"))
                .body("pulls[0].summary.in_production_only", equalTo(1));
    }

    @Test
    void what_cannot_be_read_keeps_the_last_report() throws IOException {
        hold("A");
        live("{\"brand\": \"Acme\", \"model\": \"A\"}");
        String plan = compare().extract().path("plan_id");
        var broken = Map.of(
                "[{\"brand\": \"Acme\"", "source_truncated",
                "", "source_empty",
                "[]", "no_products",
                "<html>login</html>", "source_is_html",
                "{\"list\": 7}", "no_products",
                "[\"a\", \"b\"]", "no_products");
        for (var list : broken.entrySet()) {
            Files.writeString(list(), list.getKey());
            compare().statusCode(422).body("code", equalTo(list.getValue()));
        }
        Files.delete(list());
        compare().statusCode(422).body("code", equalTo("not_found"));
        given().get(path("/report")).then().statusCode(200).body("plan_id", equalTo(plan));
        given().get(path("/history"))
                .then()
                .body("pulls", hasSize(8))
                .body("pulls[0].state", equalTo("failed"))
                .body("pulls[0].error", notNullValue());
    }

    @Test
    void a_list_that_shrank_is_taken_in_once_somebody_says_yes() throws IOException {
        hold("P0");
        live(products(50));
        compare().statusCode(200);
        live(products(3));
        sync("{\"refresh\": true}")
                .statusCode(409)
                .body("code", equalTo("confirmation_required"))
                .body("before", equalTo(50))
                .body("now", equalTo(3));
        given().get(path("/report")).then().body("summary.production_count", equalTo(50));
        sync("{\"confirmDrop\": true}").statusCode(200).body("summary.production_count", equalTo(3));
        sync("{\"refresh\": true}").statusCode(200);
    }

    @Test
    void rows_come_in_pages_by_class_field_and_words() throws IOException {
        hold("A");
        live(products(25));
        compare().statusCode(200);
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var page = given().get(path(
                            "/rows?class=in_production_only&limit=10" + (cursor == null ? "" : "&cursor=" + cursor)))
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(25));
            found.addAll(page.extract().<List<String>>path("items.model"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);
        assertThat(found).doesNotHaveDuplicates().hasSize(25).isSorted();
        given().get(path("/rows?q=p7"))
                .then()
                .body("items.model", equalTo(List.of("P7")))
                .body("total", equalTo(1));
        given().get(path("/rows?class=field_drift"))
                .then()
                .body("total", equalTo(0))
                .body("nextCursor", nullValue());
        given().get(path("/rows?class=nonsense")).then().statusCode(400).body("code", equalTo("validation_failed"));
        given().get(path("/rows?sort=nonsense")).then().statusCode(400);
    }

    @Test
    void rows_are_chosen_by_several_brands_and_fields_each_with_its_count() throws IOException {
        seeds("{\"brand\": \"Acme\", \"model\": \"A\", \"weight\": 60, \"dpi\": 400}");
        hold("A");
        live("{\"brand\": \"Acme\", \"model\": \"A\", \"weight\": 61, \"dpi\": 800},"
                + "{\"brand\": \"Best\", \"model\": \"One\"}, {\"brand\": \"Best\", \"model\": \"Two\"},"
                + "{\"brand\": \"Core\", \"model\": \"Three\"}");
        compare().statusCode(200);
        given().get(path("/rows?class=in_production_only&brand=Best&brand=Acme&counts=brand,field"))
                .then()
                .statusCode(200)
                .body("items.model", equalTo(List.of("One", "Two")))
                .body("total", equalTo(2))
                .body("counts", equalTo(Map.of("brand", Map.of("Best", 2, "Core", 1), "field", Map.of())));
        given().get(path("/rows?field=dpi&field=weight&counts=field"))
                .then()
                .body("items.field", equalTo(List.of("dpi", "weight")))
                .body("total", equalTo(2))
                .body("counts", equalTo(Map.of("field", Map.of("dpi", 1, "weight", 1))));
        given().get(path("/rows?q=two&counts=brand"))
                .then()
                .body("items.model", equalTo(List.of("Two")))
                .body("counts.brand", equalTo(Map.of("Best", 1)));
        given().get(path("/rows?counts=colour")).then().statusCode(400).body("code", equalTo("validation_failed"));
    }

    @Test
    void text_that_a_database_cannot_hold_is_shown_as_far_as_it_can_be() throws IOException {
        seeds("{\"brand\": \"Acme\", \"model\": \"A\", \"note\": \"x\", \"__proto__\": \"x\", \"huge\": 1}");
        hold("A");
        live("""
                {"brand": "Acme", "model": "A", "note": "a\\u0000b\\ud800c\\\\u0000", "__proto__": "<script>", "huge": 1e99999999999}""");
        compare()
                .statusCode(200)
                .body("details.field_drift.field", equalTo(List.of("__proto__", "huge", "note")))
                .body("details.field_drift[0].production_value", equalTo("<script>"))
                .body("details.field_drift[2].production_value", equalTo("a\uFFFDb\uFFFDc\\u0000"));
    }

    @Test
    void without_a_source_nothing_is_compared_and_without_a_report_nothing_shown() {
        configure("{}");
        compare().statusCode(409).body("code", equalTo("source_not_configured"));
        given().get(path("/report")).then().statusCode(404).body("code", equalTo("not_found"));
        given().get(path("/rows")).then().statusCode(404);
        given().get("/api/v1/catalog/nowhere/production-sync/report").then().statusCode(404);
        sync("{\"dryRun\": 1}").statusCode(400);
        sync("{\"dry_run\": true}").statusCode(400);
    }

    @Test
    void how_a_category_stands_to_production_is_told_at_a_glance() throws IOException {
        hold("A");
        overview()
                .statusCode(200)
                .body("source_type", equalTo("manual"))
                .body("report", nullValue())
                .body("next_pull_at", nullValue())
                .body("pulls", hasSize(0));
        live(products(3));
        compare().statusCode(200);
        overview()
                .body("report.summary.in_production_only", equalTo(3))
                .body("report.outdated", equalTo(false))
                .body("pulls[0].state", equalTo("good"))
                .body("pulls[0].summary.in_catalog_only", equalTo(1));
        configure(
                "{\"source_type\": \"manual\", \"manual\": {\"file\": \"live.json\"}, \"schedule\": {\"auto_pull\": true, \"interval_hours\": 5}}");
        overview().body("next_pull_at", notNullValue());
        catalog.hold(category, "Acme", "B");
        await().untilAsserted(() -> overview().body("report.outdated", equalTo(true)));
        Files.writeString(workspace.productSource(category), "{");
        overview().statusCode(200).body("source_problem", containsString("product_source.json cannot be read"));
        Files.delete(workspace.productSource(category));
    }

    @Test
    void a_report_is_told_without_its_rows_to_who_asks_for_them_in_pages() throws IOException {
        hold("A");
        live(products(3));
        compare().statusCode(200);
        given().get(path("/report")).then().body("details.in_production_only", hasSize(3));
        given().get(path("/report?details=false"))
                .then()
                .statusCode(200)
                .body("summary.in_production_only", equalTo(3))
                .body("details", equalTo(Map.of()));
    }

    private ValidatableResponse overview() {
        return given().get(path("/overview")).then();
    }

    @Test
    void while_the_catalog_is_away_it_is_compared_with_what_is_known_of_it() throws IOException {
        hold("A");
        live("{\"brand\": \"Acme\", \"model\": \"New\"}");
        FakeCatalog.AWAY.set("away");
        compare()
                .statusCode(200)
                .body("summary.in_production_only", equalTo(1))
                .body("details.in_production_only[0].verdict", nullValue())
                .body("catalog_view.heard_at", notNullValue());
    }

    @Test
    void what_differs_on_purpose_is_told_apart_until_production_says_something_else() throws IOException {
        seeds("{\"brand\": \"Acme\", \"model\": \"A\", \"weight\": 60}");
        hold("A");
        live("{\"brand\": \"Acme\", \"model\": \"A\", \"weight\": 61}");
        compare().body("summary.field_drift", equalTo(1));
        String productId = category + "-acme-a";
        json("{\"product\": \"%s\", \"field\": \"weight\", \"reason\": \"measured here\"}".formatted(productId))
                .post(path("/accepted-drift"))
                .then()
                .statusCode(200)
                .body("production_value", equalTo(61));
        json("{\"product\": \"%s\", \"field\": \"dpi\", \"reason\": \"x\"}".formatted(productId))
                .post(path("/accepted-drift"))
                .then()
                .statusCode(404);
        compare()
                .body("summary.field_drift", equalTo(0))
                .body("summary.accepted_drift", equalTo(1))
                .body("summary.matched", equalTo(1));
        given().get(path("/accepted-drift"))
                .then()
                .body("items[0].differs", equalTo(true))
                .body("total", equalTo(1));
        live("{\"brand\": \"Acme\", \"model\": \"A\", \"weight\": 62}");
        compare().body("summary.field_drift", equalTo(1));
        given().get(path("/accepted-drift")).then().body("items[0].differs", equalTo(false));
        String drift = "/accepted-drift?product=%s&field=weight".formatted(productId);
        given().delete(path(drift)).then().statusCode(204);
        given().delete(path(drift)).then().statusCode(404);
    }

    private static String products(int count) {
        return IntStream.range(0, count)
                .mapToObj("{\"brand\": \"Acme\", \"model\": \"P%d\"}"::formatted)
                .collect(Collectors.joining(","));
    }
}
