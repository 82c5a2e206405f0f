package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A service that neither answers nor ends: its process is stopped, so that nobody brings it back. */
@Order(RunOrder.SAMPLE)
class AwayIT {

    private static final String DECISIONS = "/api/v1/identity/mouse/decisions";

    private final Rollcall rollcall = Rollcall.withSample();

    @Test
    void without_the_gate_adds_go_on() {
        rollcall.signal("STOP", "identity-gate-service");
        try {
            Instant began = Instant.now();
            assertThat(add("Gate Away", "").status()).isEqualTo(201);
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(3));
            var refused = add("Cestus 999", "999");
            assertThat(refused.body().get("code").asText()).isEqualTo("variant_is_model_substring");
        } finally {
            rollcall.signal("CONT", "identity-gate-service");
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        decide("Gate Away").at("/explanation/rule").asInt())
                .isEqualTo(4));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rollcall.get("/api/v1/identity/mouse/rejections?q=999")
                                .body()
                                .get("total")
                                .asInt())
                        .isEqualTo(1));
    }

    @Test
    void without_the_catalog_the_gate_goes_on_and_says_how_old_its_view_is() throws Exception {
        await().atMost(Duration.ofSeconds(30)).until(() -> rollcall.get("/api/v1/identity/mouse/status")
                .body()
                .get("inStep")
                .asBoolean());
        rollcall.signal("STOP", "catalog-service");
        try {
            Thread.sleep(12_000);
            JsonNode decision = decide("Viper V3 Pro");
            assertThat(decision.at("/explanation/rule").asInt()).isEqualTo(4);
            assertThat(Instant.parse(decision.get("asOf").asText()))
                    .isBefore(Instant.now().minusSeconds(8));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(rollcall.get("/api/v1/identity/mouse/status")
                                    .body()
                                    .get("catalogReachable")
                                    .asBoolean())
                            .isFalse());
            await().atMost(Duration.ofSeconds(30)).until(() -> rollcall.get("/api/v1/status")
                    .body()
                    .toString()
                    .matches(".*the gate's view of [a-z0-9-]+ is \\d+ s old: the catalog cannot be reached.*"));
        } finally {
            rollcall.signal("CONT", "catalog-service");
        }
        rollcall.awaitUp();
    }

    private JsonNode decide(String model) {
        return rollcall.post(DECISIONS, Map.of("brand", "Razer", "model", model, "record", false))
                .body();
    }

    private Rollcall.Answer add(String model, String variant) {
        return rollcall.post(
                "/api/v1/catalog/mouse/products", Map.of("brand", "Razer", "model", model, "variant", variant));
    }
}
