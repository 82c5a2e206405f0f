package io.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.contracts.event.EventData;
import io.rollcall.contracts.event.ExceptionEvent;
import io.rollcall.contracts.event.ProductBadge;
import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.contracts.event.ReconcileEvent;
import io.rollcall.contracts.event.RejectionEvent;
import io.rollcall.contracts.event.ReviewDecidedEvent;
import io.rollcall.contracts.event.SyncAppliedEvent;
import io.rollcall.contracts.event.SyncDiffEvent;
import io.rollcall.contracts.event.Topic;

class EventSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Instant NOW = Instant.parse("2026-02-14T12:00:00Z");
    private static final ProductEvent PRODUCT = new ProductEvent(
            "9f3c2a10",
            118,
            "mouse",
            "mouse-razer-viper-v3-pro",
            "00c0ffee",
            "Razer",
            "Viper V3 Pro",
            "",
            "active",
            null,
            List.of("https://www.razer.com/"),
            "manual",
            NOW,
            NOW,
            1,
            7,
            "anna");
    private static final BrandEvent BRAND = new BrandEvent(
            "00c0ffee", "razer", "Razer", List.of("RZR"), List.of("mouse"), "", NOW, "seed", 1, 3, "anna");

    private static final ExceptionEvent EXCEPTION = new ExceptionEvent(
            "0badcafe",
            "mouse",
            "Razer",
            "Orochi V2",
            "V2",
            "mouse-razer-orochi-v2-v2",
            "Sold under this name",
            NOW,
            1,
            4,
            "anna");
    private static final RejectionEvent REJECTION = new RejectionEvent(
            "3f0c1d1e-0000-4000-8000-000000000310",
            "mouse",
            "queue-sync",
            "Acer",
            "Cestus 310",
            "310",
            "variant_is_model_substring",
            2,
            "“310” is already in the model name.",
            "mouse-acer-cestus-310",
            "mouse-acer-cestus-310-310.json",
            NOW,
            1,
            14,
            "anna");
    private static final ReconcileEvent RECONCILE = new ReconcileEvent(
            "3f0c1d1e-0000-4000-8000-000000000690",
            "mouse",
            "product_catalog",
            342,
            690,
            342,
            348,
            0,
            0,
            348,
            342,
            "20261123T120000-3f0c1d1e",
            NOW,
            1,
            2,
            "anna");

    private static final SyncDiffEvent DIFF = new SyncDiffEvent(
            "mouse:0",
            "mouse",
            "3f0c1d1e-0000-4000-8000-000000000365",
            "sha256:9f3c2a10",
            NOW,
            0,
            2,
            new SyncDiffEvent.Summary(365, 342, 323, 35, 12, 0, 7, 3, 1, 2, 4),
            List.of(new ProductBadge("9f3c2a10", "from_production"), new ProductBadge("00c0ffee", null)),
            NOW,
            7,
            12,
            "anna");
    private static final SyncAppliedEvent APPLIED = new SyncAppliedEvent(
            "3f0c1d1e-0000-4000-8000-000000000035:0",
            "mouse",
            "3f0c1d1e-0000-4000-8000-000000000035",
            "3f0c1d1e-0000-4000-8000-000000000365",
            35,
            0,
            1,
            false,
            0,
            1,
            List.of(new ProductBadge("9f3c2a10", "new_from_production")),
            NOW,
            8,
            14,
            "anna");

    private static final ReviewDecidedEvent DECIDED = new ReviewDecidedEvent(
            "mouse:grid_key:17",
            "mouse",
            "grid_key",
            17,
            "mouse-razer-viper-v3-pro",
            "weight",
            null,
            null,
            null,
            null,
            "54",
            0.95,
            "pipeline",
            false,
            true,
            "54",
            "mouse-razer-viper-v3-pro::weight::c1",
            true,
            "pending",
            false,
            null,
            false,
            9,
            "accept",
            NOW,
            3,
            3,
            "anna");

    @ParameterizedTest
    @EnumSource(Topic.class)
    void a_record_as_it_is_written_fits_its_schema(Topic topic) throws IOException {
        assertThat(schema(topic).validate(example(topic))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void the_schema_names_exactly_the_records_members(Topic topic) throws IOException {
        var members = Arrays.stream(topic.data().getRecordComponents()).map(member -> member.getName());
        JsonNode schema = JSON.readTree(resource(topic.schema()));
        assertThat(schema.get("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(members.toList());
        assertThat(schema.get("required")).hasSize(schema.get("properties").size());
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void the_schema_refuses_a_key_that_is_not_an_identifier(Topic topic) throws IOException {
        ObjectNode example = (ObjectNode) example(topic);
        example.put("identifier", "../..");
        assertThat(schema(topic).validate(example)).isNotEmpty();
    }

    @Test
    void the_schemas_know_the_badges_there_are() throws IOException {
        JsonNode product = JSON.readTree(resource(Topic.PRODUCT_UPDATED.schema()));
        JsonNode diff = JSON.readTree(resource(Topic.SYNC_DIFF.schema()));
        JsonNode applied = JSON.readTree(resource(Topic.SYNC_APPLIED.schema()));
        JsonNode expected = JSON.valueToTree(Stream.concat(ProductBadge.BADGES.stream(), Stream.of((String) null))
                .toList());
        assertThat(product.at("/properties/badge/enum")).isEqualTo(expected);
        for (JsonNode sync : List.of(diff, applied)) {
            assertThat(sync.at("/properties/badges/items/properties/badge/enum"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void every_topic_is_described_in_asyncapi() throws IOException {
        String asyncApi = resource("/asyncapi.yaml");
        for (Topic topic : Topic.values()) {
            assertThat(asyncApi).contains("address: " + topic.topicName() + "\n", "name: " + topic.type() + "\n");
        }
    }

    @Test
    void a_decided_slot_is_complete_when_its_key_says_which_one_it_is() {
        assertThat(DECIDED.complete()).isTrue();
        assertThat(DECIDED.at(0).complete()).isFalse();
    }

    private static JsonNode example(Topic topic) {
        return JSON.valueToTree(
                Stream.<EventData>of(PRODUCT, BRAND, EXCEPTION, REJECTION, RECONCILE, DIFF, APPLIED, DECIDED)
                        .filter(example -> example.getClass() == topic.data())
                        .findFirst()
                        .orElseThrow());
    }

    private static Schema schema(Topic topic) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(topic.schema()));
    }

    private static String resource(String name) throws IOException {
        try (var stream = EventSchemaTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
