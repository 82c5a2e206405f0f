package io.rollcall.sync.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.contracts.event.EventData;
import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.identity.Name;
import io.rollcall.outbox.Outbox;
import io.rollcall.outbox.Outbox.NewEvent;
import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class KnownCatalogTest {

    private static final Instant NOW = Instant.parse("2026-02-14T12:00:00Z");

    @Inject
    Outbox outbox;

    @Inject
    KnownCatalog known;

    private String category;

    @BeforeEach
    void a_category_of_its_own() {
        category = "s" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void what_the_catalog_announced_is_known_in_the_order_of_the_ids() {
        product(Topic.PRODUCT_ADDED, identifier(), "B", "active", 1);
        product(Topic.PRODUCT_ADDED, identifier(), "A", "inactive", 1);
        heard(2);
        view().body("products", equalTo(2));
        assertThat(products())
                .extracting(KnownProduct::productId, KnownProduct::isCompared, KnownProduct::url)
                .containsExactly(
                        tuple(category + "-acme-a", false, "https://acme.example/A"),
                        tuple(category + "-acme-b", true, "https://acme.example/B"));
    }

    @Test
    void an_old_version_changes_nothing_and_what_was_removed_stays_removed() {
        String changed = identifier();
        product(Topic.PRODUCT_UPDATED, changed, "New name", "active", 2);
        product(Topic.PRODUCT_ADDED, changed, "Old name", "active", 1);
        String gone = identifier();
        product(Topic.PRODUCT_REMOVED, gone, "Gone", "active", 3);
        product(Topic.PRODUCT_ADDED, gone, "Gone", "active", 1);
        heard(4);
        assertThat(products()).extracting(KnownProduct::model).containsExactly("New name");
    }

    @Test
    void a_brand_is_known_by_all_its_names() {
        String brand = identifier();
        String name = "Acme " + category;
        announce(Topic.BRAND_ADDED, brand(brand, name, List.of("AC " + category), 1));
        await().untilAsserted(() ->
                assertThat(known.brands().key(Name.of("ac " + category))).hasValue(brand));
        assertThat(known.brands().spelled(Name.of(name.toUpperCase()))).isEqualTo(Name.of(name));
        announce(Topic.BRAND_REMOVED, brand(brand, name, List.of(), 2));
        await().untilAsserted(
                        () -> assertThat(known.brands().key(Name.of(name))).isEmpty());
    }

    @Test
    void of_a_category_nobody_announced_nothing_is_known() {
        view().statusCode(200)
                .body("products", equalTo(0))
                .body("asOfRevision", equalTo(0))
                .body("heardAt", nullValue());
        assertThat(products()).isEmpty();
    }

    private List<KnownProduct> products() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var products = known.products(category)) {
                return products.toList();
            }
        });
    }

    private void heard(int revision) {
        await().untilAsserted(
                        () -> view().body("asOfRevision", equalTo(revision)).body("heardAt", notNullValue()));
    }

    private ValidatableResponse view() {
        return given().get("/api/v1/catalog/" + category + "/production-sync/catalog-view")
                .then();
    }

    private void product(Topic topic, String identifier, String model, String status, long version) {
        QuarkusTransaction.requiringNew().run(() -> {
            long revision = outbox.reserve(category, 1);
            outbox.append(
                    category,
                    List.of(new NewEvent(
                            revision,
                            topic,
                            new ProductEvent(
                                    identifier,
                                    revision,
                                    category,
                                    category + "-acme-" + model.toLowerCase().replace(' ', '-'),
                                    "00000001",
                                    "Acme",
                                    model,
                                    "",
                                    status,
                                    null,
                                    List.of("https://acme.example/" + model),
                                    "manual",
                                    NOW,
                                    NOW,
                                    version,
                                    revision,
                                    "test"))));
        });
    }

    private void announce(Topic topic, EventData data) {
        QuarkusTransaction.requiringNew().run(() -> {
            long revision = outbox.reserve("brands", 1);
            outbox.append("brands", List.of(new NewEvent(revision, topic, data)));
        });
    }

    private BrandEvent brand(String identifier, String name, List<String> aliases, long version) {
        return new BrandEvent(
                identifier, "acme", name, aliases, List.of(category), "", NOW, "test", version, version, "test");
    }

    private static String identifier() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
