package io.rollcall.sync.crossvalidation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.sync.SyncedCategory;
import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CrossValidationResourceTest extends SyncedCategory {

    private static final String RULES = """
            {"fields": {"weight": {"range": {"min": 40}}, "shape": {"type": "string", "enum": {"policy": "closed"}}}}""";
    private static final String GAP = "{\"brand\": \"Acme\", \"model\": \"A\", \"shape\": \"Egg\"}";
    private static final String LIGHT =
            "{\"brand\": \"Acme\", \"model\": \"B\", \"weight\": \"12 g\", \"shape\": \"egg\"}";

    @Test
    void a_run_writes_its_section_and_leaves_every_other_byte() throws IOException {
        rules();
        pulled(GAP + "," + LIGHT);
        write(workspace.compileReport(category), "{\"compiled\":1.50,\"steps\" : [ ]}");

        run("{}")
                .statusCode(200)
                .body("production_cross_validation.products_checked", equalTo(2))
                .body("production_cross_validation.warnings.type", equalTo(List.of("enum_gap")))
                .body("production_cross_validation.warnings[0].value", equalTo("Egg"))
                .body("production_cross_validation.warnings[0].near", equalTo("egg"))
                .body("production_cross_validation.warnings[0].state", equalTo("new"))
                .body("production_cross_validation.warnings[0].snoozed", nullValue())
                .body("production_cross_validation.warnings[0].examples", equalTo(List.of(category + "-acme-a")))
                .body("counts.by_type.enum_gap", equalTo(1))
                .body("stale", equalTo(false))
                .body("file_changed", equalTo(true));
        assertThat(report())
                .isEqualTo("{\"compiled\":1.50,\"steps\" : [ ],\"production_cross_validation\":"
                        + "{\"products_checked\":2,\"warnings\":[{\"type\":\"enum_gap\",\"field\":\"shape\",\"value\":\"Egg\","
                        + "\"count\":1,\"examples\":[\"" + category
                        + "-acme-a\"]}],\"fields_unknown\":[]}}");
    }

    @Test
    void a_run_without_a_change_leaves_the_file_and_what_was_new_stays_new() throws IOException {
        rules();
        pulled(GAP);
        run("{}").body("file_changed", equalTo(true));
        var written = Files.getLastModifiedTime(workspace.compileReport(category));

        run("{}")
                .body("file_changed", equalTo(false))
                .body("production_cross_validation.warnings.state", equalTo(List.of("new")));
        assertThat(Files.getLastModifiedTime(workspace.compileReport(category))).isEqualTo(written);
    }

    @Test
    void a_bound_is_written_as_the_rules_have_it() throws IOException {
        rules();
        pulled(LIGHT.replace("\"12 g\"", "12"));
        run("{}").body("production_cross_validation.warnings[0].patch.document.fields.weight.range.min", equalTo(12));
        assertThat(report()).contains("\"value\": \"12\",\n        \"min\": 40,\n");
    }

    @Test
    void a_dry_run_writes_and_keeps_nothing() throws IOException {
        rules();
        pulled(GAP);
        run("{\"dryRun\": true}").statusCode(200).body("production_cross_validation.warnings", hasSize(1));
        assertThat(workspace.compileReport(category)).doesNotExist();
        given().get(path()).then().statusCode(404).body("detail", containsString("Run a cross-validation first"));
    }

    @Test
    void what_is_new_still_open_and_solved_is_told_since_the_rules_or_the_list_changed() throws IOException {
        rules();
        pulled(GAP);
        run("{}").statusCode(200);
        pulled(GAP + "," + LIGHT.replace("egg", "flat"));
        given().get(path()).then().body("stale", equalTo(true));
        run("{}")
                .body("production_cross_validation.warnings.value", equalTo(List.of("Egg", "flat")))
                .body("production_cross_validation.warnings.state", equalTo(List.of("still_open", "new")))
                .body("solved", hasSize(0));
        write(workspace.knownValues(category), "{\"fields\": {\"shape\": [\"Egg\"]}}");
        given().get(path()).then().body("stale", equalTo(true));
        run("{}")
                .body("production_cross_validation.warnings.value", equalTo(List.of("flat")))
                .body("solved.value", equalTo(List.of("Egg")));
        given().get(path()).then().body("stale", equalTo(false)).body("solved", hasSize(1));
    }

    @Test
    void a_warning_is_snoozed_until_a_day_and_wakes_when_it_is_told_to() throws IOException {
        rules();
        pulled(GAP);
        String id = run("{}").extract().path("production_cross_validation.warnings[0].id");
        snooze(id, "2999-01-01T00:00:00Z")
                .statusCode(200)
                .body("reason", equalTo("next season"))
                .body("by", notNullValue());
        given().get(path())
                .then()
                .body("production_cross_validation.warnings[0].snoozed.until", equalTo("2999-01-01T00:00:00Z"))
                .body("counts.open", equalTo(0))
                .body("counts.snoozed", equalTo(1));
        snooze(id, "2001-01-01T00:00:00Z").statusCode(422);
        snooze("0123456789abcdef", "2999-01-01T00:00:00Z").statusCode(404);
        given().delete(path() + "/snoozed/" + id).then().statusCode(204);
        given().delete(path() + "/snoozed/" + id).then().statusCode(404);
        given().get(path()).then().body("counts.open", equalTo(1));
    }

    @Test
    void without_a_source_or_a_pull_it_says_what_to_do_first() throws IOException {
        rules();
        run("{}")
                .statusCode(409)
                .body("code", equalTo("nothing_pulled"))
                .body("detail", containsString("Run a production sync first"));
        configure("{}");
        run("{}").statusCode(409).body("code", equalTo("source_not_configured"));
        run("{\"dryRun\": 1}").statusCode(400);
        run("{\"dry_run\": true}").statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_generated/field_rules.json",
                "_generated/known_values.json",
                "_generated/component_db/sensors.json",
                "_generated/_compile_report.json",
                "_control_plane/workbook_map.json"
            })
    void a_file_that_cannot_be_read_stops_it_and_stays(String name) throws IOException {
        rules();
        pulled(GAP);
        Path file = workspace.helperFiles(category).resolve(name);
        write(file, "{\"fields\": {");
        run("{}")
                .statusCode(409)
                .body("code", equalTo("source_unreadable"))
                .body("file", equalTo("helper_files/" + category + "/" + name));
        assertThat(Files.readString(file)).isEqualTo("{\"fields\": {");
    }

    @Test
    void text_that_a_database_cannot_hold_is_told_as_far_as_it_can_be() throws IOException {
        rules();
        pulled("{\"brand\": \"Acme\", \"model\": \"A\", \"shape\": \"a\\u0000b\\ud800\", \"odd\\u0000\": 1}");
        run("{}")
                .statusCode(200)
                .body("production_cross_validation.warnings[0].value", equalTo("a\uFFFDb\uFFFD"))
                .body("production_cross_validation.fields_unknown", equalTo(List.of("odd\uFFFD")));
    }

    private void rules() throws IOException {
        write(workspace.fieldRules(category), RULES);
        write(workspace.knownValues(category), "{\"fields\": {\"shape\": [\"egg\"]}}");
    }

    private void pulled(String rows) throws IOException {
        live(rows);
        sync("{\"refresh\": true}").statusCode(200);
    }

    private ValidatableResponse run(String request) {
        return json(request).post(path()).then();
    }

    private ValidatableResponse snooze(String id, String until) {
        return json("{\"until\": \"%s\", \"reason\": \" next season \"}".formatted(until))
                .put(path() + "/snoozed/" + id)
                .then();
    }

    private String report() throws IOException {
        return Files.readString(workspace.compileReport(category));
    }

    private String path() {
        return "/api/v1/catalog/" + category + "/cross-validation";
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
