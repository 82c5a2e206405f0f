package io.rollcall.sync.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import jakarta.inject.Inject;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import io.rollcall.persistence.Sql;
import io.rollcall.sync.SyncedCategory;
import io.rollcall.sync.pull.PullState;
import io.rollcall.testenvironment.RealServers;
import io.rollcall.workspace.JsonText;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestProfile(ScheduledPullsTest.Often.class)
class ScheduledPullsTest extends SyncedCategory {

    public static class Often implements QuarkusTestProfile {
        @Override
        public java.util.Map<String, String> getConfigOverrides() {
            return java.util.Map.of(
                    "rollcall.sync.schedule-check-every", "200ms",
                    "rollcall.sync.webhook-check-every", "200ms",
                    "rollcall.source-allowed-hosts", "localhost");
        }
    }

    private record Told(String body, String signature) {}

    @Inject
    Sql sql;

    @Test
    void what_is_new_is_found_by_itself_and_told_signed_until_it_is_taken() throws IOException {
        live("{\"brand\": \"Acme\", \"model\": \"A\"}");
        compare().statusCode(200);
        var told = new CopyOnWriteArrayList<Told>();
        HttpServer server = receiver(told);
        try {
            configure("""
                    {"source_type": "manual", "manual": {"file": "live.json"}, "schedule": {"auto_pull": true, "interval_hours": 2},
                     "webhook": {"url": "http://localhost:%d/hook", "secret": "s3cret"}}""".formatted(server.getAddress().getPort()));
            live("{\"brand\": \"Acme\", \"model\": \"A\"}, {\"brand\": \"Acme\", \"model\": \"New\"}");
            hoursLater(3);
            await().untilAsserted(() -> given().get(path("/report"))
                    .then()
                    .body("actor", equalTo("schedule"))
                    .body("summary.in_production_only", equalTo(2)));
            await().atMost(Duration.ofSeconds(40)).until(() -> told.size() >= 2);
        } finally {
            server.stop(0);
        }
        given().get(path("/history")).then().body("pulls", hasSize(2)).body("pulls[0].actor", equalTo("schedule"));
        Told last = told.get(1);
        assertThat(last).isEqualTo(told.get(0));
        assertThat(last.signature())
                .isEqualTo("sha256=" + Webhooks.signature("s3cret", last.body().getBytes()));
        assertThat(JsonText.MAPPER.readTree(last.body()).at("/inProductionOnly").asInt())
                .isEqualTo(2);
        assertThat(last.body()).doesNotContain("s3cret");
    }

    @Test
    void a_scheduled_pull_that_fails_leaves_the_last_report_and_is_not_tried_at_once_again() throws IOException {
        live("{\"brand\": \"Acme\", \"model\": \"A\"}");
        compare().statusCode(200);
        configure("""
                {"source_type": "manual", "manual": {"file": "live.json"}, "schedule": {"auto_pull": true, "interval_hours": 2}}""");
        Files.writeString(list(), "<html>");
        hoursLater(30);
        await().untilAsserted(() -> given().get(path("/history"))
                .then()
                .body("pulls", hasSize(2))
                .body("pulls[0].error_code", equalTo("source_is_html")));
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> given().get(path("/history")).then().body("pulls", hasSize(2)));
        given().get(path("/report")).then().body("summary.in_production_only", equalTo(1));
    }

    @Test
    void after_a_pull_the_rules_are_checked_against_what_is_live() throws IOException {
        live("{\"brand\": \"Acme\", \"model\": \"A\", \"rating\": 9}");
        compare().statusCode(200);
        Files.createDirectories(workspace.fieldRules(category).getParent());
        Files.writeString(workspace.fieldRules(category), "{\"fields\": {}}");
        configure("""
                {"source_type": "manual", "manual": {"file": "live.json"}, "schedule": {"auto_pull": true, "interval_hours": 2}}""");
        hoursLater(3);
        await().untilAsserted(() -> given().get("/api/v1/catalog/" + category + "/cross-validation")
                .then()
                .body("actor", equalTo("schedule"))
                .body("production_cross_validation.fields_unknown", equalTo(List.of("rating"))));
        assertThat(JsonText.MAPPER
                        .readTree(workspace.compileReport(category).toFile())
                        .at("/production_cross_validation/products_checked")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void the_next_one_is_due_an_interval_later_and_a_little_more() {
        Instant at = Instant.parse("2026-02-14T12:00:00Z");
        var last = new PullState(
                UUID.randomUUID(),
                "mouse",
                "",
                "",
                "a",
                "good",
                at,
                1L,
                1L,
                1L,
                1L,
                "",
                "",
                "",
                null,
                null,
                null,
                null);
        assertThat(ScheduledPulls.next("mouse", last, 24))
                .isBetween(
                        at.plus(Duration.ofHours(24)),
                        at.plus(Duration.ofHours(24)).plus(Duration.ofMinutes(10)))
                .isEqualTo(ScheduledPulls.next("mouse", last, 24));
    }

    private void hoursLater(int hours) {
        QuarkusTransaction.requiringNew().run(() -> sql.update("""
                        update pull set started_at = started_at - make_interval(hours => :hours) where category = :category""")
                .bind("hours", hours)
                .bind("category", category)
                .execute());
    }

    /** Takes nothing the first time. */
    private static HttpServer receiver(List<Told> told) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/hook", exchange -> {
            told.add(new Told(
                    new String(exchange.getRequestBody().readAllBytes()),
                    exchange.getRequestHeaders().getFirst(Webhooks.SIGNATURE)));
            exchange.sendResponseHeaders(told.size() == 1 ? 500 : 200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
