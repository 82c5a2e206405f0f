package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.rollcall.catalog.product.Catalog;
import io.rollcall.contracts.event.ProductBadge;
import io.rollcall.testenvironment.RealServers;
import io.rollcall.workbook.SmallWorkbook;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.JsonText;

/** A workbook says which products there are; what is imported of it a person has seen before, and can take back. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ImportTest {

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    @Inject
    Catalog catalog;

    private String category;
    private String api;
    private String brand;

    @BeforeEach
    void a_category_of_its_own() {
        category = "w" + UUID.randomUUID().toString().substring(0, 8);
        api = "/api/v1/catalog/" + category;
        brand = "Maker " + category;
        given().contentType(ContentType.JSON).body(Map.of("category", category)).post("/api/v1/categories");
    }

    @Test
    void products_come_in_with_their_brands_and_again_nothing_is_new() throws IOException {
        Path file = workbook(product("One"), product("Two", "Black"), product("Three", "N/A"), List.of("", "Four", ""));
        String before = ContentHash.of(file);

        String id = preview()
                .statusCode(200)
                .body("workbook", equalTo("list.xlsx"))
                .body("sheet", equalTo("dataEntry"))
                .body("layout", equalTo("columns"))
                .body("file_hash", equalTo(before))
                .body("state", equalTo("planned"))
                .body("products", equalTo(4))
                .body("new_products.cell", contains("dataEntry!C4", "dataEntry!D4", "dataEntry!E4"))
                .body("new_products.row_id", contains("C4", "D4", "E4"))
                .body("new_products.variant", contains("", "Black", ""))
                .body("new_products[0].product_id", equalTo(id("One")))
                .body("new_products[0].new_brand", equalTo(true))
                .body("new_brands", contains(brand))
                .body("brand_details[0].products", equalTo(3))
                .body("variant_warnings", empty())
                .body("invalid_rows[0].reason", equalTo("brand_missing"))
                .body("invalid_rows[0].message", containsString("dataEntry!F3"))
                .body("existing_products", empty())
                .body("result", nullValue())
                .extract()
                .path("import_id");
        assertThat(FakeBrandRegistry.BRANDS).doesNotContainKey(brand.toLowerCase(java.util.Locale.ROOT));

        apply(id, Map.of())
                .statusCode(200)
                .body("created", equalTo(3))
                .body("skipped", equalTo(0))
                .body("rejected", equalTo(1))
                .body("brandsAdded", contains(brand))
                .body("results.status", contains("created", "created", "created", "rejected"));
        apply(id, Map.of()).statusCode(200).body("created", equalTo(3));
        work().body("total", equalTo(1))
                .body("items[0].name", equalTo("list.xlsx"))
                .body("items[0].undoable", equalTo(true));
        given().get(api + "/import/workbook/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("applied"))
                .body("result.created", equalTo(3));
        given().get(api + "/products").then().body("items.importSource", contains("workbook", "workbook", "workbook"));

        preview()
                .body("new_products", empty())
                .body("new_brands", empty())
                .body("existing_products", hasSize(3))
                .body("existing_products[0].already_in_catalog", equalTo(true));
        assertThat(ContentHash.of(file)).isEqualTo(before);
    }

    @Test
    void a_variant_that_repeats_the_model_is_taken_off_unless_it_is_kept() {
        workbook(product("Cestus 310", "310"), product("M75", "Wireless"), product("V2 Pro", "Pro V2"));
        String id = preview()
                .body("variant_warnings.cell", contains("dataEntry!C4", "dataEntry!E4"))
                .body("variant_warnings.reason", contains("variant_is_model_substring", "variant_repeats_model_words"))
                .body("variant_warnings[0].matched_text", equalTo("310"))
                .body("variant_warnings[0].product_id", equalTo(id("Cestus 310")))
                .body("variant_warnings[0].kept_product_id", equalTo(id("Cestus 310") + "-310"))
                .body("new_products.variant", contains("", "Wireless", ""))
                .body("new_products[0].stripped_variant", equalTo("310"))
                .extract()
                .path("import_id");

        apply(id, Map.of("variants", Map.of("E4", "keep")))
                .statusCode(200)
                .body("created", equalTo(3))
                .body("exceptionsAdded", equalTo(1))
                .body("results.reason", contains("variant_stripped", null, null))
                .body(
                        "results.productId",
                        contains(id("Cestus 310"), id("M75") + "-wireless", id("V2 Pro") + "-pro-v2"));
        preview()
                .body("new_products", empty())
                .body("variant_warnings.cell", contains("dataEntry!C4"))
                .body("variant_warnings[0].already_in_catalog", equalTo(true));
    }

    @Test
    void only_what_is_ticked_comes_in() {
        workbook(product("One"), product("Two"), product("One"));
        String id = preview()
                .body("new_products", hasSize(2))
                .body("existing_products[0].already_in_catalog", equalTo(false))
                .body("existing_products[0].duplicate_of", equalTo("dataEntry!C4"))
                .extract()
                .path("import_id");
        apply(id, Map.of("include", List.of("Z9"))).statusCode(422).body("detail", containsString("no product in Z9"));
        apply(id, Map.of("variants", Map.of("C4", "perhaps"))).statusCode(422);
        apply(id, Map.of("include", List.of("D4")))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("leftOut", equalTo(1))
                .body("skipped", equalTo(1))
                .body("results.status", contains("left_out", "created", "skipped_existing"));
        apply(id, Map.of()).statusCode(409).body("code", equalTo("plan_stale"));
    }

    @Test
    void a_new_brand_can_be_another_name_of_a_known_one() {
        FakeBrandRegistry.register("Known " + category, List.of(), category);
        workbook(List.of(brand.replace(" ", "   "), "One", ""));
        String id = preview().body("new_brands", contains(brand)).extract().path("import_id");
        apply(id, Map.of("aliases", Map.of("Nobody", "known-" + category)))
                .statusCode(422)
                .body("detail", containsString("no brand “Nobody”"));
        apply(id, Map.of("aliases", Map.of(brand, "no-such-brand")))
                .statusCode(422)
                .body("code", equalTo("brand_not_registered"));
        apply(id, Map.of("aliases", Map.of(brand, "known-" + category)))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("brandsAdded", empty())
                .body("aliasesAdded", contains(brand));
        assertThat(FakeBrandRegistry.BRANDS.values().stream()
                        .filter(known -> known.slug().equals("known-" + category))
                        .findFirst()
                        .orElseThrow()
                        .aliases())
                .contains(brand);
    }

    @Test
    void an_import_is_taken_back_although_a_product_got_a_badge_since() {
        workbook(product("One"));
        String id = preview().extract().path("import_id");
        apply(id, Map.of()).statusCode(200).body("created", equalTo(1));
        String identifier = given().get(api + "/products/" + id("One")).path("identifier");
        var badge = new ProductBadge(identifier, "from_production");
        QuarkusTransaction.requiringNew().run(() -> catalog.setBadges(category, List.of(badge), "sync"));
        given().get(api + "/products/" + id("One")).then().body("version", equalTo(2));

        undo(id).statusCode(200).body("removed", equalTo(1)).body("kept", empty());
        given().get(api + "/products").then().body("total", equalTo(0));
    }

    @Test
    void an_import_is_taken_back_but_for_what_somebody_changed_since() {
        workbook(product("One"), product("Two"), product("Three"), product("Cestus 310", "310"));
        String id = preview().extract().path("import_id");
        undo(id).statusCode(409).body("code", equalTo("not_undoable"));
        apply(id, Map.of("variants", Map.of("F4", "keep"))).statusCode(200).body("created", equalTo(4));
        given().contentType(ContentType.JSON)
                .body(Map.of("brand", brand, "model", "Two", "seedUrls", List.of("https://maker.example/two")))
                .put(api + "/products/" + id("Two"))
                .then()
                .statusCode(200);
        given().delete(api + "/products/" + id("Three")).then().statusCode(200);

        undo(id).statusCode(200)
                .body("removed", equalTo(2))
                .body("kept.reason", org.hamcrest.Matchers.containsInAnyOrder("changed", "gone"))
                .body("exceptionsRemoved", equalTo(1));
        given().get(api + "/products").then().body("items.model", contains("Two"));
        given().get(api + "/import/workbook")
                .then()
                .body("items[0].import_id", equalTo(id))
                .body("items[0].state", equalTo("undone"))
                .body("items[0].can_undo", equalTo(false));
        undo(id).statusCode(200).body("removed", equalTo(0));
        work().body("items.action", contains("import_undone", "imported"))
                .body("items.amount", contains(2, 4))
                .body("items.subject", contains(id, id))
                .body("items.undoable", contains(false, false));
    }

    @Test
    void a_file_that_changed_since_is_not_imported() {
        workbook(product("One"));
        String id = preview().extract().path("import_id");
        workbook(product("One"), product("Two"));
        apply(id, Map.of()).statusCode(409).body("code", equalTo("plan_stale"));
        apply(UUID.randomUUID().toString(), Map.of()).statusCode(404).body("code", equalTo("import_unknown"));
        apply("garbage", Map.of()).statusCode(404);
    }

    @Test
    void an_uploaded_workbook_is_kept_until_it_is_imported() throws IOException {
        Path file = Files.createTempDirectory("upload").resolve("my list.xlsx");
        SmallWorkbook.write(file, List.of(product("One")));
        String id = given().multiPart("file", file.toFile())
                .post(api + "/import/workbook")
                .then()
                .statusCode(200)
                .body("workbook", equalTo("my list.xlsx"))
                .body("new_products", hasSize(1))
                .extract()
                .path("import_id");
        Files.delete(file);
        Path kept = workspace.resolve(".rollcall/uploads/" + category + "/" + id + ".xlsx");
        assertThat(kept).exists();
        apply(id, Map.of()).statusCode(200).body("created", equalTo(1));
        assertThat(kept).doesNotExist();
        given().multiPart("sheet", "dataEntry")
                .post(api + "/import/workbook")
                .then()
                .statusCode(422)
                .body("detail", containsString("file"));
    }

    @Test
    void what_cannot_be_read_is_said_to_be_so() throws IOException {
        preview().statusCode(422).body("code", equalTo("no_workbook"));
        Path folder = Files.createDirectories(workspace.resolve("helper_files/" + category));
        Files.writeString(folder.resolve("list.xlsx"), "brand,model\nAcer,One\n");
        preview().statusCode(422).body("code", equalTo("not_a_workbook"));
        SmallWorkbook.write(
                folder.resolve("list.xlsx"),
                Map.of("mice", List.of(product("One")), "more mice", List.of(product("Two"))));
        preview()
                .statusCode(422)
                .body("code", equalTo("sheet_ambiguous"))
                .body("sheets", contains("mice", "more mice"));
        preview(Map.of("sheet", "more mice"))
                .statusCode(200)
                .body("new_products[0].model", equalTo("Two"))
                .body("new_products[0].cell", equalTo("'more mice'!C4"));
        preview(Map.of("sheet", "keyboards")).statusCode(422).body("code", equalTo("sheet_unknown"));
        SmallWorkbook.write(folder.resolve("another.xlsx"), List.of(product("Three")));
        Files.writeString(folder.resolve("~$another.xlsx"), "Excel has it open");
        preview()
                .statusCode(422)
                .body("code", equalTo("several_workbooks"))
                .body("workbooks", contains("another.xlsx", "list.xlsx"));
        preview(Map.of("workbook", "another.xlsx")).statusCode(200);
        preview(Map.of("workbook", "../" + category + "/another.xlsx")).statusCode(422);
        given().get(api + "/import/workbooks").then().body("items.name", contains("another.xlsx", "list.xlsx"));
    }

    @Test
    void field_values_come_with_the_products_and_leave_with_them() throws IOException {
        Path folder = workspace.resolve("helper_files/" + category);
        Files.createDirectories(folder.resolve("_generated"));
        Files.writeString(
                folder.resolve("_generated/field_rules.json"),
                "{\"fields\": {\"weight\": {}, \"sensor\": {}, \"colors\": {\"contract\": {\"shape\": \"list\"}}}}");
        SmallWorkbook.write(
                folder.resolve("list.xlsx"),
                List.of(
                        List.of(brand, "One", "", "99 g", "white, black", "unk", "ask"),
                        List.of(brand, "Two", "", "61 g", "", "", ""),
                        List.of(brand, "Three", "", "70 g", "", "", "")),
                List.of("weight", "colors", "sensor", "a note of mine"));
        Path overrides = folder.resolve("_overrides/" + id("One") + ".overrides.json");
        Files.createDirectories(overrides.getParent());
        Files.writeString(overrides, "{\"mine\": 1, \"overrides\": {\"weight\": {\"value\": \"100\"}}}");

        String id = preview().extract().path("import_id");
        apply(id, Map.of("fields", true)).statusCode(200).body("fieldValues", equalTo(4));

        var shown = JsonText.MAPPER.readTree(overrides.toFile());
        assertThat(shown.get("mine").asInt()).isEqualTo(1);
        assertThat(shown.at("/overrides/weight/value").asText()).isEqualTo("100");
        assertThat(shown.at("/overrides/colors/value").toString()).isEqualTo("[\"white\",\"black\"]");
        assertThat(shown.at("/overrides/colors/override_provenance/quote").asText())
                .isEqualTo("dataEntry!C7");
        assertThat(shown.at("/overrides").has("sensor")).isFalse();
        Path second = folder.resolve("_overrides/" + id("Two") + ".overrides.json");
        assertThat(JsonText.MAPPER
                        .readTree(second.toFile())
                        .at("/overrides/weight/value")
                        .asText())
                .isEqualTo("61 g");

        Path third = folder.resolve("_overrides/" + id("Three") + ".overrides.json");
        Files.writeString(third, Files.readString(third).replaceFirst("\\{", "{\"mine\": 3,"));
        undo(id).statusCode(200).body("removed", equalTo(3));
        assertThat(second).doesNotExist();
        assertThat(JsonText.MAPPER.readTree(third.toFile()).get("mine").asInt()).isEqualTo(3);
        assertThat(JsonText.MAPPER.readTree(third.toFile()).get("overrides")).isEmpty();
        assertThat(JsonText.MAPPER.readTree(overrides.toFile()).get("overrides"))
                .hasSize(1);
    }

    @Test
    void many_who_apply_one_preview_get_one_import() throws Exception {
        workbook(product("One"), product("Two"));
        String id = preview().extract().path("import_id");
        var pool = Executors.newFixedThreadPool(8);
        var answers = new ArrayList<Future<Integer>>();
        for (int i = 0; i < 8; i++) {
            answers.add(pool.submit(
                    (Callable<Integer>) () -> apply(id, Map.of()).extract().statusCode()));
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(200, 409);
        }
        pool.shutdown();
        given().get(api + "/products").then().body("total", equalTo(2));
        apply(id, Map.of()).statusCode(200).body("created", equalTo(2));
    }

    @Test
    void only_the_newest_uploads_are_kept() throws IOException {
        Path file = Files.createTempDirectory("upload").resolve("list.xlsx");
        SmallWorkbook.write(file, List.of(product("One")));
        for (int i = 0; i < 23; i++) {
            given().multiPart("file", file.toFile())
                    .post(api + "/import/workbook")
                    .then()
                    .statusCode(200);
        }
        try (var kept = Files.list(workspace.resolve(".rollcall/uploads/" + category))) {
            assertThat(kept).hasSize(20);
        }
    }

    private Path workbook(List<?>... products) {
        Path file = workspace.resolve("helper_files/" + category + "/list.xlsx");
        SmallWorkbook.write(
                file,
                java.util.Arrays.stream(products)
                        .map(product -> product.stream().map(String::valueOf).toList())
                        .toList());
        return file;
    }

    private List<String> product(String model) {
        return product(model, "");
    }

    private List<String> product(String model, String variant) {
        return List.of(brand, model, variant);
    }

    private String id(String model) {
        return category + "-maker-" + category + "-"
                + model.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    private ValidatableResponse preview() {
        return preview(Map.of());
    }

    private ValidatableResponse preview(Map<String, ?> wanted) {
        return given().contentType(ContentType.JSON)
                .body(wanted)
                .post(api + "/import/workbook")
                .then();
    }

    private ValidatableResponse apply(String importId, Map<String, ?> choices) {
        return given().contentType(ContentType.JSON)
                .body(choices)
                .post(api + "/import/workbook/" + importId + "/apply")
                .then();
    }

    private ValidatableResponse work() {
        return given().get("/api/v1/work-history?category=" + category).then().statusCode(200);
    }

    private ValidatableResponse undo(String importId) {
        return given().post(api + "/import/workbook/" + importId + "/undo").then();
    }
}
