package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.identity.Golden;
import io.rollcall.testenvironment.RealServers;
import io.rollcall.workspace.JsonText;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProductsTest {

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    @Inject
    DataSource database;

    private String category;

    @BeforeEach
    void a_category_of_its_own() {
        category = "c" + UUID.randomUUID().toString().substring(0, 8);
        given().contentType(ContentType.JSON)
                .body(Map.of("category", category))
                .post("/api/v1/categories")
                .then()
                .statusCode(201);
        List.of("Razer", "Acer", "Corsair")
                .forEach(brand -> FakeBrandRegistry.register(brand + " " + category, List.of(), category));
    }

    @Test
    void a_product_is_added_with_its_job_input_and_its_queue_entry() throws IOException {
        String id = category + "-razer-" + category + "-viper-v4-pro";
        add("Razer", "Viper V4 Pro", "")
                .statusCode(201)
                .header("Location", containsString("/api/v1/catalog/" + category + "/products/" + id))
                .header("ETag", "\"v1\"")
                .body("productId", equalTo(id))
                .body("identifier", matchesPattern("[0-9a-f]{8}"))
                .body("id", equalTo(1))
                .body("status", equalTo("active"))
                .body("projection", equalTo("applied"));

        JsonNode job = json(workspace.resolve("specs/inputs/" + category + "/products/" + id + ".json"));
        assertThat(job.at("/identityLock/model").asText()).isEqualTo("Viper V4 Pro");
        assertThat(job.at("/identityLock/sku").isTextual()).isTrue();
        JsonNode queue = json(workspace.resolve("out/_queue/" + category + "/state.json"));
        assertThat(queue.at("/products/" + id + "/status").asText()).isEqualTo("pending");
        JsonNode catalog = json(workspace.resolve("helper_files/" + category + "/_control_plane/product_catalog.json"));
        assertThat(catalog.at("/products/" + id + "/import_source").asText()).isEqualTo("manual");
        assertThat(catalog.at("/meta/total_active").asInt()).isEqualTo(1);
    }

    @Test
    void a_list_is_filtered_by_several_values_and_counts_what_each_would_leave() {
        add("Razer", "Viper", "").statusCode(201);
        add("Razer", "Cobra", "").statusCode(201);
        add("Acer", "Cestus", "").statusCode(201);
        add("Corsair", "Katar", "").statusCode(201);
        String resting = add("Acer", "Nitro", "").statusCode(201).extract().path("productId");
        given().contentType(ContentType.JSON)
                .body(Map.of("action", "set_inactive", "productIds", List.of(resting)))
                .post("/api/v1/catalog/" + category + "/products/actions")
                .then()
                .statusCode(200);
        String razer = "razer-" + category;
        String acer = "acer-" + category;

        filtered("?brand=" + razer + "&brand=" + acer + "&counts=brand,status")
                .body("items.model", contains("Cestus", "Nitro", "Cobra", "Viper"))
                .body("counts.brand", equalTo(Map.of(razer, 2, acer, 2, "corsair-" + category, 1)))
                .body("counts.status", equalTo(Map.of("active", 3, "inactive", 1)));
        filtered("?brand=" + acer + "&status=draft&status=inactive&counts=brand,status")
                .body("items.productId", contains(resting))
                .body("counts.brand", equalTo(Map.of(acer, 1)))
                .body("counts.status", equalTo(Map.of("active", 1, "inactive", 1)));
        filtered("?brand=" + razer + "&brand=elsewhere&q=viper&counts=brand")
                .body("items.model", contains("Viper"))
                .body("counts.brand", equalTo(Map.of(razer, 1)));
        filtered("?brand=elsewhere&counts=status").body("total", equalTo(0)).body("counts.status", equalTo(Map.of()));
        filtered("?brand=" + razer).body("items.model", contains("Cobra", "Viper"));
        given().get("/api/v1/catalog/" + category + "/products/export?format=jsonl&brand=" + razer + "&brand=" + acer
                        + "&status=active")
                .then()
                .statusCode(200)
                .body(containsString("Viper"))
                .body(containsString("Cestus"))
                .body(not(containsString("Nitro")))
                .body(not(containsString("Katar")));
    }

    private ValidatableResponse filtered(String query) {
        return given().get("/api/v1/catalog/" + category + "/products" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void a_product_that_is_known_is_refused_with_the_existing_one() {
        add("Razer", "Viper", "").statusCode(201);
        add("RAZER", "viper ", "n/a")
                .statusCode(409)
                .body("code", equalTo("already_in_catalog"))
                .body("canonicalProductId", equalTo(category + "-razer-" + category + "-viper"));
    }

    @Test
    void the_gates_reason_is_the_problems_code() {
        add("Acer", "Cestus 310", "310")
                .statusCode(422)
                .body("code", equalTo("variant_is_model_substring"))
                .body("explanation.match", equalTo("token"))
                .body("explanation.matchedText", equalTo("310"))
                .body("explanation.suggestions[0].action", equalTo("strip_variant"))
                .body("normalized.model", equalTo("Cestus 310"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',X,identity_incomplete",
        "Razer,'',identity_incomplete",
        "Razer,雷柏,slug_required",
        "Razer,a\u200Bb,invalid_text",
        "Razer,a\u0001b,invalid_text",
        "Razer,../..,slug_required",
        "Nobody,X,brand_not_registered"
    })
    void hostile_names_are_refused_with_their_code(String brand, String model, String code) {
        add(brand, model, "")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        assertThat(workspace.resolve("specs/inputs/" + category)).doesNotExist();
    }

    @Test
    void a_brand_of_another_category_is_not_enough() {
        FakeBrandRegistry.register("Elsewhere " + category, List.of(), "keyboard");
        add("Elsewhere", "X", "").statusCode(422).body("code", equalTo("brand_not_in_category"));
    }

    @Test
    void names_of_javascript_are_only_names() {
        add("Razer", "constructor", "").statusCode(201).body("projection", equalTo("applied"));
        add("Razer", "__proto__", "").statusCode(201);
        given().get("/api/v1/catalog/" + category + "/products/constructor")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "Mouse", "mouse%00", "a%2F..%2Fb", "unknown-category"})
    void a_category_that_is_none_is_a_problem(String path) {
        var answer = given().urlEncodingEnabled(false)
                .get("/api/v1/catalog/" + path + "/products")
                .then();
        assertThat(answer.extract().statusCode()).isIn(400, 404, 422);
    }

    @Test
    void fifty_who_add_the_same_product_at_once_make_one() throws Exception {
        var pool = Executors.newFixedThreadPool(50);
        Callable<ValidatableResponse> call = () -> add("Razer", "Race", "");
        var answers = pool.invokeAll(Collections.nCopies(50, call)).stream()
                .map(ProductsTest::result)
                .toList();
        pool.shutdown();
        assertThat(answers.stream().map(answer -> answer.extract().statusCode()))
                .containsOnlyOnce(201);
        assertThat(answers.stream()
                        .filter(answer -> answer.extract().statusCode() != 201)
                        .map(answer -> answer.extract().<String>path("code")))
                .hasSize(49)
                .containsOnly("already_in_catalog");
        assertThat(count("select count(*) from product where category = '" + category + "'"))
                .isOne();
        assertThat(count("select count(*) from outbox_event where stream = '" + category + "'"))
                .isOne();
        assertThat(count("select count(*) from product_audit where category = '" + category + "'"))
                .isOne();
    }

    @Test
    void of_many_who_add_at_once_each_hears_of_its_own_product_and_a_repetition_gets_the_same() throws Exception {
        add("Razer", "Viper", "").statusCode(201);
        var pool = Executors.newFixedThreadPool(60);
        var calls = new ArrayList<Callable<ValidatableResponse>>();
        for (int i = 0; i < 40; i++) {
            String model = "Crowd " + (char) ('A' + i % 26) + i;
            calls.add(() -> add(category + model, model));
        }
        calls.addAll(Collections.nCopies(10, () -> add("Razer", "Viper", "Black Edition")));
        calls.addAll(Collections.nCopies(10, () -> add("Razer", "x".repeat(400), "")));
        var answers = pool.invokeAll(calls).stream().map(ProductsTest::result).toList();
        var again = pool.invokeAll(calls.subList(0, 40)).stream()
                .map(ProductsTest::result)
                .toList();
        pool.shutdown();

        for (int i = 0; i < 40; i++) {
            String model = "Crowd " + (char) ('A' + i % 26) + i;
            answers.get(i).statusCode(201).body("model", equalTo(model));
            String id = answers.get(i).extract().path("productId");
            again.get(i).statusCode(201).header("Idempotency-Replayed", "true").body("productId", equalTo(id));
        }
        assertThat(answers.subList(40, 60).stream()
                        .map(answer -> answer.extract().statusCode()))
                .doesNotContain(201)
                .allMatch(status -> status < 500);
        assertThat(count("select count(*) from product where category = '" + category + "'"))
                .isEqualTo(41);
        assertThat(count("select count(distinct id) from product where category = '" + category + "'"))
                .isEqualTo(41);
        assertThat(count("select count(*) from outbox_event where stream = '" + category + "'"))
                .isEqualTo(41);
        assertThat(count("select max(revision) from outbox_stream where stream = '" + category + "'"))
                .isEqualTo(41);
    }

    @Test
    void the_tables_refuse_what_would_get_past_the_rules() {
        add("Razer", "Viper", "").statusCode(201);
        String insert =
                "insert into product (identifier, category, id, product_id, brand_id, brand, model, variant, brand_key,"
                        + " model_key, variant_key, status, seed_urls, import_source, imported_at, updated_at, version)"
                        + " select 'ffffffff', category, 99, %s, brand_id, brand, model, %s, brand_key, model_key, %s, status, seed_urls,"
                        + " import_source, imported_at, updated_at, 1 from product where category = '" + category + "'";
        assertThatThrownBy(() -> execute(insert.formatted("'x'", "''", "''"))).hasMessageContaining("variant_key");
        assertThatThrownBy(() -> execute(insert.formatted("'x'", "'White'", "'white'")))
                .hasMessageContaining("identity_group");
        add("Razer", "Cobra", "").statusCode(201);
        assertThatThrownBy(() -> execute("update product set product_id = 'one' where category = '" + category + "'"))
                .hasMessageContaining("product_id_once");
    }

    @Test
    void a_list_is_searched_filtered_sorted_and_paged() {
        List.of("Alpha", "Bravo", "Charlie")
                .forEach(model -> add("Razer", model, "").statusCode(201));
        add("Acer", "Delta", "").statusCode(201);
        String list = "/api/v1/catalog/" + category + "/products";

        String cursor = given().queryParam("sort", "-model")
                .queryParam("limit", 3)
                .get(list)
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("source", equalTo("product_catalog"))
                .body("items.model", contains("Delta", "Charlie", "Bravo"))
                .extract()
                .path("nextCursor");
        given().queryParam("sort", "-model")
                .queryParam("cursor", cursor)
                .get(list)
                .then()
                .body("items.model", contains("Alpha"));
        given().get(list).then().body("items.model", contains("Delta", "Alpha", "Bravo", "Charlie"));
        given().queryParam("q", "razer BRA").get(list).then().body("items.model", contains("Bravo"));
        given().queryParam("q", "razer br").get(list).then().body("items.model", contains("Bravo"));
        given().queryParam("q", "r").get(list).then().body("total", equalTo(3));
        given().queryParam("q", "zer").get(list).then().body("total", equalTo(3));
        given().queryParam("q", "ze").get(list).then().body("total", equalTo(0)).body("items", hasSize(0));
        given().queryParam("brand", "acer " + category).get(list).then().body("items.model", contains("Delta"));
        given().queryParam("brand", "acer-" + category).get(list).then().body("items.model", contains("Delta"));
        given().queryParam("status", "draft").get(list).then().body("total", equalTo(0));
        given().queryParam("hasOutput", false).get(list).then().body("total", equalTo(4));
        given().queryParam("sort", "updatedAt,-seedUrls,hasOutput,id,badge")
                .get(list)
                .then()
                .body("items", hasSize(4));
        given().queryParam("sort", "password")
                .get(list)
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"));
        given().queryParam("cursor", "Z2FyYmFnZQ").get(list).then().statusCode(400);
        given().queryParam("limit", 0).get(list).then().statusCode(400);
    }

    @Test
    void one_product_has_its_version_as_etag() {
        String id = add("Razer", "Tag", "").extract().path("productId");
        String path = "/api/v1/catalog/" + category + "/products/" + id;
        given().get(path).then().statusCode(200).header("ETag", "\"v1\"").body("model", equalTo("Tag"));
        given().header("If-None-Match", "\"v1\"")
                .get(path)
                .then()
                .statusCode(304)
                .header("Transfer-Encoding", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void a_repeated_request_gets_the_first_answer() {
        String key = UUID.randomUUID().toString();
        String first = add(key, "Once").statusCode(201).extract().path("identifier");
        add(key, "Once").statusCode(201).header("Idempotency-Replayed", "true").body("identifier", equalTo(first));
        add(key, "Twice").statusCode(422).body("code", equalTo("idempotency_key_reused"));
    }

    @Test
    void the_golden_decisions_hold_in_the_catalog() {
        Golden golden = Golden.read();
        golden.knowledge()
                .brands()
                .forEach(brand -> FakeBrandRegistry.register(brand.name(), brand.aliases(), category, "mouse"));
        golden.knowledge().products().forEach(product -> addExactly(product.brand(), product.model(), product.variant())
                .statusCode(201));
        var rules = List.of(
                "identity_incomplete",
                "slug_required",
                "invalid_text",
                "variant_is_model_substring",
                "variant_repeats_model_words",
                "same_product_different_split",
                "slug_collision",
                "canonical_without_variant_exists",
                "canonical_variant_exists");
        golden.decisions().stream()
                .filter(decision -> decision.reason() != null
                        && rules.contains(decision.reason())
                        && !decision.brand().equals("Nobody"))
                .forEach(decision -> addExactly(decision.brand(), decision.model(), decision.variant())
                        .body("code", equalTo(decision.reason())));
        golden.knowledge().exceptions().forEach(exception -> {
            FakeGate.except(category, exception.brand(), exception.model(), exception.variant());
            addExactly(exception.brand(), exception.model(), exception.variant())
                    .statusCode(201);
        });
    }

    @Test
    void files_that_are_lost_or_edited_come_back_and_the_edit_is_kept() throws IOException {
        String id = add("Razer", "Mend", "").extract().path("productId");
        Path job = workspace.resolve("specs/inputs/" + category + "/products/" + id + ".json");
        JsonNode filled = json(job);
        ((com.fasterxml.jackson.databind.node.ObjectNode) filled.get("identityLock")).put("sku", "RZ01");
        Files.write(job, JsonText.of(filled));
        Files.delete(workspace.resolve("out/_queue/" + category + "/state.json"));

        add("Razer", "Next", "").statusCode(201);
        await().untilAsserted(() -> assertThat(workspace.resolve("out/_queue/" + category + "/state.json"))
                .content()
                .contains(id));
        assertThat(json(job).at("/identityLock/sku").asText()).isEqualTo("RZ01");
    }

    @Test
    void the_queues_other_members_and_rows_stay_as_the_pipeline_wrote_them() throws IOException {
        Path queue = workspace.resolve("out/_queue/" + category + "/state.json");
        Files.createDirectories(queue.getParent());
        Files.writeString(
                queue,
                "{\"engine\": {\"pid\": 7}, \"category\": \"x\", \"products\": {\"theirs\": {\"status\": \"running\", \"cost\": 0.10}}}");
        String id = add("Razer", "Guest", "").extract().path("productId");
        await().untilAsserted(() -> assertThat(queue).content().contains(id));
        assertThat(queue).content().contains("\"pid\": 7", "\"status\": \"running\"", "\"cost\": 0.10");
    }

    @Test
    void a_queue_that_cannot_be_read_is_left_alone() throws IOException {
        Path queue = workspace.resolve("out/_queue/" + category + "/state.json");
        Files.createDirectories(queue.getParent());
        Files.writeString(queue, "{half");
        add("Razer", "Patient", "").statusCode(201).body("projection", equalTo("pending"));
        assertThat(queue).hasContent("{half");
        await().untilAsserted(() ->
                given().get("/q/health").then().body(containsString("pipeline sync of " + category + " delayed")));
        Files.delete(queue);
        await().untilAsserted(() -> assertThat(queue).content().contains("patient"));
    }

    private ValidatableResponse add(String brand, String model, String variant) {
        return addExactly(brand.isEmpty() || brand.equals("Nobody") ? brand : brand + " " + category, model, variant);
    }

    private ValidatableResponse addExactly(String brand, String model, String variant) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("brand", brand, "model", model, "variant", variant, "seedUrls", List.of()))
                .post("/api/v1/catalog/" + category + "/products")
                .then();
    }

    private ValidatableResponse add(String key, String model) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("brand", "Razer " + category, "model", model))
                .post("/api/v1/catalog/" + category + "/products")
                .then();
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonText.MAPPER.readTree(file.toFile());
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
