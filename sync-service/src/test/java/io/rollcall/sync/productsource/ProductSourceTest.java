package io.rollcall.sync.productsource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.rollcall.sync.SyncedCategory;
import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProductSourceTest extends SyncedCategory {

    private static final String CANARY = "canary-7f3a91";

    @Test
    void a_secret_is_never_shown_nor_written_and_stays_when_it_comes_back_hidden() throws IOException {
        put(api("\"Bearer " + CANARY + "\"")).statusCode(200).body("api.auth_header", equalTo("•••"));
        assertThat(Files.readString(workspace.productSource(category)))
                .contains("•••")
                .doesNotContain(CANARY);
        put(api("\"•••\"")).statusCode(200).body("api.auth_header", equalTo("•••"));
        put("{\"source_type\": \"api\", \"api\": {\"url\": \"https://other.example/list\", \"auth_header\": \"•••\"}}")
                .statusCode(422)
                .body("detail", containsString("another host"));
        put(api("\"X-Key: env:LIST_KEY\"")).statusCode(200).body("api.auth_header", equalTo("X-Key: env:LIST_KEY"));
        given().get(source("")).then().body("api.auth_header", not(containsString(CANARY)));
    }

    @Test
    void a_secret_that_somebody_wrote_into_the_file_is_taken_out_of_it() throws IOException {
        Files.writeString(
                workspace.productSource(category),
                "{\"_doc\": \"mine\", \"x_team\": {\"a\": 1}, \"source_type\": \"api\", \"api\": {\"url\": \"https://a.example\", \"auth_header\": \""
                        + CANARY + "\", \"x_more\": 2}}");
        given().get(source(""))
                .then()
                .statusCode(200)
                .body("api.auth_header", equalTo("•••"))
                .body("_doc", equalTo("mine"));
        assertThat(Files.readString(workspace.productSource(category)))
                .contains("x_team", "x_more", "•••")
                .doesNotContain(CANARY);
    }

    @Test
    void who_has_seen_another_version_changes_nothing() {
        String seen = given().get(source("")).then().extract().header("ETag");
        json("{\"source_type\": \"manual\", \"manual\": {\"file\": \"other.json\"}}")
                .header("If-Match", seen)
                .put(source(""))
                .then()
                .statusCode(200);
        json("{}")
                .header("If-Match", seen)
                .put(source(""))
                .then()
                .statusCode(412)
                .body("current.manual.file", equalTo("other.json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"source_type\": \"ftp\"} | source_type",
                "{\"source_type\": \"s3\", \"s3\": {\"bucket\": \"B\"}} | s3.bucket",
                "{\"source_type\": \"s3\", \"s3\": {\"bucket\": \"bbb\", \"key\": \"k\", \"region\": \"!\"}} | s3.region",
                "{\"source_type\": \"api\", \"api\": {\"url\": \"file:///etc/passwd\"}} | api.url",
                "{\"source_type\": \"api\", \"api\": {\"url\": \"https://me:secret@a.example\"}} | api.url",
                "{\"source_type\": \"api\", \"api\": {\"url\": \"https://a.example\", \"product_list_path\": \"$..x\"}} | api.product_list_path",
                "{\"source_type\": \"api\", \"api\": {\"url\": \"https://a.example\", \"cursor_path\": \"$.next\"}} | api.cursor_parameter",
                "{\"source_type\": \"manual\", \"manual\": {\"file\": \"../secret.json\"}} | manual.file",
                "{\"schedule\": {\"auto_pull\": true}} | schedule.auto_pull",
                "{\"webhook\": {\"url\": \"x\"}} | webhook.url"
            })
    void what_cannot_work_is_not_kept(String wanted, String member) {
        put(wanted).statusCode(422).body("member", equalTo(member)).body("code", equalTo("validation_failed"));
    }

    @Test
    void members_nobody_knows_and_values_of_another_kind_are_rejected() {
        put("{\"sourceType\": \"manual\"}").statusCode(400);
        put("{\"schedule\": {\"interval_hours\": 0}}").statusCode(400);
        put("{\"schedule\": {\"auto_pull\": 1}}").statusCode(400);
    }

    @Test
    void a_file_that_cannot_be_read_is_not_absent() throws IOException {
        Files.writeString(workspace.productSource(category), "{\"source_type\":");
        given().get(source("")).then().statusCode(409).body("code", equalTo("source_unreadable"));
        put("{}").statusCode(409);
        assertThat(workspace.productSource(category)).hasContent("{\"source_type\":");
    }

    @Test
    void a_test_says_how_far_it_came() throws IOException {
        live("{\"brand\": \"Acme\", \"model\": \"A\"}, {\"brand\": \"Acme\"}");
        String wanted = "{\"source_type\": \"manual\", \"manual\": {\"file\": \"live.json\"}}";
        test(wanted)
                .body("ok", equalTo(true))
                .body("productCount", equalTo(1))
                .body("samples.model", equalTo(List.of("A")))
                .body("checks.name", equalTo(List.of("object", "size", "json", "product_list", "identities")))
                .body("checks.status.unique()", equalTo(List.of("passed")))
                .body("checks[0].ms", notNullValue());
        Files.writeString(list(), "{\"rows\": []}");
        test("{\"source_type\": \"manual\", \"manual\": {\"file\": \"live.json\", \"product_list_path\": \"$.products\"}}")
                .body("ok", equalTo(false))
                .body("checks[3].name", equalTo("product_list"))
                .body("checks[3].status", equalTo("failed"))
                .body("checks[3].hint", notNullValue())
                .body("checks[4].status", equalTo("skipped"));
        test("{\"source_type\": \"api\", \"api\": {\"url\": \"http://169.254.169.254/latest\"}}")
                .body("ok", equalTo(false))
                .body("checks[0].name", equalTo("resolve"))
                .body("checks[0].status", equalTo("failed"))
                .body("samples", hasSize(0));
        test("{}").statusCode(422);
        test("{\"source_type\": \"api\", \"api\": {\"url\": \"http://a.example\", \"auth_header\": \"env:NOT_SET_HERE\"}}")
                .body("checks.find { it.name == 'credentials' }.message", containsString("NOT_SET_HERE"));
    }

    @Test
    void a_list_is_sent_as_a_body_or_as_a_file_and_compared() {
        configure("{\"source_type\": \"manual\"}");
        compare().statusCode(422).body("code", equalTo("no_file"));
        json("[{\"brand\": \"Acme\", \"model\": \"A\"}]")
                .put(source("/file"))
                .then()
                .statusCode(200)
                .body("rows", equalTo(1));
        compare().statusCode(200).body("summary.production_count", equalTo(1));
        json("[{\"brand\": \"Acme\"")
                .put(source("/file"))
                .then()
                .statusCode(422)
                .body("code", equalTo("source_truncated"));
        given().multiPart(
                        "file",
                        "list.json",
                        "[{\"brand\": \"Acme\", \"model\": \"A\"}, {\"brand\": \"Acme\", \"model\": \"B\"}]".getBytes())
                .put(source("/file"))
                .then()
                .statusCode(200)
                .body("rows", equalTo(2));
        compare().body("summary.production_count", equalTo(2)).body("from_cache", equalTo(false));
        given().multiPart("other", "x").put(source("/file")).then().statusCode(422);
    }

    private static String api(String header) {
        return "{\"source_type\": \"api\", \"api\": {\"url\": \"https://a.example/list\", \"auth_header\": " + header
                + "}}";
    }

    private ValidatableResponse put(String wanted) {
        return json(wanted).put(source("")).then();
    }

    private ValidatableResponse test(String wanted) {
        return json(wanted).post(source("/test")).then();
    }

    private String source(String of) {
        return "/api/v1/catalog/" + category + "/product-source" + of;
    }
}
