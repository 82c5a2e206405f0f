package io.rollcall.review.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.rollcall.persistence.Sql;
import io.rollcall.review.ReviewedDemo;
import io.rollcall.testenvironment.RealServers;

/** What was decided reaches Kafka, each change of a slot once. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DecisionRelayTest extends ReviewedDemo {

    private record Told(String topic, String key, String data) {}

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "rollcall.topic-prefix")
    String prefix;

    private final Instant begun = Instant.now();

    @Test
    void tells_every_slot_that_a_decision_changed_once_and_with_its_state() throws IOException {
        long property = property("PAW3950", "dpi_max");
        accept("/component-values/" + property, "shared", candidate(1, "dpi_max", "dm2"))
                .statusCode(201);
        accept("/cells/" + cell(1, "weight"), "item", candidate(1, "weight", "c2"))
                .statusCode(201);
        String keyOfProperty = "demo:component_key:" + property;
        List<String> keys = List.of(
                keyOfProperty,
                "demo:grid_key:" + cell(1, "dpi_max"),
                "demo:grid_key:" + cell(2, "dpi_max"),
                "demo:grid_key:" + cell(1, "weight"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told()).hasSize(4));
        List<Told> told = told();
        assertThat(told).extracting(Told::key).containsExactlyElementsOf(keys);
        JsonNode ofProperty = json.readTree(told.get(0).data());
        assertThat(ofProperty.get("value").asText()).isEqualTo("25000");
        assertThat(ofProperty.get("sharedAccepted").asBoolean()).isTrue();
        assertThat(ofProperty.get("sharedConfirmation").asText()).isEqualTo("pending");
        assertThat(ofProperty.get("action").asText()).isEqualTo("accept");
        assertThat(json.readTree(told.get(3).data()).get("productId").asText()).isEqualTo("demo-b-1");

        undo(json.readTree(told.get(3).data()).get("decisionId").asLong()).statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told()).hasSize(5));
        assertThat(told()).extracting(Told::data).last().asString().contains("\"action\":\"undo\"");
        assertThat(inKafka(keyOfProperty, "\"value\":\"25000\"")).isTrue();
    }

    private List<Told> told() {
        return sql.query("""
                        select topic, key, data from outbox_event
                        where topic = 'review-decided' and data::json ->> 'at' >= :begun order by revision""").bind("begun", begun.toString()).list(Told.class);
    }

    private boolean inKafka(String key, String said) {
        var config = new Properties();
        config.putAll(Map.of(
                "bootstrap.servers",
                kafka,
                "group.id",
                prefix + "test",
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                StringDeserializer.class.getName(),
                "value.deserializer",
                StringDeserializer.class.getName()));
        try (var consumer = new KafkaConsumer<String, String>(config)) {
            consumer.subscribe(List.of(prefix + "review-decided"));
            for (int i = 0; i < 60; i++) {
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    if (record.key().equals(key) && record.value().contains(said)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
