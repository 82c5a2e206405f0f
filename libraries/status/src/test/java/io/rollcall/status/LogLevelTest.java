package io.rollcall.status;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.Collections;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LogLevelTest {

    private static final String LEVELS = "/api/v1/services/status-test/log-levels";

    @Test
    void a_level_is_changed_while_the_service_runs_and_taken_back() {
        var logger = Logger.getLogger("io.rollcall.asked.Something");
        assertThat(logger.isDebugEnabled()).isFalse();

        set("io.rollcall.asked", "DEBUG")
                .statusCode(200)
                .body("items.find { it.logger == 'io.rollcall.asked' }.level", equalTo("DEBUG"));
        System.gc();
        assertThat(logger.isDebugEnabled()).isTrue();
        given().get(LEVELS).then().statusCode(200).body("items.logger", hasItem("io.rollcall.asked"));

        set("io.rollcall.asked", null).statusCode(200).body("items.logger", not(hasItem("io.rollcall.asked")));
        assertThat(logger.isDebugEnabled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOUD", "debug", ""})
    void what_is_no_level_is_refused(String level) {
        set("io.rollcall.asked", level).statusCode(400).body("code", equalTo("validation_failed"));
    }

    @Test
    void what_is_no_logger_is_refused() {
        set("io.rollcall asked", "DEBUG").statusCode(400).body("code", equalTo("validation_failed"));
    }

    @Test
    void another_service_is_not_asked_here() {
        given().get("/api/v1/services/another/log-levels").then().statusCode(404);
    }

    private static ValidatableResponse set(String logger, String level) {
        return given().contentType(ContentType.JSON)
                .body(Collections.singletonMap("level", level))
                .put(LEVELS + "/{logger}", Map.of("logger", logger))
                .then();
    }
}
