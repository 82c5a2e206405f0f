package io.rollcall.e2e;

import static io.rollcall.e2e.ProductionSync.action;
import static io.rollcall.e2e.ProductionSync.json;
import static io.rollcall.e2e.ProductionSync.rowsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What counts as different between the catalog and production, and what a person may say to it (D27a, D29, D34). */
@Order(RunOrder.PRODUCTION)
class ProductionDriftIT {

    private static final String ONE = "acer-one";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Rollcall rollcall = Rollcall.withProduction();

    @Test
    void of_override_published_output_and_seed_the_first_that_says_something_counts_each_field_by_itself() {
        String category = "drift-origins";
        String productId = category + "-" + ONE;
        var sync = ProductionSync.seededWith(
                rollcall,
                category,
                one(Map.of("a", 1, "b", 1, "c", 1, "d", 1, "e", "unk", "same", List.of("x", "y"), "kept", "n/a")));
        write(
                "specs/outputs/" + category + "/" + productId + "/normalized.json",
                fields(Map.of("a", 2, "b", 2, "c", 2)));
        write(
                "out/final/" + category + "/" + productId + "/normalized.json",
                fields(Map.of("a", 3, "b", 3, "c", "unk")));
        write(
                "helper_files/" + category + "/_overrides/" + productId + ".overrides.json",
                "{\"overrides\": {\"a\": {\"field\": \"a\", \"override_value\": 4, \"value\": 4}}}");

        JsonNode report = sync.compareWith(
                one(Map.of("a", 9, "b", 9, "c", 9, "d", 9, "e", 9, "same", List.of("y", "x"), "kept", "unk")));

        assertThat(rowsOf(report, "field_drift"))
                .extracting(
                        row -> row.get("field").asText(),
                        row -> row.get("catalog_value").asInt(),
                        row -> row.get("catalog_origin").asText())
                .containsExactlyInAnyOrder(
                        tuple("a", 4, "override"),
                        tuple("b", 3, "published"),
                        tuple("c", 2, "output"),
                        tuple("d", 1, "active_filtering"));
        assertThat(report.at("/summary/field_drift").asInt()).isEqualTo(1);
        assertThat(report.at("/summary/drifted_fields").asInt()).isEqualTo(4);
        assertThat(rowsOf(report, "not_researched"))
                .extracting(row -> row.get("fields").toString())
                .containsExactly("[\"e\"]");
    }

    @Test
    void an_empty_production_value_never_proposes_to_erase_ours() {
        var sync = ProductionSync.seededWith(rollcall, "drift-empty", one(Map.of("a", 1, "b", 2, "c", 3)));
        JsonNode report = sync.compareWith(
                "[{\"brand\": \"Acer\", \"model\": \"One\", \"a\": \"\", \"b\": \"unk\", \"c\": null}]");
        assertThat(report.at("/summary/matched").asInt()).isEqualTo(1);
        assertThat(report.at("/summary/field_drift").asInt()).isZero();
    }

    @Test
    void an_inactive_product_that_is_live_drifts_in_its_status_and_accepting_activates_it() {
        var sync = ProductionSync.seededWith(rollcall, "drift-status", one(Map.of("a", 1)));
        var set =
                rollcall.put("/api/v1/catalog/drift-status/products/drift-status-" + ONE, Map.of("status", "inactive"));
        assertThat(set.status()).as(set.body().toString()).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rowsOf(sync.compareWith(one(Map.of("a", 1))), "field_drift"))
                        .extracting(
                                row -> row.get("field").asText(),
                                row -> row.get("production_value").asText(),
                                row -> row.get("catalog_value").asText())
                        .containsExactly(tuple("status", "active", "inactive")));

        JsonNode report = sync.report();
        JsonNode applied = sync.apply(
                        report, List.of(action(rowsOf(report, "field_drift").get(0), "accept_value")))
                .body();

        assertThat(applied.at("/results/0/status").asText()).isEqualTo("applied");
        assertThat(status(sync)).isEqualTo("active");
        var undone = sync.undo(applied);
        assertThat(undone.body().at("/results/0/undone").asText())
                .as(undone.body().toString())
                .isEqualTo("undone");
        assertThat(status(sync)).isEqualTo("inactive");
        // Not live any more, it needs nothing and is not counted.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sync.compareWith(json(List.of(Map.of("brand", "Acer", "model", "Two"))))
                                .at("/summary/catalog_count")
                                .asInt())
                        .isZero());
    }

    @Test
    void a_field_that_differs_on_purpose_is_counted_apart_until_production_says_something_else() {
        var sync = ProductionSync.seededWith(rollcall, "drift-purpose", one(Map.of("weight", 54)));
        sync.compareWith(one(Map.of("weight", 55)));
        String path = "/api/v1/catalog/drift-purpose/production-sync/accepted-drift";
        Map<String, String> drift =
                Map.of("product", "drift-purpose-" + ONE, "field", "weight", "reason", "Ours is measured");
        assertThat(rollcall.post(path, drift).status()).isEqualTo(200);

        JsonNode accepted = sync.report().get("summary");
        assertThat(accepted.get("field_drift").asInt()).isZero();
        assertThat(accepted.get("matched").asInt()).isEqualTo(1);
        assertThat(accepted.get("accepted_drift").asInt()).isEqualTo(1);
        JsonNode kept = rollcall.get(path).body();
        assertThat(kept.at("/items/0/drift/reason").asText()).isEqualTo("Ours is measured");
        assertThat(kept.at("/items/0/differs").asBoolean()).isTrue();

        JsonNode another = sync.compareWith(one(Map.of("weight", 56))).get("summary");
        assertThat(another.get("field_drift").asInt()).isEqualTo(1);
        assertThat(another.get("accepted_drift").asInt()).isZero();
        sync.compareWith(one(Map.of("weight", 54)));
        assertThat(rollcall.get(path).body().at("/items/0/differs").asBoolean()).isFalse();
        assertThat(rollcall.delete(path + "?product=drift-purpose-" + ONE + "&field=weight")
                        .status())
                .isBetween(200, 204);
        assertThat(rollcall.get(path).body().get("total").asInt()).isZero();
    }

    @Test
    void rows_that_name_no_product_are_listed_with_their_reason_and_counted() {
        var sync = ProductionSync.seededWith(rollcall, "drift-invalid", one(Map.of("a", 1)));
        JsonNode report = sync.compareWith(json(List.of(
                Map.of("brand", "Acer", "model", "One", "a", 1),
                Map.of("brand", "", "model", "Two"),
                Map.of("brand", "Acer"),
                Map.of("brand", "雷柏", "model", "Three"),
                "no object")));
        assertThat(rowsOf(report, "invalid_rows"))
                .extracting(row -> row.get("index").asInt(), row -> row.get("reason")
                        .asText())
                .containsExactlyInAnyOrder(
                        tuple(1, "brand_missing"),
                        tuple(2, "model_missing"),
                        tuple(3, "slug_required"),
                        tuple(4, "not_an_object"));
        assertThat(report.at("/summary/source_rows").asInt()).isEqualTo(5);
        assertThat(report.at("/summary/production_count").asInt()).isEqualTo(1);
    }

    @Test
    void a_row_the_gate_refuses_says_so_and_can_be_added_after_an_exception() {
        var sync = ProductionSync.seededWith(rollcall, "drift-gate", one(Map.of("a", 1)));
        String list = json(List.of(
                Map.of("brand", "Acer", "model", "One"),
                Map.of("brand", "Acer", "model", "Cestus 310", "variant", "310")));
        JsonNode report = sync.compareWith(list);
        JsonNode row = rowsOf(report, "in_production_only").get(0);
        assertThat(row.get("verdict").asText()).isEqualTo("variant_is_model_substring");
        JsonNode refused =
                sync.apply(report, List.of(action(row, "add"))).body().at("/results/0");
        assertThat(refused.get("status").asText()).isEqualTo("refused");
        assertThat(refused.get("reason").asText()).isEqualTo("variant_is_model_substring");

        var exception = rollcall.post(
                "/api/v1/identity/drift-gate/exceptions",
                Map.of("brand", "Acer", "model", "Cestus 310", "variant", "310", "reason", "It is sold like this"));
        assertThat(exception.status()).isEqualTo(201);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rowsOf(sync.report(), "in_production_only")
                        .get(0)
                        .get("verdict")
                        .asText())
                .isEqualTo("valid"));
        assertThat(sync.apply(sync.report(), List.of(action(row, "add")))
                        .body()
                        .at("/results/0/status")
                        .asText())
                .isEqualTo("applied");
    }

    private String status(ProductionSync sync) {
        return sync.get("/products/" + sync.productId(ONE)).body().get("status").asText();
    }

    /** A list of one product. */
    private static String one(Map<String, ?> fields) {
        var product = new HashMap<String, Object>(fields);
        product.put("brand", "Acer");
        product.put("model", "One");
        return json(List.of(product));
    }

    private static String fields(Map<String, ?> fields) {
        return json(Map.of("fields", fields));
    }

    private void write(String file, String content) {
        Path target = rollcall.workspace().resolve(file);
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(target, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
