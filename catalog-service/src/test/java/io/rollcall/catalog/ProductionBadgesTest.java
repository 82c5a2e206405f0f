package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.rollcall.contracts.event.ProductBadge;
import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.contracts.event.SyncAppliedEvent;
import io.rollcall.contracts.event.SyncDiffEvent;
import io.rollcall.contracts.event.SyncEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.outbox.EventLog;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.Sql;
import io.rollcall.testenvironment.RealServers;
import io.rollcall.workspace.JsonText;

/** What diffs and applies of production sync do to products. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProductionBadgesTest {

    private static final String STREAM = "production-syncs/test";
    private static final Instant PULLED = Instant.parse("2026-02-14T12:00:00Z");

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    @ConfigProperty(name = "rollcall.topic-prefix")
    Optional<String> topicPrefix;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    Outbox outbox;

    @Inject
    EventLog log;

    @Inject
    Sql sql;

    private String category;

    @BeforeEach
    void a_category_of_its_own() {
        category = "b" + UUID.randomUUID().toString().substring(0, 8);
        post("/api/v1/categories", Map.of("category", category)).statusCode(201);
        FakeBrandRegistry.register("Razer " + category, List.of(), category);
    }

    @Test
    void a_diff_gives_products_their_badges_and_is_no_edit() {
        Map<String, Object> live = add("Viper");
        Map<String, Object> local = add("Cobra");
        long revision = log.revision(category);
        diff(1, PULLED, badge(live, "from_production"), badge(local, "local_only"));
        await().untilAsserted(() -> assertThat(product(live).get("badge")).isEqualTo("from_production"));

        Map<String, Object> after = product(live);
        assertThat(after.get("updatedAt")).isEqualTo(live.get("updatedAt"));
        assertThat(after.get("version")).isEqualTo(2);
        assertThat(after.get("status")).isEqualTo("active");
        assertThat(product(local).get("badge")).isEqualTo("local_only");
        assertThat(updates(revision))
                .extracting(ProductEvent::badge, ProductEvent::version, ProductEvent::actor)
                .containsExactly(tuple("from_production", 2L, "anna"), tuple("local_only", 2L, "anna"));
        history(live).body("items.action", contains("added"));
    }

    @Test
    void a_badge_has_no_job_input_written_again() {
        Map<String, Object> product = add("Viper");
        await().until(() -> due() == 0);
        sql.update("delete from job_input_shown where identifier = :identifier")
                .bind("identifier", product.get("identifier"))
                .execute();
        diff(1, PULLED, badge(product, "from_production"));
        await().until(() -> product(product).get("badge") != null);
        assertThat(due() + shown(product)).isZero();
    }

    @Test
    void the_same_event_again_changes_nothing() {
        Map<String, Object> product = add("Viper");
        diff(1, PULLED, badge(product, "from_production"));
        diff(1, PULLED, badge(product, "from_production"));
        allWasTakenIn();
        assertThat(product(product).get("version")).isEqualTo(2);
    }

    @Test
    void what_has_a_lower_version_than_was_heard_comes_too_late() {
        Map<String, Object> product = add("Viper");
        diff(5, PULLED, badge(product, "production_drift"));
        await().until(() -> product(product).get("badge") != null);
        applied(4, badge(product, "new_from_production"));
        allWasTakenIn();
        assertThat(product(product).get("badge")).isEqualTo("production_drift");
        assertThat(heard(category)).contains(5L);
    }

    @Test
    void chunks_of_one_diff_share_a_version_and_an_apply_follows() {
        Map<String, Object> one = add("Viper");
        Map<String, Object> other = add("Cobra");
        send(Topic.SYNC_DIFF, diffOf(3, PULLED, 1, 2, badge(other, "possibly_discontinued")));
        send(Topic.SYNC_DIFF, diffOf(3, PULLED, 0, 2, badge(one, "identity_mismatch")));
        await().untilAsserted(() -> {
            assertThat(product(one).get("badge")).isEqualTo("identity_mismatch");
            assertThat(product(other).get("badge")).isEqualTo("possibly_discontinued");
        });
        applied(4, badge(one, "from_production"), badge(other, null));
        await().untilAsserted(() -> {
            assertThat(product(one).get("badge")).isEqualTo("from_production");
            assertThat(product(other).get("badge")).isNull();
        });
    }

    @Test
    void products_that_are_gone_or_elsewhere_are_passed_over() {
        Map<String, Object> gone = add("Viper");
        Map<String, Object> here = add("Cobra");
        given().delete(path(gone)).then().statusCode(200);
        String elsewhere = category;
        a_category_of_its_own();
        Map<String, Object> own = add("Naga");
        diff(1, PULLED, badge(gone, "local_only"), badge(here, "local_only"), badge(own, "local_only"));
        await().until(() -> product(own).get("badge") != null);
        given().queryParam("badge", "none")
                .get("/api/v1/catalog/" + elsewhere + "/products")
                .then()
                .body("items.identifier", contains(here.get("identifier")));
    }

    @Test
    void products_are_found_and_counted_by_badge() {
        Map<String, Object> live = add("Viper");
        Map<String, Object> local = add("Cobra");
        Map<String, Object> none = add("Naga");
        diff(1, PULLED, badge(live, "from_production"), badge(local, "local_only"));
        await().until(() -> product(local).get("badge") != null);

        list(Map.of("badge", "local_only")).body("items.identifier", contains(local.get("identifier")));
        list(Map.of("badge", "none")).body("items.identifier", contains(none.get("identifier")));
        list(Map.of("badge", "live"))
                .statusCode(400)
                .body("code", equalTo("validation_failed"))
                .body("detail", containsString("possibly_discontinued"));
        list(Map.of("counts", "badge", "badge", "local_only"))
                .body(
                        "badges",
                        equalTo(Map.of(
                                "from_production", 1,
                                "local_only", 1,
                                "production_drift", 0,
                                "new_from_production", 0,
                                "possibly_discontinued", 0,
                                "identity_mismatch", 0,
                                "none", 1)));
        list(Map.of()).body("badges", equalTo(null));
        list(Map.of("badge", List.of("none", "local_only"), "counts", "badge"))
                .body("items.identifier", containsInAnyOrder(local.get("identifier"), none.get("identifier")))
                .body("counts.badge", equalTo(Map.of("from_production", 1, "local_only", 1, "none", 1)));
        list(Map.of("counts", "model")).statusCode(400);
    }

    @Test
    void without_a_catalog_no_product_has_a_badge() {
        list(Map.of("badge", "from_production", "counts", "badge"))
                .body("items", empty())
                .body("badges.none", equalTo(0))
                .body("source", equalTo("none"));
    }

    @Test
    void the_catalog_file_says_when_the_list_was_pulled() {
        Map<String, Object> product = add("Viper");
        await().untilAsserted(() -> assertThat(lastSync()).isEqualTo("null"));
        diff(1, PULLED);
        await().untilAsserted(() -> assertThat(lastSync()).isEqualTo("2026-02-14T12:00:00Z"));
        applied(2, badge(product, "local_only"));
        diff(3, PULLED.plusSeconds(3600));
        await().untilAsserted(() -> assertThat(lastSync()).isEqualTo("2026-02-14T13:00:00Z"));
    }

    @Test
    void a_category_without_a_catalog_still_gets_no_file() {
        diff(1, PULLED);
        allWasTakenIn();
        assertThat(heard(category)).contains(1L);
        assertThat(catalogFile()).doesNotExist();
    }

    @Test
    void an_edit_is_undone_although_the_badge_has_changed_since() {
        Map<String, Object> product = add("Viper");
        given().contentType(ContentType.JSON)
                .body(Map.of("status", "inactive"))
                .put(path(product))
                .then()
                .statusCode(200);
        diff(1, PULLED, badge(product, "local_only"));
        await().until(() -> product(product).get("badge") != null);

        int entry = history(product)
                .body("items.action", contains("updated", "added"))
                .body("items[0].undoable", equalTo(true))
                .extract()
                .path("items[0].id");
        undo(entry)
                .statusCode(200)
                .body("product.status", equalTo("active"))
                .body("product.badge", equalTo("local_only"));
        history(product)
                .body("items.action", contains("undone", "updated", "added"))
                .body("items[0].changes.field", contains("status"));
    }

    @Test
    void a_removed_product_comes_back_with_its_badge() {
        Map<String, Object> product = add("Viper");
        diff(1, PULLED, badge(product, "local_only"));
        await().until(() -> product(product).get("badge") != null);
        given().delete(path(product)).then().statusCode(200);
        int removal =
                given().get("/api/v1/catalog/" + category + "/product-history").path("items[0].id");
        undo(removal).statusCode(200).body("product.badge", equalTo("local_only"));
    }

    @Test
    void an_event_with_an_unknown_badge_is_a_dead_letter_and_the_next_is_taken_in() {
        Map<String, Object> product = add("Viper");
        String key = category + ":0";
        raw(Topic.SYNC_DIFF, key, """
                {"identifier": "%s", "category": "%s", "planId": "p", "sourceHash": "h", "pulledAt": "2026-02-14T12:00:00Z",
                 "chunk": 0, "chunks": 1, "summary": {}, "badges": [{"identifier": "%s", "badge": "sold_out"}],
                 "at": "2026-02-14T12:00:00Z", "version": 1, "revision": 1, "actor": "anna"}""".formatted(key, category, product.get("identifier")));
        await().untilAsserted(() -> assertThat(sql.query("select reason from dead_letter where key = :key")
                        .bind("key", key)
                        .list(String.class))
                .singleElement()
                .asString()
                .contains("sold_out"));
        diff(2, PULLED, badge(product, "local_only"));
        await().until(() -> product(product).get("badge") != null);
    }

    @Test
    void a_chunk_is_a_thousand_badges() {
        var rows = IntStream.range(0, 1_000)
                .mapToObj(i -> Map.of("brand", "Razer " + category, "model", "M" + i))
                .toList();
        post("/api/v1/catalog/" + category + "/products/bulk", Map.of("products", rows))
                .statusCode(200);
        List<String> identifiers = list(Map.of("limit", "1000")).extract().path("items.identifier");
        diff(
                1,
                PULLED,
                identifiers.stream()
                        .map(identifier -> new ProductBadge(identifier, "local_only"))
                        .toArray(ProductBadge[]::new));
        await().untilAsserted(() -> list(Map.of("counts", "badge")).body("badges.local_only", equalTo(1_000)));
    }

    private void diff(long version, Instant pulledAt, ProductBadge... badges) {
        send(Topic.SYNC_DIFF, diffOf(version, pulledAt, 0, 1, badges));
    }

    private SyncDiffEvent diffOf(long version, Instant pulledAt, int chunk, int chunks, ProductBadge... badges) {
        return new SyncDiffEvent(
                category + ":" + chunk,
                category,
                "plan",
                "hash",
                pulledAt,
                chunk,
                chunks,
                new SyncDiffEvent.Summary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                Arrays.asList(badges),
                PULLED,
                version,
                version,
                "anna");
    }

    private void applied(long version, ProductBadge... badges) {
        String apply = UUID.randomUUID().toString();
        send(
                Topic.SYNC_APPLIED,
                new SyncAppliedEvent(
                        apply + ":0",
                        category,
                        apply,
                        "plan",
                        badges.length,
                        0,
                        0,
                        false,
                        0,
                        1,
                        Arrays.asList(badges),
                        PULLED,
                        version,
                        version,
                        "anna"));
    }

    /** By this service's own outbox: it is the same code that the sync service sends with. */
    private void send(Topic topic, SyncEvent event) {
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(STREAM, List.of(new Outbox.NewEvent(outbox.reserve(STREAM, 1), topic, event)));
        });
    }

    private void raw(Topic topic, String key, String data) {
        var config = new HashMap<>(kafka);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                    topicPrefix.orElse("") + topic.topicName(), key, data.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** All that was sent before: one stream is sent in order, and a topic's only partition taken in in order. */
    private void allWasTakenIn() {
        String asked = category;
        category = "after-diffs-" + asked;
        diff(1, PULLED);
        category = "after-applies-" + asked;
        applied(1);
        category = asked;
        await().untilAsserted(() -> assertThat(heard("after-diffs-" + asked)).contains(1L));
        await().untilAsserted(() -> assertThat(heard("after-applies-" + asked)).contains(1L));
    }

    private Optional<Long> heard(String category) {
        return sql.query("select version from production_sync where category = :category")
                .bind("category", category)
                .first(Long.class);
    }

    private List<ProductEvent> updates(long after) {
        return log.after(category, after, 100).events().stream()
                .filter(event -> event.topic() == Topic.PRODUCT_UPDATED)
                .map(event -> (ProductEvent) event.data())
                .toList();
    }

    private long due() {
        return sql.query("select count(*) from job_input_due where category = :category")
                .bind("category", category)
                .one(Long.class);
    }

    private long shown(Map<String, Object> product) {
        return sql.query("select count(*) from job_input_shown where identifier = :identifier")
                .bind("identifier", product.get("identifier"))
                .one(Long.class);
    }

    private Map<String, Object> add(String model) {
        return post("/api/v1/catalog/" + category + "/products", Map.of("brand", "Razer " + category, "model", model))
                .statusCode(201)
                .extract()
                .as(HashMap.class);
    }

    private static ProductBadge badge(Map<String, Object> product, String badge) {
        return new ProductBadge((String) product.get("identifier"), badge);
    }

    private Map<String, Object> product(Map<String, Object> product) {
        return given().get(path(product)).as(HashMap.class);
    }

    private static String path(Map<String, Object> product) {
        return "/api/v1/catalog/" + product.get("category") + "/products/" + product.get("productId");
    }

    private static ValidatableResponse history(Map<String, Object> product) {
        return given().get(path(product) + "/history").then();
    }

    private ValidatableResponse undo(int entry) {
        return post("/api/v1/catalog/" + category + "/product-history/" + entry + "/undo", Map.of());
    }

    private ValidatableResponse list(Map<String, ?> query) {
        return given().queryParams(query)
                .get("/api/v1/catalog/" + category + "/products")
                .then();
    }

    private static ValidatableResponse post(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    private Path catalogFile() {
        return workspace.resolve("helper_files/" + category + "/_control_plane/product_catalog.json");
    }

    private String lastSync() throws IOException {
        JsonNode file = JsonText.MAPPER.readTree(catalogFile().toFile());
        return file.at("/meta/last_production_sync").asText();
    }
}
