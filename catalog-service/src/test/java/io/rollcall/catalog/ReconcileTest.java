package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.rollcall.testenvironment.RealServers;
import io.rollcall.workspace.JsonText;

/** Job files nobody asked for go to a backup, and everything can be brought back. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReconcileTest {

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    private String category;
    private String api;

    @BeforeEach
    void a_category_of_its_own() {
        category = "r" + UUID.randomUUID().toString().substring(0, 8);
        api = "/api/v1/catalog/" + category;
        given().contentType(ContentType.JSON).body(Map.of("category", category)).post("/api/v1/categories");
    }

    @Test
    void fabricated_variants_go_and_products_stay() throws IOException {
        list("Viper", "Cestus 310", "M75 Wireless", "Deathadder");
        file("Viper", "");
        file("Cestus 310", "");
        file("Cestus 310", "310");
        file("M75 Wireless", "");
        file("M75 Wireless", "Wireless");
        file("Deathadder", "");
        file("Unknown Thing", "");
        queue(id("Viper", ""), id("Cestus 310", "310"), id("Unknown Thing", ""), id("M75 Wireless", "Wireless"));
        Map<String, String> before = tree();

        String plan = reconcile(Map.of())
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("canonicalSource.source", equalTo("active_filtering"))
                .body("canonicalSource.products", equalTo(4))
                .body("scanned", equalTo(7))
                .body("kept", equalTo(4))
                .body("orphans", equalTo(2))
                .body("untracked", equalTo(1))
                .body("unreadable", equalTo(0))
                .body("remaining", equalTo(5))
                .body("deleted", equalTo(0))
                .body("queueCleaned", equalTo(2))
                .body("brake", nullValue())
                .body("details.orphans[0].file", equalTo(id("Cestus 310", "310") + ".json"))
                .body("details.orphans[0].reason", equalTo("fabricated_variant_with_canonical"))
                .body("details.orphans[0].rule", equalTo("variant_is_model_substring"))
                .body("details.orphans[0].matchedText", equalTo("310"))
                .body("details.orphans[0].canonicalProductId", equalTo(id("Cestus 310", "")))
                .body("details.untracked[0].reason", equalTo("not_in_canonical"))
                .extract()
                .path("planId");
        assertThat(tree()).isEqualTo(before);

        String backup = reconcile(Map.of("dryRun", false, "planId", plan))
                .statusCode(200)
                .body("dryRun", equalTo(false))
                .body("deleted", equalTo(2))
                .body("remaining", equalTo(5))
                .body("queueCleaned", equalTo(2))
                .body("skipped", empty())
                .body("backupId", notNullValue())
                .extract()
                .path("backupId");
        assertThat(tree())
                .hasSize(5)
                .containsKey(id("Unknown Thing", "") + ".json")
                .doesNotContainKey(id("Cestus 310", "310") + ".json");
        assertThat(rows()).containsOnlyKeys(id("Viper", ""), id("Unknown Thing", ""));

        reconcile(Map.of("dryRun", false, "planId", plan)).statusCode(409).body("code", equalTo("plan_stale"));
        reconcile(Map.of("dryRun", false))
                .statusCode(200)
                .body("orphans", equalTo(0))
                .body("deleted", equalTo(0))
                .body("backupId", nullValue());

        given().get("/api/v1/work-history?category=" + category)
                .then()
                .statusCode(200)
                .body("items.action", contains("reconciled"))
                .body("items.amount", contains(2))
                .body("items.subject", contains(backup));
        given().get(api + "/backups")
                .then()
                .statusCode(200)
                .body("items.id", contains(backup))
                .body("items[0].files", equalTo(2))
                .body("items[0].state", equalTo("whole"));
        String one = id("Cestus 310", "310") + ".json";
        given().get(api + "/backups/" + backup)
                .then()
                .body("files.file", hasSize(2))
                .body("more", equalTo(false));
        assertThat(given().get(api + "/backups/" + backup + "/files/" + one).asString())
                .isEqualTo(before.get(one));
        restore(backup, Map.of("files", List.of(one)))
                .statusCode(200)
                .body("restored", equalTo(1))
                .body("queueRestored", equalTo(1));
        given().get("/api/v1/work-history?category=" + category)
                .then()
                .body("items.action", contains("restored", "reconciled"))
                .body("items.amount", contains(1, 2));
        restore(backup, Map.of())
                .statusCode(200)
                .body("restored", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("queueRestored", equalTo(1))
                .body("skipped", empty());
        assertThat(tree()).isEqualTo(before);
        assertThat(rows())
                .containsOnlyKeys(
                        id("Viper", ""),
                        id("Cestus 310", "310"),
                        id("Unknown Thing", ""),
                        id("M75 Wireless", "Wireless"));
        given().get(api + "/backups").then().body("items[0].state", equalTo("restored"));
    }

    @Test
    void restored_files_have_their_time_and_permissions() throws IOException {
        list("Viper", "Two", "Three");
        file("Viper", "");
        file("Two", "");
        Path orphan = file("Viper", "Mini");
        Files.setLastModifiedTime(orphan, FileTime.from(Instant.parse("2024-02-03T04:05:06.789Z")));
        Files.setPosixFilePermissions(orphan, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        String backup =
                reconcile(Map.of("dryRun", false)).statusCode(200).extract().path("backupId");
        assertThat(orphan).doesNotExist();
        restore(backup, Map.of()).statusCode(200);
        assertThat(Files.getLastModifiedTime(orphan).toInstant()).isEqualTo(Instant.parse("2024-02-03T04:05:06.789Z"));
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(orphan)))
                .isEqualTo("rw-------");

        Files.writeString(orphan, "somebody else's");
        restore(backup, Map.of())
                .statusCode(200)
                .body("restored", equalTo(0))
                .body("skipped[0].reason", equalTo("exists"));
        assertThat(orphan).hasContent("somebody else's");
        restore(backup, Map.of("files", List.of("../../../etc/passwd")))
                .statusCode(200)
                .body("restored", equalTo(0))
                .body("skipped[0].reason", equalTo("gone"));
        restore("..", Map.of()).statusCode(404);
        given().get(api + "/backups/" + backup + "/files/manifest.json").then().statusCode(404);
    }

    @Test
    void what_changed_since_the_preview_is_left_alone() throws IOException {
        list("Viper", "Two", "Three", "Four", "Five");
        for (String model : List.of("Viper", "Two", "Three", "Four", "Five")) {
            file(model, "");
        }
        Path changed = file("Viper", "Mini");
        Path gone = file("Two", "Mini");
        Path running = file("Three", "Mini");
        queue(id("Three", "Mini"));
        edit(queue(), queue -> ((ObjectNode) queue.at("/products/" + id("Three", "Mini"))).put("status", "running"));
        file("Four", "Mini");
        String plan = reconcile(Map.of())
                .body("orphans", equalTo(4))
                .body("details.orphans.find { it.running }.file", equalTo(id("Three", "Mini") + ".json"))
                .extract()
                .path("planId");
        Files.writeString(changed, Files.readString(changed) + "\n");
        Files.delete(gone);
        Path late = file("Five", "Mini");

        reconcile(Map.of("dryRun", false, "planId", plan))
                .statusCode(200)
                .body("deleted", equalTo(1))
                .body("skipped.reason", contains("running", "gone", "changed"));
        assertThat(changed).exists();
        assertThat(running).exists();
        assertThat(late).exists();
        assertThat(rows()).containsKey(id("Three", "Mini"));
    }

    @Test
    void a_plan_is_stale_once_the_list_has_changed() throws IOException {
        list("Viper", "Two");
        file("Viper", "");
        file("Two", "");
        Path orphan = file("Viper", "Mini");
        String plan = reconcile(Map.of()).extract().path("planId");
        list("Viper", "Three");
        reconcile(Map.of("dryRun", false, "planId", plan)).statusCode(409).body("code", equalTo("plan_stale"));
        reconcile(Map.of("dryRun", false, "planId", UUID.randomUUID().toString()))
                .statusCode(409)
                .body("code", equalTo("plan_stale"));
        reconcile(Map.of("planId", "garbage")).statusCode(404).body("code", equalTo("plan_unknown"));
        assertThat(orphan).exists();
    }

    @Test
    void a_plan_is_stale_once_an_exception_wants_a_file_that_was_to_go() throws IOException {
        list("Cestus 310", "Two");
        file("Cestus 310", "");
        file("Two", "");
        Path orphan = file("Cestus 310", "310");
        String plan = reconcile(Map.of()).body("orphans", equalTo(1)).extract().path("planId");
        FakeGate.except(category, "Acer", "Cestus 310", "310");
        reconcile(Map.of("dryRun", false, "planId", plan)).statusCode(409).body("code", equalTo("plan_stale"));
        assertThat(orphan).exists();
    }

    @Test
    void the_brake_asks_before_more_than_half_goes_and_when_the_list_shrank() throws IOException {
        list("Viper", "Two", "Three", "Four", "Five");
        file("Viper", "");
        file("Viper", "Mini");
        file("Viper", "Ultra");
        reconcile(Map.of("dryRun", false))
                .statusCode(409)
                .body("code", equalTo("confirmation_required"))
                .body("detail", containsString("2 of 3 job files"))
                .body("scanned", equalTo(3))
                .body("orphans", equalTo(2))
                .body("planId", notNullValue())
                .body("brake.reasons", contains("more_than_half"));
        assertThat(tree()).hasSize(3);
        reconcile(Map.of("dryRun", false, "confirm", true)).statusCode(200).body("deleted", equalTo(2));

        list("Viper", "Two", "Three");
        file("Two", "");
        file("Three", "");
        file("Viper", "Mini");
        reconcile(Map.of("dryRun", false)).statusCode(409).body("brake.reasons", contains("canonical_shrank"));
    }

    @Test
    void files_and_reasons_that_are_excepted_stay_and_are_shown_again() throws IOException {
        list("Viper", "Cestus 310", "Two", "Three", "Four");
        for (String model : List.of("Viper", "Cestus 310", "Two", "Three", "Four")) {
            file(model, "");
        }
        Path left = file("Viper", "Mini");
        Path gone = file("Cestus 310", "310");
        Path copy = copyOf("Two", "two-copy.json");
        Path other = copyOf("Three", "three-copy.json");
        queue(id("Viper", "Mini"), id("Cestus 310", "310"));
        Map<String, String> before = tree();
        String plan = reconcile(Map.of())
                .body("orphans", equalTo(4))
                .body("left", equalTo(0))
                .body("orphansByReason.fabricated_variant_with_canonical", equalTo(2))
                .body("orphansByReason.duplicate_of_canonical", equalTo(2))
                .extract()
                .path("planId");
        Map<String, Object> choice = Map.of(
                "planId", plan,
                "reasons", List.of("fabricated_variant_with_canonical"),
                "except", List.of(left.getFileName().toString()),
                "include", List.of(copy.getFileName().toString()));

        reconcile(choice)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("orphans", equalTo(4))
                .body("left", equalTo(2))
                .body("remaining", equalTo(7))
                .body("queueCleaned", equalTo(1));
        assertThat(tree()).isEqualTo(before);
        String backup = reconcile(applied(choice))
                .statusCode(200)
                .body("deleted", equalTo(2))
                .body("left", equalTo(2))
                .body("remaining", equalTo(7))
                .body("queueCleaned", equalTo(1))
                .body("skipped", empty())
                .extract()
                .path("backupId");
        assertThat(left).exists();
        assertThat(other).exists();
        assertThat(gone).doesNotExist();
        assertThat(copy).doesNotExist();
        assertThat(rows()).containsOnlyKeys(id("Viper", "Mini"));
        given().get(api + "/backups").then().body("items[0].files", equalTo(2)).body("items[0].left", equalTo(2));

        reconcile(Map.of())
                .body("orphans", equalTo(2))
                .body("left", equalTo(0))
                .body("details.orphans.file", contains("three-copy.json", id("Viper", "Mini") + ".json"));
        restore(backup, Map.of()).statusCode(200).body("restored", equalTo(2));
        assertThat(tree()).isEqualTo(before);
        assertThat(rows()).containsOnlyKeys(id("Viper", "Mini"), id("Cestus 310", "310"));
    }

    @Test
    void a_choice_names_orphans_of_the_plan_and_reasons_there_are() throws IOException {
        list("Viper", "Two", "Three");
        file("Viper", "");
        file("Two", "");
        Path orphan = file("Viper", "Mini");
        String plan = reconcile(Map.of()).extract().path("planId");
        Map<String, String> before = tree();
        reconcile(applied(Map.of("planId", plan, "except", List.of(id("Viper", "") + ".json", "elsewhere.json"))))
                .statusCode(422)
                .body("code", equalTo("not_an_orphan"))
                .body("files", contains("elsewhere.json", id("Viper", "") + ".json"))
                .body("detail", containsString("elsewhere.json"));
        reconcile(Map.of("planId", plan, "include", List.of("elsewhere.json")))
                .statusCode(422)
                .body("code", equalTo("not_an_orphan"));
        reconcile(Map.of("planId", plan, "reasons", List.of("unreadable")))
                .statusCode(400)
                .body("detail", containsString("duplicate_of_canonical"));
        reconcile(Map.of("planId", plan, "excepts", List.of())).statusCode(400);
        reconcile(applied(Map.of("planId", plan, "reasons", List.of())))
                .statusCode(200)
                .body("deleted", equalTo(0))
                .body("left", equalTo(1))
                .body("backupId", nullValue());
        assertThat(tree()).isEqualTo(before);
        reconcile(applied(Map.of("planId", plan))).statusCode(200).body("deleted", equalTo(1));
        assertThat(orphan).doesNotExist();
    }

    @Test
    void the_brake_counts_what_really_goes() throws IOException {
        list("Viper");
        file("Viper", "");
        Path left = file("Viper", "Mini");
        file("Viper", "Ultra");
        String plan = reconcile(Map.of())
                .body("brake.reasons", contains("more_than_half"))
                .extract()
                .path("planId");
        List<String> except = List.of(left.getFileName().toString());
        reconcile(Map.of("planId", plan, "except", except)).body("brake", nullValue());
        reconcile(applied(Map.of("planId", plan, "except", except)))
                .statusCode(200)
                .body("deleted", equalTo(1));
        assertThat(left).exists();
    }

    @Test
    void what_cannot_be_read_is_counted_and_stays() throws IOException {
        list("Viper");
        file("Viper", "");
        Files.writeString(jobs().resolve("empty.json"), "");
        Files.writeString(jobs().resolve("torn.json"), "{\"identityLock\": {\"brand\": \"Acme\"");
        Files.write(jobs().resolve("binary.json"), new byte[] {0, 1, 2, (byte) 0xff});
        Files.write(jobs().resolve("huge.json"), new byte[1_000_001]);
        Files.createDirectory(jobs().resolve("folder.json"));
        Files.createSymbolicLink(jobs().resolve("link.json"), Path.of("/etc/hostname"));
        Files.writeString(jobs().resolve("notes.txt"), "not a job");
        Map<String, String> before = tree();
        reconcile(Map.of("dryRun", false))
                .statusCode(200)
                .body("scanned", equalTo(7))
                .body("kept", equalTo(1))
                .body("unreadable", equalTo(6))
                .body("deleted", equalTo(0))
                .body("details.unreadable.file", hasSize(6))
                .body(
                        "details.unreadable.find { it.file == 'torn.json' }.message",
                        containsString("torn.json cannot be read"));
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void of_two_files_for_one_product_the_one_with_its_name_stays_else_the_oldest() throws IOException {
        list("Viper", "Two", "Three", "Four");
        file("Viper", "");
        Path copy = copyOf("Viper", "viper-copy.json");
        Path young = copyOf("Two", "two-young.json");
        Path old = copyOf("Two", "two-old.json");
        file("Three", "");
        file("Four", "");
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        reconcile(Map.of("dryRun", false))
                .statusCode(200)
                .body("kept", equalTo(4))
                .body("orphans", equalTo(2))
                .body("details.orphans.reason", contains("duplicate_of_canonical", "duplicate_of_canonical"));
        assertThat(copy).doesNotExist();
        assertThat(young).doesNotExist();
        assertThat(old).exists();
    }

    @Test
    void research_under_an_orphan_moves_to_its_product_and_back() throws IOException {
        list("Viper", "Two", "Three");
        file("Viper", "");
        file("Two", "");
        String orphan = id("Viper", "Mini");
        String twin = id("Viper", "");
        file("Viper", "Mini");
        Path output = workspace.resolve("specs/outputs/" + category + "/" + orphan + "/summary.json");
        Files.createDirectories(output.getParent());
        Files.writeString(output, "{\"done\": true}");
        Path overrides = workspace.resolve("helper_files/" + category + "/_overrides/" + orphan + ".overrides.json");
        Files.createDirectories(overrides.getParent());
        Files.writeString(overrides, "{ \"product_id\":\"" + orphan + "\", \"weight\": 60 }");
        queue(orphan);
        edit(queue(), queue -> ((ObjectNode) queue.at("/products/" + orphan)).put("attempts_total", 4));
        reconcile(Map.of())
                .body("resultsMovable", equalTo(1))
                .body("details.orphans[0].resultsMovable", equalTo(true))
                .body("details.orphans[0].results", hasSize(2));

        String backup = reconcile(Map.of("dryRun", false, "moveResults", true))
                .statusCode(200)
                .body("resultsMoved", equalTo(1))
                .extract()
                .path("backupId");
        Path there = workspace.resolve("specs/outputs/" + category + "/" + twin + "/summary.json");
        assertThat(there).hasContent("{\"done\": true}");
        assertThat(output).doesNotExist();
        assertThat(rows()).containsOnlyKeys(twin);
        assertThat(rows().get(twin).path("attempts_total").asInt()).isEqualTo(4);

        restore(backup, Map.of()).statusCode(200).body("resultsReturned", equalTo(1));
        assertThat(output).hasContent("{\"done\": true}");
        assertThat(there).doesNotExist();
        assertThat(overrides).hasContent("{ \"product_id\":\"" + orphan + "\", \"weight\": 60 }");
    }

    @Test
    void the_catalog_is_what_counts_once_there_is_one() throws IOException {
        FakeBrandRegistry.register("Acme", List.of("Acmeware"), category);
        add("Viper", "");
        add("Cestus", "White");
        await().until(() -> Files.exists(jobs().resolve(id("Viper", "") + ".json")));
        list("Viper", "Elsewhere");
        Path fabricated = file("Viper", "Mini");
        Path aliased = write("viper-alias.json", "Acmeware", "Viper", "Mini");
        Path other = file("Cestus", "Black");
        Path bare = file("Cestus", "");
        reconcile(Map.of())
                .statusCode(200)
                .body("canonicalSource.source", equalTo("product_catalog"))
                .body("canonicalSource.products", equalTo(2))
                .body("scanned", equalTo(6))
                .body("kept", equalTo(2))
                .body("orphans", equalTo(3))
                .body("untracked", equalTo(1))
                .body("details.orphans.find { it.variant == 'Black' }.reason", equalTo("variant_not_in_canonical"))
                .body("details.untracked[0].reason", equalTo("canonical_variant_exists"));
        given().get(api + "/job-files")
                .then()
                .statusCode(200)
                .body("jobFiles", equalTo(6))
                .body("activeProducts", equalTo(2))
                .body("extra", equalTo(4))
                .body("inStep", equalTo(false));
        reconcile(Map.of("dryRun", false)).statusCode(200).body("deleted", equalTo(3));
        assertThat(fabricated).doesNotExist();
        assertThat(aliased).doesNotExist();
        assertThat(other).doesNotExist();
        assertThat(bare).exists();
        await().untilAsserted(() -> assertThat(JsonText.MAPPER
                        .readTree(workspace
                                .resolve("helper_files/" + category + "/_control_plane/product_catalog.json")
                                .toFile())
                        .at("/meta/last_reconcile")
                        .asText())
                .isNotEmpty()
                .isNotEqualTo("null"));
    }

    @Test
    void without_a_list_nothing_is_judged() throws IOException {
        reconcile(Map.of()).statusCode(422).body("code", equalTo("no_canonical_source"));
        Path list = workspace.resolve("helper_files/" + category + "/activeFiltering.json");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "[{\"brand\":");
        reconcile(Map.of()).statusCode(409).body("code", equalTo("source_unreadable"));
        list("Viper");
        file("Viper", "");
        file("Viper", "Mini");
        Files.createDirectories(queue().getParent());
        Files.writeString(queue(), "[]");
        reconcile(Map.of()).statusCode(409).body("code", equalTo("source_unreadable"));
        given().contentType(ContentType.JSON)
                .body("{\"dryRun\": ")
                .post(api + "/reconcile")
                .then()
                .statusCode(400);
        given().post("/api/v1/catalog/nowhere/reconcile").then().statusCode(404);
    }

    @Test
    void many_who_apply_one_plan_delete_once() throws Exception {
        list("Viper", "Two", "Three", "Four");
        for (String model : List.of("Viper", "Two", "Three", "Four")) {
            file(model, "");
        }
        file("Viper", "Mini");
        String plan = reconcile(Map.of()).extract().path("planId");
        var pool = Executors.newFixedThreadPool(8);
        try {
            var calls = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> given().contentType(ContentType.JSON)
                        .body(Map.of("dryRun", false, "planId", plan))
                        .post(api + "/reconcile")
                        .statusCode());
            }
            var answers = new ArrayList<Integer>();
            for (Future<Integer> answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        } finally {
            pool.shutdown();
        }
        given().get(api + "/backups").then().body("total", equalTo(1));
    }

    @Test
    void a_plan_is_paged_searched_and_exported() throws IOException {
        list("Viper", "Two");
        file("Viper", "");
        file("Viper", "Mini");
        file("Viper", "Ultra");
        copyOf("Viper", "viper-copy.json");
        String plan = reconcile(Map.of()).extract().path("planId");
        String files = api + "/reconcile/plans/" + plan + "/files";
        String cursor = given().get(files + "?class=orphan&limit=1")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.file", contains("viper-copy.json"))
                .extract()
                .path("nextCursor");
        given().get(files + "?class=orphan&limit=1&cursor=" + cursor).then().body("items.variant", contains("Mini"));
        given().get(files + "?class=orphan&q=ULTRA viper").then().body("items.variant", contains("Ultra"));
        given().get(files + "?class=orphan&reason=duplicate_of_canonical&counts=reason")
                .then()
                .body("total", equalTo(1))
                .body("items.file", contains("viper-copy.json"))
                .body("counts.reason.duplicate_of_canonical", equalTo(1))
                .body("counts.reason.fabricated_variant_with_canonical", equalTo(2));
        given().get(
                        files
                                + "?class=orphan&q=ultra&counts=reason&reason=duplicate_of_canonical&reason=fabricated_variant_with_canonical")
                .then()
                .body("items.variant", contains("Ultra"))
                .body("counts.reason", equalTo(Map.of("fabricated_variant_with_canonical", 1)));
        given().get(files + "?class=orphan&counts=brand").then().statusCode(400);
        given().get(files + "?class=canonical").then().body("total", equalTo(1));
        given().get(files + "?class=nothing").then().statusCode(400);
        given().get(api + "/reconcile/plans/" + plan)
                .then()
                .body("orphans", equalTo(3))
                .body("details.orphans", hasSize(3));
        given().get(api + "/reconcile/plans/" + plan + "/export")
                .then()
                .statusCode(200)
                .body("planId", equalTo(plan))
                .body("files", hasSize(4));
    }

    private void add(String model, String variant) {
        given().contentType(ContentType.JSON)
                .body(Map.of("brand", "Acme", "model", model, "variant", variant))
                .post(api + "/products")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse reconcile(Map<String, ?> request) {
        return given().contentType(ContentType.JSON)
                .body(request)
                .post(api + "/reconcile")
                .then();
    }

    private static Map<String, Object> applied(Map<String, Object> request) {
        var applied = new HashMap<>(request);
        applied.put("dryRun", false);
        return applied;
    }

    private ValidatableResponse restore(String backup, Map<String, ?> request) {
        return given().contentType(ContentType.JSON)
                .body(request)
                .post(api + "/backups/" + backup + "/restore")
                .then();
    }

    private Path jobs() {
        return workspace.resolve("specs/inputs/" + category + "/products");
    }

    private Path queue() {
        return workspace.resolve("out/_queue/" + category + "/state.json");
    }

    private String id(String model, String variant) {
        return (category + "-acme-" + model + (variant.isEmpty() ? "" : "-" + variant))
                .toLowerCase()
                .replace(' ', '-');
    }

    private void list(String... models) throws IOException {
        Path list = workspace.resolve("helper_files/" + category + "/activeFiltering.json");
        Files.createDirectories(list.getParent());
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < models.length; i++) {
            rows.add(Map.of("id", i + 1, "brand", "Acme", "model", models[i], "variant", ""));
        }
        Files.write(list, JsonText.of(rows));
    }

    private Path file(String model, String variant) throws IOException {
        return write(id(model, variant) + ".json", "Acme", model, variant);
    }

    private Path copyOf(String model, String name) throws IOException {
        return write(name, "Acme", model, "");
    }

    private Path write(String name, String brand, String model, String variant) throws IOException {
        Files.createDirectories(jobs());
        Path file = jobs().resolve(name);
        Files.write(
                file,
                JsonText.of(Map.of(
                        "productId",
                        name.replace(".json", ""),
                        "category",
                        category,
                        "identityLock",
                        Map.of("brand", brand, "model", model, "variant", variant),
                        "seedUrls",
                        List.of())));
        return file;
    }

    private void queue(String... ids) throws IOException {
        var rows = new HashMap<String, Object>();
        for (String id : ids) {
            rows.put(id, Map.of("productId", id, "status", "pending", "attempts_total", 1));
        }
        Files.createDirectories(queue().getParent());
        Files.write(queue(), JsonText.of(Map.of("category", category, "products", rows)));
    }

    private Map<String, JsonNode> rows() throws IOException {
        var rows = new TreeMap<String, JsonNode>();
        JsonText.MAPPER
                .readTree(queue().toFile())
                .path("products")
                .fields()
                .forEachRemaining(row -> rows.put(row.getKey(), row.getValue()));
        return rows;
    }

    private static void edit(Path file, java.util.function.Consumer<ObjectNode> change) throws IOException {
        var content = (ObjectNode) JsonText.MAPPER.readTree(file.toFile());
        change.accept(content);
        Files.write(file, JsonText.of(content));
    }

    /** Every plain file of the folder, with its content. */
    private Map<String, String> tree() throws IOException {
        var tree = new TreeMap<String, String>();
        try (var files = Files.list(jobs())) {
            for (Path file : files.toList()) {
                if (Files.isRegularFile(file)) {
                    tree.put(
                            file.getFileName().toString(),
                            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
        }
        return tree;
    }
}
