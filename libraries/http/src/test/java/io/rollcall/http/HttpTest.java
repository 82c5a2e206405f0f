package io.rollcall.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class HttpTest {

    @Inject
    ActiveClaims claims;

    @Inject
    DataSource database;

    @Test
    void on_loopback_the_one_person_of_the_machine_may_do_everything() {
        given().get("/till/who").then().statusCode(200).body("actor", equalTo("anna"));
    }

    @Test
    void an_endpoint_that_does_not_say_who_may_call_it_is_closed() {
        given().get("/till/unsaid").then().statusCode(403).body("code", equalTo("not_allowed"));
    }

    @Test
    void a_refusal_is_a_problem_with_its_code_and_members() {
        given().contentType(ContentType.JSON)
                .body("{\"amount\": 13}")
                .post("/till")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("till_closed"))
                .body("detail", equalTo("The till is closed; open it first."))
                .body("opensAt", equalTo("08:00"));
    }

    @Test
    void an_invalid_text_is_422() {
        given().get("/till/name").then().statusCode(422).body("code", equalTo("invalid_text"));
    }

    @Test
    void our_mistakes_do_not_tell_their_secrets() {
        given().get("/till/broken")
                .then()
                .statusCode(500)
                .body("code", equalTo("internal_error"))
                .body(not(containsString("secret")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_told_as_one() {
        given().get("/till/receipt")
                .then()
                .statusCode(503)
                .body("code", equalTo("unavailable"))
                .body("detail", containsString("disk"));
    }

    @Test
    void what_is_not_there_is_404_and_has_a_code() {
        given().get("/nowhere").then().statusCode(404).body("code", equalTo("not_found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"amount\"", "[]", "\"\"", "{\"amount\": \"x\"}", "", "null", "{\"amount\": 99999999999999}"})
    void garbage_is_the_callers_mistake(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/till")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("validation_failed"));
    }

    @Test
    void a_violated_constraint_is_named() {
        given().contentType(ContentType.JSON)
                .body("{\"amount\": -1}")
                .post("/till")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"))
                .body("violations[0].field", containsString("amount"));
    }

    @Test
    void another_media_type_is_415() {
        given().contentType("text/plain")
                .body("{}")
                .post("/till")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported_media_type"));
    }

    @Test
    void a_body_over_the_limit_is_413() {
        given().contentType(ContentType.JSON)
                .body("{\"amount\": 1, \"x\": \"" + "x".repeat(2_000_000) + "\"}")
                .post("/till")
                .then()
                .statusCode(413)
                .body("code", equalTo("payload_too_large"));
    }

    @Test
    void a_probe_is_let_through_whatever_the_address() {
        given().header("Host", "10.1.2.3:8080")
                .get("/q/health/ready")
                .then()
                .statusCode(404)
                .body("code", equalTo("not_found"));
        given().header("Host", "10.1.2.3:8080").post("/q/health/ready").then().statusCode(403);
        given().header("Host", "10.1.2.3:8080").get("/q/healthy").then().statusCode(403);
    }

    @Test
    void a_foreign_host_is_refused() {
        given().header("Host", "evil.example")
                .get("/till/who")
                .then()
                .statusCode(403)
                .body("code", equalTo("host_not_allowed"));
    }

    @Test
    void http_2_has_its_host_in_the_authority() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/till/who"))
                .version(HttpClient.Version.HTTP_2)
                .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void a_write_from_another_sites_page_is_refused_and_from_the_gateways_is_not() {
        given().contentType(ContentType.JSON)
                .header("Origin", "http://evil.example")
                .body("{\"amount\": 1}")
                .post("/till")
                .then()
                .statusCode(403)
                .body("code", equalTo("cross_site_request"));
        given().contentType(ContentType.JSON)
                .header("Origin", "http://rollcall.example")
                .body("{\"amount\": 1}")
                .post("/till")
                .then()
                .statusCode(201);
    }

    @Test
    void a_repeated_key_gets_the_first_answer_and_is_not_carried_out_again() {
        String key = UUID.randomUUID().toString();
        int first = pay(key, 5).extract().path("payment");
        int before = TillResource.PAYMENTS.get();
        pay(key, 5).header("Idempotency-Replayed", "true").body("payment", equalTo(first));
        assertThat(TillResource.PAYMENTS).hasValue(before);
    }

    @Test
    void a_key_used_for_another_request_is_refused() {
        String key = UUID.randomUUID().toString();
        pay(key, 5);
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"amount\": 6}")
                .post("/till")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
    }

    @Test
    void a_request_that_takes_longer_than_its_claim_lives_is_not_carried_out_twice() throws Exception {
        String key = UUID.randomUUID().toString();
        TillResource.slow = new CountDownLatch(1);
        int before = TillResource.PAYMENTS.get();
        var first = CompletableFuture.supplyAsync(() -> paySlowly(key));
        await().until(() -> age("2 minutes") == 1);

        claims.renewAll();
        pay(UUID.randomUUID().toString(), 5);
        assertThat(paySlowly(key)).isEqualTo(409);

        TillResource.slow.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(201);
        assertThat(paySlowly(key)).isEqualTo(201);
        assertThat(TillResource.PAYMENTS).hasValue(before + 2);
    }

    @Test
    void a_request_that_was_taken_for_abandoned_answers_nothing_for_the_one_that_took_its_place() throws Exception {
        String key = UUID.randomUUID().toString();
        var stopped = new CountDownLatch(1);
        TillResource.slow = stopped;
        var first = CompletableFuture.supplyAsync(() -> paySlowly(key));
        await().until(() -> age("2 minutes") == 1);
        var running = new CountDownLatch(1);
        TillResource.slow = running;
        var second = CompletableFuture.supplyAsync(() -> paySlowly(key));
        await().until(() -> isClaimedAnew(key));

        stopped.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(201);
        assertThat(paySlowly(key)).isEqualTo(409);
        running.countDown();
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(201);
        assertThat(paySlowly(key)).isEqualTo(201);
    }

    private boolean isClaimedAnew(String key) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select 1 from idempotent_request where key = ? and claimed_at > now() - interval '1 minute'")) {
            query.setString(1, key);
            return query.executeQuery().next();
        }
    }

    /** Makes the claims of running requests look as if they were made so long ago. */
    private int age(String interval) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate("update idempotent_request set claimed_at = now() - interval '" + interval
                    + "' where status is null");
        }
    }

    private static int paySlowly(String key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"amount\": 5}")
                .post("/till/slow")
                .statusCode();
    }

    @Test
    void a_refused_request_frees_its_key() {
        String key = UUID.randomUUID().toString();
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"amount\": 13}")
                .post("/till")
                .then()
                .statusCode(409);
        pay(key, 5);
    }

    private static io.restassured.response.ValidatableResponse pay(String key, int amount) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"amount\": " + amount + "}")
                .post("/till")
                .then()
                .statusCode(201);
    }
}
