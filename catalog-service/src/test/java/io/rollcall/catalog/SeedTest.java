package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SeedTest {

    private static final String ROWS = """
            [{"id": 7, "brand": "Zowie", "model": "EC2", "variant": ""},
             {"id": 7, "brand": "Zowie", "model": "FK1"},
             {"brand": "zowie", "model": "EC2 ", "variant": "n/a"},
             {"brand": "Zowie", "model": "EC2", "variant": "EC2"},
             {"brand": "雷柏", "model": "VT9"},
             {"model": "no brand"}]""";

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    private String category;

    @BeforeEach
    void a_category_of_its_own() {
        category = "s" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void a_preview_says_what_a_seed_will_do_and_writes_nothing() throws IOException {
        activeFiltering(ROWS);
        seed(true)
                .statusCode(200)
                .body("seeded", equalTo(2))
                .body("skipped", equalTo(2))
                .body("rejected.reason", contains("slug_required"))
                .body("variantWarnings.index", contains(3))
                .body("variantWarnings[0].reason", equalTo("variant_is_model_substring"))
                .body("variantWarnings[0].strippedProductId", equalTo(category + "-zowie-ec2"))
                .body("invalidRows[0].index", equalTo(5));
        given().get("/api/v1/catalog/" + category + "/products").then().body("source", equalTo("active_filtering"));
    }

    @Test
    void a_seed_adds_what_the_gate_accepts_and_doing_it_again_changes_no_byte() throws IOException {
        activeFiltering(ROWS);
        seed(false).statusCode(200).body("seeded", equalTo(2)).body("projection", equalTo("applied"));
        given().get("/api/v1/catalog/" + category + "/products")
                .then()
                .body("source", equalTo("product_catalog"))
                .body("items.model", contains("EC2", "FK1"))
                .body("items.id", contains(7, 8));

        var before = files();
        seed(false)
                .statusCode(200)
                .body("seeded", equalTo(0))
                .body("skipped", equalTo(4))
                .body("newBrands", empty());
        assertThat(files()).isEqualTo(before);
        assertThat(before.keySet())
                .anyMatch(name -> name.endsWith("zowie-ec2.json"))
                .anyMatch(name -> name.endsWith("state.json"));
    }

    @Test
    void a_variant_that_repeats_its_model_is_taken_off_unless_it_is_kept() throws IOException {
        activeFiltering("[{\"brand\": \"Steelseries\", \"model\": \"Apex Pro\", \"variant\": \"Pro\"}]");
        seed(true).body("seeded", equalTo(1)).body("variantWarnings[0].variant", equalTo("Pro"));
        given().contentType(ContentType.JSON)
                .body("{\"dryRun\": true, \"variants\": {\"0\": \"keep\"}}")
                .post("/api/v1/catalog/" + category + "/seed")
                .then()
                .body("seeded", equalTo(1))
                .body("variantWarnings", empty());
        given().contentType(ContentType.JSON)
                .body("{\"variants\": {\"0\": \"keep\"}}")
                .post("/api/v1/catalog/" + category + "/seed")
                .then()
                .statusCode(200)
                .body("seeded", equalTo(1));
        given().get("/api/v1/catalog/" + category + "/products").then().body("items.variant", contains("Pro"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"variants\": {\"x\": \"keep\"}}", "{\"variants\": {\"0\": \"maybe\"}}", "{\"dry_run\": true}"
            })
    void a_choice_that_cannot_be_read_seeds_nothing(String body) throws IOException {
        activeFiltering("[{\"brand\": \"Zowie\", \"model\": \"S1\"}]");
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/catalog/" + category + "/seed")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"));
        given().get("/api/v1/catalog/" + category + "/products").then().body("source", equalTo("active_filtering"));
    }

    @Test
    void before_it_is_seeded_a_list_is_filtered_by_a_brands_slug_as_well() throws IOException {
        activeFiltering(
                "[{\"brand\": \"Cooler Master\", \"model\": \"MM711\"}, {\"brand\": \"Zowie\", \"model\": \"S1\"}]");
        for (String brand : List.of("cooler-master", "Cooler Master")) {
            given().queryParam("brand", brand)
                    .queryParam("counts", "brand")
                    .get("/api/v1/catalog/" + category + "/products")
                    .then()
                    .body("items.model", contains("MM711"))
                    .body("counts.brand", equalTo(Map.of("cooler-master", 1, "zowie", 1)));
        }
    }

    @Test
    void a_preview_refuses_the_brands_that_a_seed_would_refuse() throws IOException {
        String name = "Bang " + category;
        activeFiltering(
                "[{\"brand\": \"%s & Olufsen\", \"model\": \"A\"}, {\"brand\": \"%s + Olufsen\", \"model\": \"B\"}]"
                        .formatted(name, name));
        seed(true)
                .body("seeded", equalTo(1))
                .body("rejected.reason", contains("brand_name_taken"))
                .body("rejected[0].detail", org.hamcrest.Matchers.containsString(name));
        seed(false).body("seeded", equalTo(1)).body("rejected.reason", contains("brand_name_taken"));
        seed(true).body("seeded", equalTo(0)).body("rejected.reason", contains("brand_name_taken"));
    }

    @Test
    void brands_are_seeded_as_the_registry_spells_them_and_a_dropped_letter_is_hinted() throws IOException {
        FakeBrandRegistry.register("Corsair" + category, java.util.List.of(), category);
        activeFiltering(
                "[{\"brand\": \"CORSAIR%s\", \"model\": \"M75 \u2161\"}, {\"brand\": \"corsair%s\", \"model\": \"Dark\"}]"
                        .formatted(category.toUpperCase(), category));
        seed(true)
                .body("hints.index", contains(0))
                .body("hints[0].hints.kind", contains("id_drops_text"))
                .body("hints[0].hints[0].suggestion.model", equalTo("M75 II"));
        seed(false).statusCode(200).body("seeded", equalTo(2));
        given().get("/api/v1/catalog/" + category + "/products")
                .then()
                .body("items.brand", contains("Corsair" + category, "Corsair" + category));
    }

    @Test
    void an_existing_job_input_keeps_what_the_pipeline_wrote() throws IOException {
        activeFiltering("[{\"brand\": \"Zowie\", \"model\": \"S1\"}]");
        Path job = workspace.resolve("specs/inputs/" + category + "/products/" + category + "-zowie-s1.json");
        Files.createDirectories(job.getParent());
        Files.writeString(
                job,
                "{\"productId\": \"" + category + "-zowie-s1\", \"category\": \"" + category
                        + "\", \"identityLock\": {\"id\": 3, \"identifier\": \"\", \"brand\": \"Zowie\", \"model\": \"S1\", \"variant\": \"\", \"sku\": \"A-1\"},"
                        + " \"seedUrls\": [], \"anchors\": {\"weight\": 80}, \"seed\": {\"source\": \"excel\"}}");
        seed(false).statusCode(200);
        assertThat(job).content().contains("\"sku\": \"A-1\"", "\"weight\": 80", "\"source\": \"excel\"");
        assertThat(job.resolveSibling(job.getFileName() + ".conflict")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"brand\":", "{\"products\": []}", "", "[1,,]"})
    void a_broken_file_is_never_empty(String content) throws IOException {
        activeFiltering(content);
        seed(false).statusCode(409).body("code", equalTo("source_unreadable"));
        given().get("/api/v1/catalog/" + category + "/products")
                .then()
                .statusCode(409)
                .body("code", equalTo("source_unreadable"));
        assertThat(workspace.resolve("out/_queue/" + category)).doesNotExist();
    }

    @Test
    void a_missing_file_is_said_to_be_missing() throws IOException {
        Files.createDirectories(workspace.resolve("helper_files/" + category));
        seed(false).statusCode(422).body("code", equalTo("active_filtering_missing"));
    }

    @Test
    void without_a_catalog_the_list_is_made_of_the_files() throws IOException {
        activeFiltering("[{\"id\": 4, \"brand\": \"Zowie\", \"model\": \"U2\"}]");
        Path job = workspace.resolve("specs/inputs/" + category + "/products/other.json");
        Files.createDirectories(job.getParent());
        Files.writeString(job, "{\"identityLock\": {\"brand\": \"Old\", \"model\": \"Job\"}}");
        Files.createDirectory(job.resolveSibling("folder.json"));
        given().get("/api/v1/catalog/" + category + "/products")
                .then()
                .statusCode(200)
                .body("source", equalTo("active_filtering"))
                .body("total", equalTo(2))
                .body("items.productId", contains(category + "-old-job", category + "-zowie-u2"));
        given().get("/api/v1/categories").then().body("items.category", hasItem(category));
    }

    private void activeFiltering(String content) throws IOException {
        Path file = workspace.resolve("helper_files/" + category + "/activeFiltering.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private ValidatableResponse seed(boolean dryRun) {
        return given().contentType(ContentType.JSON)
                .body("{\"dryRun\": " + dryRun + "}")
                .post("/api/v1/catalog/" + category + "/seed")
                .then();
    }

    private TreeMap<String, String> files() throws IOException {
        var content = new TreeMap<String, String>();
        try (var files = Files.walk(workspace)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> path.toString().contains(category))
                    .toList()) {
                content.put(file.toString(), Files.readString(file));
            }
        }
        return content;
    }
}
