package io.rollcall.gate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.identity.Golden;
import io.rollcall.identity.Identifier;
import io.rollcall.outbox.Outbox;
import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class GateTest {

    private static int sequence = 1;

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    @Inject
    Outbox outbox;

    private String category;

    @BeforeEach
    void a_category_of_its_own() {
        category = "g" + UUID.randomUUID().toString().substring(0, 8);
        FakeCatalog.CATEGORIES.add(category);
    }

    @Test
    void the_golden_decisions_hold_in_the_gate() {
        Golden golden = Golden.read();
        category = golden.knowledge().category();
        var brands = new HashMap<String, String>();
        golden.knowledge()
                .brands()
                .forEach(brand -> brands.put(brand.name(), announceBrand(brand.name(), brand.aliases())));
        brands.put("Logitech G", brands.get("Logitech"));
        golden.knowledge()
                .products()
                .forEach(product -> announce(
                        Topic.PRODUCT_ADDED,
                        identifier(),
                        brands.get(product.brand()),
                        product.brand(),
                        product.model(),
                        product.variant(),
                        1));
        FakeCatalog.CATEGORIES.add(category);
        golden.knowledge().exceptions().forEach(exception -> except(
                        exception.brand(), exception.model(), exception.variant(), "Sold like this")
                .statusCode(201));
        caughtUp(golden.knowledge().products().size());

        for (Golden.Expected expected : golden.decisions()) {
            var answer = decide(expected.brand(), expected.model(), expected.variant(), expected.mode());
            if ("invalid_text".equals(expected.reason())) {
                answer.statusCode(422).body("code", equalTo("invalid_text"));
                continue;
            }
            answer.statusCode(200)
                    .body("valid", equalTo(expected.valid()))
                    .body("reason", equalTo(expected.reason()))
                    .body("explanation.rule", equalTo(expected.rule()))
                    .body("explanation.match", equalTo(expected.match()))
                    .body("canonicalProductId", equalTo(expected.canonicalProductId()));
        }
    }

    @Test
    void an_old_version_changes_nothing_and_what_was_removed_stays_removed() {
        String brand = announceBrand("Brand " + category, List.of());
        String product = identifier();
        announce(Topic.PRODUCT_ADDED, product, brand, "Brand " + category, "New name", "", 2);
        announce(Topic.PRODUCT_UPDATED, product, brand, "Brand " + category, "Old name", "", 1);
        String gone = identifier();
        announce(Topic.PRODUCT_REMOVED, gone, brand, "Brand " + category, "Gone", "", 3);
        announce(Topic.PRODUCT_ADDED, gone, brand, "Brand " + category, "Gone", "", 1);
        caughtUp(4);

        decide("Brand " + category, "New name", "", "sync")
                .body("explanation.rule", equalTo(4))
                .body("asOfRevision", equalTo(4));
        decide("Brand " + category, "Old name", "", "sync").body("explanation.rule", equalTo(10));
        decide("Brand " + category, "Gone", "", "sync").body("explanation.rule", equalTo(10));
    }

    @Test
    void a_batch_is_judged_the_same_in_any_order() {
        var items = new ArrayList<>(List.of(
                item("Fresh", "M75", "Wireless"),
                item("Fresh", "M75 Wireless", ""),
                item("Fresh", "", ""),
                item("Fresh", "a\u200B", "")));
        var before = batch(items)
                .body("total", equalTo(4))
                .body("valid", equalTo(1))
                .extract()
                .<List<String>>path("results.reason");
        Collections.reverse(items);
        var after = batch(items).extract().<List<String>>path("results.reason");
        Collections.reverse(after);
        assertThat(after)
                .isEqualTo(before)
                .containsExactly("same_product_different_split", null, "identity_incomplete", "invalid_text");
    }

    /** Every general category of Unicode, unassigned and private characters and lone surrogates included. */
    @Test
    void no_character_breaks_the_gate() {
        var items = new ArrayList<Map<String, String>>();
        var seen = new HashMap<Integer, Integer>();
        // A NUL and half a character are refused where they come in.
        for (int character = 1; character <= Character.MAX_CODE_POINT; character++) {
            if (Character.getType(character) != Character.SURROGATE
                    && seen.merge(Character.getType(character), 1, Integer::sum) <= 5) {
                String text = Character.toString(character);
                items.add(item("Razer" + text, text + "Viper", text));
            }
        }
        assertThat(seen).hasSize(29);
        batch(items)
                .statusCode(200)
                .body("total", equalTo(items.size()))
                .body("results.findAll { !it.valid && it.reason == null }", hasSize(0));
        for (var item : items) {
            assertThat(decide(item.get("brand"), item.get("model"), item.get("variant"), "authoring")
                            .extract()
                            .statusCode())
                    .as(item.toString())
                    .isIn(200, 422);
        }
    }

    @Test
    void a_name_has_at_most_two_hundred_characters_and_an_id_as_many_bytes() {
        decide("B", "雷".repeat(198) + "x2", "", "authoring").statusCode(200).body("valid", equalTo(true));
        decide("B", "雷".repeat(199) + "x2", "", "authoring")
                .statusCode(422)
                .body("code", equalTo("invalid_text"))
                .body("detail", containsString("201"));
        decide("B", "x".repeat(200 - category.length() - 3), "", "authoring").body("valid", equalTo(true));
        decide("B", "x".repeat(200 - category.length() - 2), "", "authoring")
                .statusCode(422)
                .body("detail", containsString("201 bytes"));
    }

    @Test
    void a_batch_has_a_limit() {
        batch(Collections.nCopies(10_001, item("A", "B", "")))
                .statusCode(400)
                .body("code", equalTo("validation_failed"));
    }

    @Test
    void without_a_catalog_the_file_is_canonical() throws IOException {
        activeFiltering("[{\"brand\": \"Acer\", \"model\": \"Cestus 350\"}]");
        decide("acer", "cestus 350", "", null)
                .body("source", equalTo("active_filtering"))
                .body("explanation.rule", equalTo(4));
        decide("Acer", "Cestus 350", "Blue", null).body("reason", equalTo("canonical_without_variant_exists"));
    }

    @Test
    void a_file_that_cannot_be_read_is_never_empty() throws IOException {
        activeFiltering("[{\"brand\":");
        decide("Acer", "Cestus 350", "", null).statusCode(409).body("code", equalTo("source_unreadable"));
    }

    @Test
    void with_neither_a_sync_is_refused_and_an_author_is_not() {
        decide("Acer", "Cestus 350", "", "sync").body("reason", equalTo("no_canonical_source"));
        decide("Acer", "Cestus 350", "", "authoring")
                .body("valid", equalTo(true))
                .body("source", equalTo("none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2F..", "Mouse", "%00", "a%20b"})
    void a_category_that_is_none_is_a_problem(String path) {
        int status = given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/identity/" + path + "/decisions")
                .statusCode();
        assertThat(status).isIn(400, 404, 422);
    }

    @Test
    void a_mode_that_is_none_is_a_problem() {
        decide("Acer", "X", "", "whatever").statusCode(400).body("code", equalTo("validation_failed"));
    }

    private ValidatableResponse decide(String brand, String model, String variant, String mode) {
        var question = item(brand, model, variant);
        question.put("mode", mode);
        return given().contentType(ContentType.JSON)
                .body(question)
                .post("/api/v1/identity/" + category + "/decisions")
                .then();
    }

    private ValidatableResponse except(String brand, String model, String variant, String reason) {
        var exception = item(brand, model, variant);
        exception.put("reason", reason);
        return given().contentType(ContentType.JSON)
                .body(exception)
                .post("/api/v1/identity/" + category + "/exceptions")
                .then();
    }

    private ValidatableResponse batch(List<Map<String, String>> items) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("mode", "authoring", "items", items))
                .post("/api/v1/identity/" + category + "/decisions/batch")
                .then();
    }

    private static Map<String, String> item(String brand, String model, String variant) {
        var item = new HashMap<String, String>();
        item.put("brand", brand);
        item.put("model", model);
        item.put("variant", variant);
        return item;
    }

    private String announceBrand(String name, List<String> aliases) {
        String identifier = identifier();
        QuarkusTransaction.requiringNew().run(() -> {
            long revision = outbox.reserve("brands", 1);
            var brand = new BrandEvent(
                    identifier,
                    "slug-" + identifier,
                    name,
                    aliases,
                    List.of(category),
                    "",
                    Instant.EPOCH,
                    "test",
                    1,
                    revision,
                    "test");
            outbox.append("brands", List.of(new Outbox.NewEvent(revision, Topic.BRAND_ADDED, brand)));
        });
        return identifier;
    }

    private void announce(
            Topic topic, String identifier, String brandId, String brand, String model, String variant, long version) {
        QuarkusTransaction.requiringNew().run(() -> {
            long revision = outbox.reserve(category, 1);
            var product = new ProductEvent(
                    identifier,
                    1,
                    category,
                    "any",
                    brandId,
                    brand,
                    model,
                    variant,
                    "active",
                    null,
                    List.of(),
                    "manual",
                    Instant.EPOCH,
                    Instant.EPOCH,
                    version,
                    revision,
                    "test");
            outbox.append(category, List.of(new Outbox.NewEvent(revision, topic, product)));
        });
    }

    private void caughtUp(int revision) {
        await().until(() ->
                decide("Probe", "Probe", "", "authoring").extract().<Integer>path("asOfRevision") >= revision);
    }

    private void activeFiltering(String content) throws IOException {
        Path file = workspace.resolve("helper_files/" + category + "/activeFiltering.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static synchronized String identifier() {
        return Identifier.of(sequence++);
    }
}
