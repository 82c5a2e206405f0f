package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static io.rollcall.workbook.RawWorkbook.row;
import static io.rollcall.workbook.RawWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.rollcall.testenvironment.RealServers;
import io.rollcall.workbook.RawWorkbook;

/** What a preview shows of a workbook is what applying it does, and nothing of the sheet is lost without a word. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ImportPreviewTest {

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    private String category;
    private String api;
    private String brand;

    @BeforeEach
    void a_category_of_its_own() {
        category = "p" + UUID.randomUUID().toString().substring(0, 8);
        api = "/api/v1/catalog/" + category;
        brand = "Maker " + category;
        given().contentType(ContentType.JSON)
                .body("{\"category\": \"" + category + "\"}")
                .post("/api/v1/categories");
    }

    @Test
    void rows_that_are_no_products_are_named_and_register_no_brand() throws IOException {
        workbook(
                row(1, "Brand", "Model", "Variant"),
                row(2, brand, "Light 100"),
                row(3, "Brand", "Model", "Variant"),
                row(4, "Total", "1"));
        preview()
                .body("products", equalTo(1))
                .body("new_brands", contains(brand))
                .body("skipped_rows.cell", contains("Products!B3", "Products!B4"))
                .body("skipped_rows.reason", contains("repeated_labels", "totals"))
                .body(
                        "skipped_rows.message",
                        contains(
                                "Products!B3 repeats the column labels, so it is not read as a product.",
                                "Products!B4 holds totals (“Total 1”), so it is not read as a product."));
    }

    @Test
    void columns_that_were_not_read_are_named() throws IOException {
        workbook(row(1, "Brand", "Model", "Variants", "Price"), row(2, brand, "One", "White", "9"));
        preview()
                .body("new_products.variant", contains("White"))
                .body("unread_columns.column", contains("D"))
                .body("unread_columns.label", contains("Price"));
    }

    @Test
    void hidden_rows_are_marked_and_formats_nobody_can_be_sure_of_are_warnings() throws IOException {
        new RawWorkbook()
                .part(
                        "xl/styles.xml",
                        "<styleSheet xmlns=\"" + RawWorkbook.MAIN + "\"><numFmts><numFmt numFmtId=\"165\" formatCode=\""
                                + "&quot;G&quot;000\"/><numFmt numFmtId=\"166\" formatCode=\"[DBNum1]0\"/></numFmts><cellXfs>"
                                + "<xf/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>")
                .sheet(row(1, "Brand", "Model") + row(2, brand, "One").replace("<row ", "<row hidden=\"1\" ")
                        + "<row r=\"3\">" + text("A3", brand) + "<c r=\"B3\" s=\"1\"><v>502</v></c></row><row r=\"4\">"
                        + text("A4", brand) + "<c r=\"B4\" s=\"2\"><v>502</v></c></row>")
                .write(file());
        preview()
                .body("new_products.model", contains("One", "G502", "502"))
                .body("new_products.hidden", contains(true, false, false))
                .body("new_products[1].warnings", empty())
                .body("new_products[2].warnings.cell", contains("Products!B4"))
                .body("new_products[2].warnings.reason", contains("format_unknown"))
                .body("new_products[2].warnings[0].message", containsString("[DBNum1]0"));
    }

    @Test
    void a_brand_the_registry_would_refuse_is_refused_by_the_preview_with_the_owner() throws IOException {
        FakeBrandRegistry.register(brand, List.of(), category);
        workbook(
                row(1, "Brand", "Model"),
                row(2, brand, "One"),
                row(3, brand + "!", "Two"),
                row(4, "New + " + category, "Three"),
                row(5, "New &amp; " + category, "Four"),
                row(6, "白", "Five"));
        String id = preview()
                .body("products", equalTo(5))
                .body("new_products.model", containsInAnyOrder("One", "Four"))
                .body("new_brands", contains("New & " + category))
                .body("invalid_rows.cell", contains("Products!B3", "Products!B4", "Products!B6"))
                .body("invalid_rows.reason", contains("brand_name_taken", "brand_name_taken", "slug_required"))
                .body("invalid_rows[0].message", containsString("“" + brand + "”"))
                .body("invalid_rows[1].message", containsString("“New & " + category + "”"))
                .extract()
                .path("import_id");
        apply(id, "{}")
                .statusCode(200)
                .body("created", equalTo(2))
                .body("rejected", equalTo(3))
                .body("results.status", contains("created", "rejected", "rejected", "created", "rejected"));
    }

    @Test
    void a_brand_written_as_the_id_of_another_new_one_is_that_brand() throws IOException {
        workbook(row(1, "Brand", "Model"), row(2, "turtle-" + category, "One"), row(3, "Turtle " + category, "Two"));
        String id = preview()
                .body("invalid_rows", empty())
                .body("new_products.model", contains("One", "Two"))
                .extract()
                .path("import_id");
        apply(id, "{}").statusCode(200).body("created", equalTo(2)).body("rejected", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"include\": [\"B2\", null]} | include[1]",
                "{\"variants\": {\"B2\": null}} | variants.B2",
                "{\"aliases\": {\"Razer\": null}} | aliases.Razer",
                "{\"include\": \"B2\"} | include",
                "{\"variants\": [\"keep\"]} | variants",
                "[null] | body"
            })
    void a_choice_that_cannot_be_read_is_named_and_nothing_is_imported(String body, String named) throws IOException {
        workbook(row(1, "Brand", "Model"), row(2, brand, "One"));
        String id = preview().extract().path("import_id");
        apply(id, body)
                .statusCode(400)
                .body("code", equalTo("validation_failed"))
                .body("detail", containsString(named));
        given().get(api + "/products").then().body("items", empty());
    }

    @Test
    void an_exception_that_was_there_before_is_not_the_imports_and_survives_its_undo() throws IOException {
        workbook(row(1, "Brand", "Model", "Variant"), row(2, brand, "Cestus 310", "310"));
        String id = preview().body("variant_warnings", hasSize(1)).extract().path("import_id");
        FakeGate.except(category, brand, "Cestus 310", "310");
        apply(id, "{\"variants\": {\"B2\": \"keep\"}}")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("exceptionsAdded", equalTo(0));
        given().header(AsRole.HEADER, "editor")
                .post(api + "/import/workbook/" + id + "/undo")
                .then()
                .statusCode(200)
                .body("removed", equalTo(1))
                .body("exceptionsRemoved", equalTo(0));
        assertThat(exceptions()).isEqualTo(1);
    }

    @Test
    void an_import_that_made_an_exception_is_taken_back_by_whoever_may_make_one() throws IOException {
        workbook(row(1, "Brand", "Model", "Variant"), row(2, brand, "Cestus 310", "310"));
        String id = preview().extract().path("import_id");
        apply(id, "{\"variants\": {\"B2\": \"keep\"}}").body("exceptionsAdded", equalTo(1));
        given().header(AsRole.HEADER, "editor")
                .post(api + "/import/workbook/" + id + "/undo")
                .then()
                .statusCode(403);
        assertThat(exceptions()).isEqualTo(1);
        given().post(api + "/import/workbook/" + id + "/undo")
                .then()
                .statusCode(200)
                .body("exceptionsRemoved", equalTo(1));
        assertThat(exceptions()).isZero();
    }

    private long exceptions() {
        return FakeGate.EXCEPTIONS.values().stream()
                .filter(exception -> exception.category().equals(category))
                .count();
    }

    private void workbook(String... rows) throws IOException {
        new RawWorkbook().sheet(String.join("", rows)).write(file());
    }

    private Path file() throws IOException {
        return Files.createDirectories(workspace.resolve("helper_files/" + category))
                .resolve("list.xlsx");
    }

    private ValidatableResponse preview() {
        return given().contentType(ContentType.JSON)
                .body("{}")
                .post(api + "/import/workbook")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse apply(String importId, String choices) {
        return given().contentType(ContentType.JSON)
                .body(choices)
                .post(api + "/import/workbook/" + importId + "/apply")
                .then();
    }
}
