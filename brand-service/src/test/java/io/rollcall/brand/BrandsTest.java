package io.rollcall.brand;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BrandsTest {

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    @Test
    void a_brand_is_added_with_everything_it_was_given() {
        String name = unique("Steel Series");
        add(Map.of(
                        "name",
                        name,
                        "aliases",
                        List.of("SS " + name),
                        "categories",
                        List.of("mouse", "keyboard"),
                        "website",
                        "https://steelseries.com"))
                .statusCode(201)
                .header("Location", containsString("/api/v1/brands/steel-series-"))
                .header("ETag", equalTo("\"v1\""))
                .body("identifier", matchesPattern("[0-9a-f]{8}"))
                .body("categories", contains("keyboard", "mouse"))
                .body("aliases", contains("SS " + name))
                .body("products", equalTo(0));
    }

    @Test
    void names_slugs_and_aliases_share_one_namespace() {
        String name = unique("Logitech");
        add(Map.of("name", name, "aliases", List.of("Logi " + name))).statusCode(201);
        add(Map.of("name", name.toUpperCase())).statusCode(409).body("code", equalTo("brand_name_taken"));
        add(Map.of("name", "LOGI  " + name)).statusCode(409).body("ownerName", equalTo(name));
        add(Map.of("name", unique("Other"), "aliases", List.of(name))).statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "雷柏,slug_required",
        "'',validation_failed",
        "../..,slug_required",
        "a\u200Bb,invalid_text",
        "a\u0001b,invalid_text"
    })
    void a_hostile_name_is_refused_with_its_code(String name, String code) {
        add(Map.of("name", name))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://x.example", "https://", "not a url"})
    void a_website_is_an_http_address(String website) {
        add(Map.of("name", unique("Web"), "website", website))
                .statusCode(422)
                .body("code", equalTo("validation_failed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://m\u00FCller.example", "https://my_shop.example/a b|c"})
    void a_website_is_whatever_a_browser_opens(String website) {
        add(Map.of("name", unique("Web"), "website", website)).statusCode(201).body("website", equalTo(website));
    }

    @Test
    void a_brand_in_full_width_letters_is_the_brand_that_is_there() {
        String name = unique("Wide");
        add(Map.of("name", name)).statusCode(201);
        String wide = name.codePoints()
                .map(character -> character > ' ' && character <= '~' ? character - 0x21 + 0xFF01 : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        add(Map.of("name", unique("Other"), "aliases", List.of(wide)))
                .statusCode(409)
                .body("code", equalTo("brand_name_taken"));
    }

    @Test
    void a_bulk_names_the_members_it_passed_over_once() {
        given().contentType(ContentType.JSON)
                .body("{\"brands\": [{\"name\": \"%s\", \"colour\": 1}, {\"name\": \"%s\", \"colour\": 2}]}"
                        .formatted(unique("Row"), unique("Row")))
                .post("/api/v1/brands/bulk")
                .then()
                .statusCode(200)
                .body("created", equalTo(2))
                .body("ignoredMembers", contains("colour"));
    }

    @Test
    void a_seed_of_categories_of_which_one_has_no_list_seeds_the_others_and_says_so() throws IOException {
        String category = "l" + unique("").replaceAll("[^a-z0-9]", "").toLowerCase();
        String brand = unique("Listed");
        Path list = workspace.resolve("helper_files/" + category + "/activeFiltering.json");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "[{\"brand\": \"" + brand + "\", \"model\": \"A\"}]");
        seed("{\"categories\":[\"" + category + "\",\"nowhere\"]}")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("skippedCategories.category", contains("nowhere"));
    }

    @Test
    void a_category_must_be_one() {
        add(Map.of("name", unique("Cat"), "categories", List.of("../mouse"))).statusCode(422);
    }

    @Test
    void a_list_is_searched_sorted_filtered_and_paged() {
        String category = "c" + UUID.randomUUID().toString().substring(0, 8);
        for (String name : List.of("alpha", "Bravo", "charlie", "Delta")) {
            add(Map.of("name", name + " " + category, "categories", List.of(category)))
                    .statusCode(201);
        }
        String cursor = given().queryParam("category", category)
                .queryParam("sort", "-name")
                .queryParam("limit", 3)
                .get("/api/v1/brands")
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items.name", contains("Delta " + category, "charlie " + category, "Bravo " + category))
                .extract()
                .path("nextCursor");
        given().queryParam("category", category)
                .queryParam("sort", "-name")
                .queryParam("cursor", cursor)
                .get("/api/v1/brands")
                .then()
                .body("items.name", contains("alpha " + category))
                .body("nextCursor", equalTo(null));
        String other = category + "x";
        add(Map.of("name", "Echo " + category, "categories", List.of(category, other)));
        add(Map.of("name", "Foxtrot " + category, "categories", List.of(other)));
        given().queryParam("category", category, other)
                .queryParam("q", category)
                .queryParam("counts", "category")
                .get("/api/v1/brands")
                .then()
                .body("total", equalTo(6))
                .body("counts.category", equalTo(Map.of(category, 5, other, 2)));
        given().queryParam("category", other)
                .queryParam("q", "foxtrot " + category)
                .queryParam("counts", "category")
                .get("/api/v1/brands")
                .then()
                .body("items.name", contains("Foxtrot " + category))
                .body("counts.category", equalTo(Map.of(other, 1)));
        given().queryParam("counts", "name").get("/api/v1/brands").then().statusCode(400);
        given().queryParam("q", "brAVO " + category)
                .get("/api/v1/brands")
                .then()
                .body("items", hasSize(1));
        given().queryParam("q", "%").get("/api/v1/brands").then().body("total", equalTo(0));
        given().queryParam("sort", "password")
                .get("/api/v1/brands")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"));
        given().queryParam("cursor", "garbage").get("/api/v1/brands").then().statusCode(400);
        given().queryParam("limit", 1001).get("/api/v1/brands").then().statusCode(400);
    }

    @Test
    void one_brand_has_its_version_as_etag() {
        String slug = add(Map.of("name", unique("Tag"))).extract().path("slug");
        given().get("/api/v1/brands/" + slug).then().statusCode(200).header("ETag", "\"v1\"");
        given().header("If-None-Match", "\"v1\"")
                .get("/api/v1/brands/" + slug)
                .then()
                .statusCode(304)
                .header("Transfer-Encoding", org.hamcrest.Matchers.nullValue());
        given().get("/api/v1/brands/nobody").then().statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    void in_a_bulk_a_clash_fails_that_row_only() {
        String name = unique("Bulk");
        given().contentType(ContentType.JSON)
                .body(Map.of("brands", List.of(Map.of("name", name), Map.of("name", name), Map.of("name", "雷柏"))))
                .post("/api/v1/brands/bulk")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("results.reason", contains(null, "brand_name_taken", "slug_required"));
    }

    @Test
    void of_ten_thousand_in_a_bulk_the_three_hundred_bad_ones_fail_and_the_rest_land() {
        String tag = unique("");
        var brands = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 10_000; i++) {
            boolean bad = i % 33 == 0 && i / 33 < 300;
            String website = bad ? "javascript:alert(1)" : "https://example.com";
            brands.add(Map.of("name", "Many " + i + tag, "aliases", List.of("M" + i + tag), "website", website));
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("brands", brands))
                .post("/api/v1/brands/bulk")
                .then()
                .statusCode(200)
                .body("created", equalTo(9_700))
                .body("rejected", equalTo(300))
                .body("results[0].reason", equalTo("validation_failed"))
                .body("results[1].status", equalTo("created"));
        given().queryParam("q", tag.strip()).get("/api/v1/brands").then().body("total", equalTo(9_700));
    }

    @Test
    void many_names_are_looked_up_at_once_exactly_or_by_alias() {
        String name = unique("Looked Up");
        Object slug = add(Map.of("name", name, "aliases", List.of("LU " + name)))
                .extract()
                .path("slug");
        given().contentType(ContentType.JSON)
                .body(Map.of("names", List.of("lu  " + name, name.toUpperCase(), name + "x", "a\u0001b")))
                .post("/api/v1/brands/lookup")
                .then()
                .statusCode(200)
                .body("items.slug", contains(slug));
    }

    @Test
    void of_many_who_add_the_same_brand_at_once_one_succeeds() throws Exception {
        String name = unique("Race");
        var pool = Executors.newFixedThreadPool(16);
        Callable<Integer> add = () -> add(Map.of("name", name)).extract().statusCode();
        var statuses = pool.invokeAll(java.util.Collections.nCopies(32, add)).stream()
                .map(answer -> result(answer))
                .toList();
        pool.shutdown();
        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(31);
    }

    @Test
    void a_seed_previews_then_assigns_brands_to_where_they_were_found() throws IOException {
        String name = unique("Seed");
        activeFiltering("seed-a", "[{\"brand\":\"" + name + "\",\"model\":\"X\"},{\"model\":\"no brand\"}]");
        activeFiltering("seed-b", "[{\"brand\":\"" + name.toUpperCase() + " \",\"model\":\"Y\"}]");
        String request = "{\"categories\":[\"seed-a\",\"seed-b\"],\"dryRun\":%s}";

        seed(request.formatted(true))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("invalidRows.reason", contains("brand_missing"));
        given().queryParam("name", name).get("/api/v1/brands").then().body("total", equalTo(0));

        seed(request.formatted(false))
                .body("created", equalTo(1))
                .body("results[0].categories", contains("seed-a", "seed-b"));
        given().queryParam("name", name)
                .get("/api/v1/brands")
                .then()
                .body("items[0].categories", contains("seed-a", "seed-b"));
        seed(request.formatted(false)).body("created", equalTo(0)).body("unchanged", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"brand\":", "{}", "garbage"})
    void a_broken_file_is_never_empty(String content) throws IOException {
        activeFiltering("broken", content);
        seed("{\"categories\":[\"broken\"]}").statusCode(409).body("code", equalTo("source_unreadable"));
    }

    @Test
    void a_missing_file_is_said_to_be_missing() {
        seed("{\"categories\":[\"nowhere\"]}").statusCode(422).body("code", equalTo("active_filtering_missing"));
    }

    @Test
    void the_registry_file_follows_and_a_foreign_edit_is_kept_beside() throws IOException {
        String name = unique("File");
        String slug = add(Map.of("name", name, "categories", List.of("mouse")))
                .extract()
                .path("slug");
        Path file = workspace.resolve("helper_files/_global/brand_registry.json");
        await().untilAsserted(() ->
                assertThat(file).content().contains("\"" + slug + "\": {", "\"canonical_name\": \"" + name + "\""));

        Files.writeString(file, "{\"edited\": \"by hand\"}");
        add(Map.of("name", unique("Next"))).statusCode(201);
        await().untilAsserted(() -> assertThat(file).content().contains("\"" + slug + "\": {"));
        try (var kept = Files.list(file.getParent())) {
            assertThat(kept.map(path -> path.getFileName().toString()))
                    .anyMatch(sibling -> sibling.contains(".conflict"));
        }
    }

    @Test
    void what_an_import_needs_is_registered_and_found_by_any_name() {
        String name = unique("Ensure");
        add(Map.of("name", name, "aliases", List.of("Alias " + name))).statusCode(201);
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "names",
                        List.of("alias " + name, unique("Fresh"), "雷柏"),
                        "category",
                        "mouse",
                        "addedBy",
                        "seed"))
                .post("/api/v1/brands/ensure")
                .then()
                .statusCode(200)
                .body("status", contains("updated", "created", "rejected"))
                .body("name", hasItem(name));
    }

    private ValidatableResponse add(Map<String, Object> brand) {
        return given().contentType(ContentType.JSON)
                .body(brand)
                .post("/api/v1/brands")
                .then();
    }

    private ValidatableResponse seed(String request) {
        return given().contentType(ContentType.JSON)
                .body(request)
                .post("/api/v1/brands/seed")
                .then();
    }

    private void activeFiltering(String category, String content) throws IOException {
        Path file = workspace.resolve("helper_files/" + category + "/activeFiltering.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static <T> T result(java.util.concurrent.Future<T> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }
}
