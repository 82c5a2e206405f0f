package io.rollcall.status;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.health.api.Wellness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.rollcall.testenvironment.RealServers;
import io.rollcall.workspace.Workspace;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ServiceStatusTest {

    private static final String STATUS = "/api/v1/services/status-test/status";

    @Inject
    @Wellness
    TroubledCheck check;

    @Inject
    Workspace workspace;

    @AfterEach
    void heal() {
        check.troubled = false;
        await().atMost(Duration.ofSeconds(20))
                .until(() -> status().getString("state").equals("up"));
    }

    @Test
    void tells_its_version_and_those_of_the_servers_it_needs() {
        given().get(STATUS)
                .then()
                .statusCode(200)
                .body("service", equalTo("status-test"))
                .body("version", notNullValue())
                .body("problems", empty())
                .body("parts.name", equalTo(List.of("postgres", "kafka")))
                .body("parts.state", equalTo(List.of("up", "up")))
                .body("parts[0].version", matchesPattern("\\d+\\..*"))
                .body("parts[1].version", matchesPattern("metadata version \\d+"));
    }

    @Test
    void says_what_is_wrong_what_to_do_and_since_when() {
        Instant before = Instant.now();
        check.troubled = true;
        await().atMost(Duration.ofSeconds(20))
                .until(() -> status().getString("state").equals("degraded"));
        JsonPath first = status();
        assertThat(first.getList("problems.detail")).containsExactly("files of mouse delayed 12 s: the disk is full");
        assertThat(first.getList("problems.advice")).containsExactly("Make room on the disk.");
        Instant since = Instant.parse(first.getString("since"));
        assertThat(since).isAfterOrEqualTo(before);
        await().atMost(Duration.ofSeconds(20)).until(() -> Instant.parse(status().getString("lookedAt"))
                .isAfter(Instant.parse(first.getString("lookedAt"))));
        assertThat(status().getString("since")).isEqualTo(first.getString("since"));
        assertThat(status().getString("problems[0].since")).isEqualTo(first.getString("problems[0].since"));
    }

    @Test
    void answers_for_no_other_service() {
        given().get("/api/v1/services/another/status")
                .then()
                .statusCode(404)
                .body("code", equalTo("not_found"))
                .body("detail", containsString("another"));
        given().get("/api/v1/services/another/places").then().statusCode(404);
    }

    @Test
    void shows_the_places_it_knows_and_those_it_was_told() {
        given().get("/api/v1/services/status-test/places")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("Workspace", "Log")))
                .body("items.path", hasItem(workspace.root().toString()))
                .body("items.path", hasItem("/var/log/status-test.log"));
    }

    @Test
    void a_kafka_that_is_away_is_down_and_named() throws InterruptedException {
        var kafka = new KafkaLook(Map.of("bootstrap.servers", "127.0.0.1:1"));
        assertThat(kafka.look()).isEqualTo(Looked.down("Kafka cannot be reached at 127.0.0.1:1"));
        kafka.close();
    }

    private static JsonPath status() {
        return given().get(STATUS).jsonPath();
    }
}
