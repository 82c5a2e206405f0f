package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import jakarta.inject.Inject;

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

/** Products that are renamed, paused and removed, with their files. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ChangesTest {

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    @Inject
    DataSource database;

    private String category;
    private String products;

    @BeforeEach
    void a_category_of_its_own() {
        category = "r" + UUID.randomUUID().toString().substring(0, 8);
        products = "/api/v1/catalog/" + category + "/products";
        given().contentType(ContentType.JSON).body(Map.of("category", category)).post("/api/v1/categories");
        List.of("Razer", "Acer")
                .forEach(brand -> FakeBrandRegistry.register(brand + " " + category, List.of(), category));
    }

    @Test
    void a_renamed_product_takes_its_files_with_it_and_is_found_under_its_former_name() throws IOException {
        String before = onDisk(add("M75", "").statusCode(201));
        ObjectNode job = (ObjectNode) json(job(before));
        ((ObjectNode) job.get("identityLock")).put("sku", "RZ01");
        job.put("seed", 7);
        Files.write(job(before), JsonText.of(job));
        Files.writeString(queue(), Files.readString(queue()).replace("\"pending\"", "\"complete\""));
        Files.createDirectories(workspace.resolve("specs/outputs/" + category + "/" + before));

        String after = category + "-razer-" + category + "-m75-pro";
        change(before, Map.of("model", "M75 Pro"), "\"v1\"")
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("productId", equalTo(after))
                .body("version", equalTo(2));

        await().untilAsserted(() -> {
            assertThat(job(before)).doesNotExist();
            assertThat(json(job(after)).at("/identityLock/sku").asText()).isEqualTo("RZ01");
            assertThat(json(job(after)).get("seed").asInt()).isEqualTo(7);
            assertThat(json(queue()).at("/products/" + after + "/status").asText())
                    .isEqualTo("complete");
            assertThat(json(queue()).get("products")).hasSize(1);
            assertThat(workspace.resolve("specs/outputs/" + category + "/" + after))
                    .isDirectory();
        });
        given().redirects()
                .follow(false)
                .get(products + "/" + before)
                .then()
                .statusCode(308)
                .header("Location", containsString(after));
        add("M75", "").statusCode(201);
        given().get(products + "/" + before).then().statusCode(200).body("version", equalTo(1));
        await().untilAsserted(() -> assertThat(
                        json(queue()).at("/products/" + before + "/status").asText())
                .isEqualTo("pending"));
    }

    @Test
    void two_products_can_exchange_their_names() throws IOException {
        String a = onDisk(add("Alpha", "").statusCode(201));
        String b = onDisk(add("Bravo", "").statusCode(201));
        ObjectNode job = (ObjectNode) json(job(a));
        Files.write(job(a), JsonText.of(job.put("seed", "of alpha")));
        String c = id(change(a, Map.of("model", "Charlie"), null).statusCode(200));
        id(change(b, Map.of("model", "Alpha"), null).statusCode(200));
        id(change(c, Map.of("model", "Bravo"), null).statusCode(200));
        await().untilAsserted(() -> {
            assertThat(json(job(b)).get("seed").asText()).isEqualTo("of alpha");
            assertThat(json(job(a)).has("seed")).isFalse();
            assertThat(job(c)).doesNotExist();
            assertThat(json(queue()).get("products").fieldNames()).toIterable().containsExactlyInAnyOrder(a, b);
        });
    }

    @Test
    void a_variant_can_be_given_and_taken_while_it_is_the_only_one() {
        String plain = id(add("M75", "").statusCode(201));
        String white = id(change(plain, Map.of("variant", "White"), null).statusCode(200));
        add("M75", "").statusCode(409).body("code", equalTo("canonical_variant_exists"));
        add("M75", "Black").statusCode(201);
        change(white, Map.of("variant", ""), null).statusCode(409).body("code", equalTo("canonical_variant_exists"));
        change(white, Map.of("variant", "black"), null).statusCode(409).body("code", equalTo("already_in_catalog"));
        change(white, Map.of("model", "M75 White", "variant", "75"), null)
                .statusCode(422)
                .body("code", equalTo("variant_is_model_substring"));
        change(white, Map.of("variant", "WHITE"), null).statusCode(200).body("variant", equalTo("WHITE"));
    }

    @Test
    void what_has_not_changed_gets_no_new_version_and_a_stale_change_is_refused() {
        String product = id(add("M75", "").statusCode(201));
        change(product, Map.of("model", " M75 "), "\"v1\"").statusCode(200).body("version", equalTo(1));
        change(product, Map.of("seedUrls", List.of("https://example.com/")), "\"v1\"")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("productId", equalTo(product));
        change(product, Map.of("model", "Other"), "\"v1\"")
                .statusCode(412)
                .body("code", equalTo("version_conflict"))
                .body("current.version", equalTo(2));
        change(product, Map.of("seedUrls", List.of("ftp://x")), null).statusCode(422);
        change(product, Map.of("status", "gone"), null).statusCode(400);
        change(product, Map.of("brand", "Nobody"), null).statusCode(422).body("code", equalTo("brand_not_registered"));
        change("nothing", Map.of("model", "X"), null).statusCode(404);
        given().header("If-Match", "\"v1\"")
                .delete(products + "/" + product)
                .then()
                .statusCode(412);
    }

    @Test
    void a_removed_product_leaves_job_and_queue_and_its_results_stay() throws IOException {
        String product = onDisk(add("M75", "").statusCode(201));
        Files.createDirectories(workspace.resolve("out/final/" + category + "/" + product));
        given().delete(products + "/" + product)
                .then()
                .statusCode(200)
                .body("product.productId", equalTo(product))
                .body("kept", contains("out/final/" + category + "/" + product));
        await().untilAsserted(() -> {
            assertThat(job(product)).doesNotExist();
            assertThat(json(queue()).get("products")).isEmpty();
        });
        given().get(products + "/" + product).then().statusCode(404);
        given().delete(products + "/" + product).then().statusCode(404);
        add("M75", "White").statusCode(201).body("id", equalTo(2));
    }

    @Test
    void a_product_that_is_paused_has_no_job_and_gets_it_back_as_it_was() throws IOException {
        String product = onDisk(add("M75", "").statusCode(201));
        ObjectNode job = (ObjectNode) json(job(product));
        Files.write(job(product), JsonText.of(job.put("seed", 7)));
        change(product, Map.of("status", "inactive"), null).statusCode(200).body("status", equalTo("inactive"));
        await().untilAsserted(() -> {
            assertThat(job(product)).doesNotExist();
            assertThat(json(queue()).get("products")).isEmpty();
        });
        change(product, Map.of("status", "active"), null).statusCode(200);
        await().untilAsserted(() -> {
            assertThat(json(job(product)).get("seed").asInt()).isEqualTo(7);
            assertThat(json(queue()).at("/products/" + product + "/status").asText())
                    .isEqualTo("pending");
        });
    }

    @Test
    void a_running_row_moves_when_the_pipeline_has_finished() throws IOException {
        String before = onDisk(add("M75", "").statusCode(201));
        Files.writeString(queue(), Files.readString(queue()).replace("\"pending\"", "\"running\""));
        String after = id(change(before, Map.of("model", "M76"), null).statusCode(200));
        assertThat(job(before)).exists();
        assertThat(json(queue()).get("products").fieldNames()).toIterable().containsExactly(before);
        Files.writeString(queue(), Files.readString(queue()).replace("\"running\"", "\"complete\""));
        add("Other", "").statusCode(201);
        await().untilAsserted(() -> assertThat(
                        json(queue()).at("/products/" + after + "/status").asText())
                .isEqualTo("complete"));
        assertThat(json(queue()).get("products").has(before)).isFalse();
    }

    @Test
    void near_duplicates_are_hinted_and_never_merged() {
        add("Pro X 2", "").statusCode(201).body("hints", nullValue());
        add("Pro X2", "")
                .statusCode(201)
                .body("hints.kind", contains("same_letters"))
                .body("hints.product.model", contains("Pro X 2"));
        add("Pro Х2", "").statusCode(201).body("hints.kind", contains("looks_alike", "looks_alike", "id_drops_text"));
        given().contentType(ContentType.JSON)
                .body(Map.of("brand", "Rаzer " + category, "model", "Cobra"))
                .post(products)
                .then()
                .statusCode(422)
                .body("code", equalTo("brand_not_registered"))
                .body("lookalike", equalTo("Razer " + category));
    }

    @Test
    void an_exception_counts_as_soon_as_the_gate_answers_and_until_then_the_copy_does() {
        add("Orochi V2", "V2").statusCode(422).body("code", equalTo("variant_is_model_substring"));
        FakeGate.except(category, "Razer " + category, "Orochi V2", "V2");
        FakeGate.away = true;
        try {
            add("Orochi V2", "V2").statusCode(422);
            add("Orochi V3", "").statusCode(201);
        } finally {
            FakeGate.away = false;
        }
        // A gate that failed five times in a row is left alone for a second, and watching asks it too.
        await().untilAsserted(() -> add("Orochi V2", "V2").statusCode(201));
        FakeGate.away = true;
        try {
            String white = id(add("Basilisk", "White").statusCode(201));
            change(white, Map.of("model", "Orochi V2", "variant", "v2"), null)
                    .statusCode(409)
                    .body("code", equalTo("already_in_catalog"));
        } finally {
            FakeGate.away = false;
        }
    }

    @Test
    void a_bulk_answers_row_by_row_and_can_be_sent_again() {
        add("Known", "").statusCode(201);
        var rows = List.of(
                row("Razer", "M75 Wireless", ""),
                row("Razer", "M75", "Wireless"),
                row("Razer", "Known", ""),
                row("Razer", "", ""),
                row("Nobody", "X", ""),
                row("Razer", "Cestus 310", "310"),
                Map.of("brand", "Razer " + category, "model", "Url", "seedUrls", List.of("nope")));
        bulk(rows)
                .statusCode(200)
                .body("total", equalTo(7))
                .body("created", equalTo(1))
                .body("skippedExisting", equalTo(1))
                .body("rejected", equalTo(3))
                .body("invalid", equalTo(2))
                .body(
                        "results.status",
                        contains(
                                "created",
                                "rejected",
                                "skipped_existing",
                                "invalid",
                                "rejected",
                                "rejected",
                                "invalid"))
                .body("results[1].reason", equalTo("same_product_different_split"))
                .body("results[5].reason", equalTo("variant_is_model_substring"));
        bulk(rows).body("created", equalTo(0)).body("skippedExisting", equalTo(2));
        given().contentType(ContentType.JSON)
                .body("{\"products\": [null]}")
                .post(products + "/bulk")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(products + "/bulk")
                .then()
                .statusCode(400);
    }

    @Test
    void a_bulk_is_judged_beforehand_with_what_would_help() {
        add("Viper V2", "").statusCode(201);
        var rows = List.of(
                row("Razer", "New", ""),
                row("Razer", "Cestus 310", "310"),
                row("Nobody", "X", ""),
                row("Razer", "ViperV2", ""));
        given().contentType(ContentType.JSON)
                .body(Map.of("products", rows))
                .post(products + "/bulk?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("results.status", contains("created", "rejected", "rejected", "created"))
                .body("results[1].explanation.suggestions[0].action", equalTo("strip_variant"))
                .body("results[2].reason", equalTo("brand_not_registered"))
                .body("results[3].hints[0].product.model", equalTo("Viper V2"));
        given().get(products).then().body("total", equalTo(1));
        given().get("/api/v1/catalog/" + category + "/product-history").then().body("total", equalTo(1));
        String many = "{\"brand\":\"A\",\"model\":\"B\"},".repeat(100_000) + "{}";
        given().contentType(ContentType.JSON)
                .body("{\"products\": [" + many + "]}")
                .post(products + "/bulk")
                .then()
                .statusCode(413)
                .body("code", equalTo("too_many_rows"));
    }

    @Test
    void a_change_is_shown_beforehand_as_it_would_be() {
        String productId = id(add("M75", "").statusCode(201));
        add("M90", "").statusCode(201);
        preview(productId, Map.of("variant", "White", "status", "draft"))
                .statusCode(200)
                .body("productId", equalTo(productId + "-white"))
                .body("status", equalTo("draft"))
                .body("version", equalTo(2));
        preview(productId, Map.of("model", "M90")).statusCode(409).body("code", equalTo("already_in_catalog"));
        preview(productId, Map.of("model", "Cestus 310", "variant", "310"))
                .statusCode(422)
                .body("code", equalTo("variant_is_model_substring"));
        given().get(products + "/" + productId)
                .then()
                .body("version", equalTo(1))
                .body("variant", equalTo(""));
        given().get("/api/v1/catalog/" + category + "/product-history").then().body("total", equalTo(2));
    }

    private ValidatableResponse preview(String productId, Map<String, ?> change) {
        return given().contentType(ContentType.JSON)
                .body(change)
                .put(products + "/" + productId + "?dryRun=true")
                .then();
    }

    @Test
    void products_are_taken_along_as_a_file() {
        String one = id(add("=1+1", "").statusCode(201));
        String two = id(add("Ünicode, \"quoted\"", "").statusCode(201));
        String csv = given().get(products + "/export?sort=-model&q=razer")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(category + "-products-"))
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv.lines())
                .hasSize(3)
                .first()
                .isEqualTo(
                        "productId,identifier,id,brand,model,variant,status,badge,hasOutput,seedUrls,importSource,importedAt,updatedAt,version");
        assertThat(csv).contains(",'=1+1,").contains(",\"Ünicode, \"\"quoted\"\"\",");
        given().get(products + "/export?format=json").then().body("productId", contains(one, two));
        assertThat(given().get(products + "/export?format=jsonl").asString().lines())
                .hasSize(2);
        given().contentType(ContentType.JSON)
                .body(Map.of("format", "json", "productIds", List.of(two, "gone", one)))
                .post(products + "/export")
                .then()
                .body("productId", contains(two, one));
        given().get(products + "/export?format=xls").then().statusCode(400);
    }

    /** A writer that goes past the rules: what it commits while a request is being judged, the constraints see (D10). */
    @Test
    void a_race_is_lost_with_the_reason_the_rules_would_give() throws Exception {
        add("Seen", "").statusCode(201);
        add("Racing", "White").statusCode(201);
        for (var race : Map.of(
                        "'', ''", "already_in_catalog",
                        "'Black', 'black'", "canonical_variant_exists")
                .entrySet()) {
            String model = "race " + UUID.randomUUID().toString().substring(0, 8);
            try (Connection other = database.getConnection()) {
                other.setAutoCommit(false);
                insert(other, model, race.getKey());
                var answer = CompletableFuture.supplyAsync(() -> add(model, ""));
                Thread.sleep(300);
                assertThat(answer).isNotDone();
                other.commit();
                answer.get().statusCode(409).body("code", equalTo(race.getValue()));
            }
        }
    }

    private void insert(Connection connection, String model, String variants) throws SQLException {
        String kind = variants.equals("'', ''") ? "single" : "variants";
        String productId = category + "-razer-" + category + "-" + model.replace(' ', '-');
        String[] variant = variants.split(", ");
        String insert = """
                insert into product (identifier, category, id, product_id, brand_id, brand, model, variant, brand_key, model_key,
                    variant_key, status, seed_urls, import_source, imported_at, updated_at, version)
                select substr(md5('%1$s'), 1, 8), category, 1000 + (random() * 1000000)::int, '%2$s', brand_id, brand, '%1$s', %3$s,
                    brand_key, '%1$s', %4$s, status, seed_urls, import_source, imported_at, updated_at, 1
                from product where category = '%5$s' and model = 'Seen'""".formatted(model, productId, variant[0], variant[1], category);
        try (var statement = connection.createStatement()) {
            statement.execute("insert into identity_group select category, brand_id, '" + model + "', '" + kind
                    + "' from product where category = '" + category + "' and model = 'Seen'");
            statement.execute(insert);
        }
    }

    private ValidatableResponse add(String model, String variant) {
        return given().contentType(ContentType.JSON)
                .body(row("Razer", model, variant))
                .post(products)
                .then();
    }

    private ValidatableResponse change(String productId, Map<String, ?> change, String ifMatch) {
        var request = given().contentType(ContentType.JSON).body(change);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(products + "/" + productId)
                .then();
    }

    private ValidatableResponse bulk(List<?> rows) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("products", rows))
                .post(products + "/bulk")
                .then();
    }

    private Map<String, Object> row(String brand, String model, String variant) {
        var row = new HashMap<String, Object>();
        row.put("brand", brand.equals("Nobody") ? brand : brand + " " + category);
        row.put("model", model);
        row.put("variant", variant);
        return row;
    }

    private static String id(ValidatableResponse answer) {
        return answer.extract().path("productId");
    }

    /** On a slow disk the answer may come before the files. */
    private String onDisk(ValidatableResponse added) {
        String productId = id(added);
        await().untilAsserted(() -> {
            assertThat(job(productId)).exists();
            assertThat(queue()).content().contains('"' + productId + '"');
        });
        return productId;
    }

    private Path job(String productId) {
        return workspace.resolve("specs/inputs/" + category + "/products/" + productId + ".json");
    }

    private Path queue() {
        return workspace.resolve("out/_queue/" + category + "/state.json");
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonText.MAPPER.readTree(file.toFile());
    }
}
