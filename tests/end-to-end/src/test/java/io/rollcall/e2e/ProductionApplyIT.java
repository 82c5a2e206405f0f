package io.rollcall.e2e;

import static io.rollcall.e2e.ProductionSync.action;
import static io.rollcall.e2e.ProductionSync.keep;
import static io.rollcall.e2e.ProductionSync.rowsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What was ticked of a diff is carried out, nothing else, and all of it can be taken back (D30). */
@Order(RunOrder.PRODUCTION)
class ProductionApplyIT {

    private static final String GONE = "roccat-tyon";
    private static final String DRIFTED = "razer-viper-v3-pro";
    private static final String RENAMED_FROM = "logitech-g705-aurora";
    private static final String RENAMED_TO = "logitech-g705";
    private static final String REASON = "We still sell it";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Rollcall rollcall = Rollcall.withProduction();

    @Test
    void what_was_ticked_is_in_the_catalog_its_files_and_badges_and_the_next_diff_names_what_is_left() {
        var sync = ProductionSync.ofSample(rollcall, "sync-apply");
        JsonNode report = sync.report();
        var rows = sync.everything(report, GONE, REASON);

        var applied = sync.apply(report, rows);

        assertThat(applied.status()).as(applied.body().toString()).isEqualTo(200);
        assertThat(applied.body().get("state").asText()).isEqualTo("applied");
        assertThat(applied.body().get("results"))
                .extracting(
                        row -> row.get("row_id").asText(),
                        row -> row.get("action").asText(),
                        row -> row.get("status").asText())
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> tuple(row.get("row_id"), row.get("action"), "applied"))
                        .toList());
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertAdded(sync, report);
            assertMoved(sync);
            assertThat(sync.job(GONE)).doesNotExist();
            assertThat(sync.queue().has(sync.productId(GONE))).isFalse();
        });
        assertOverride(sync, report);
        assertCatalogFile(sync, report);
        assertThat(badges(sync))
                .isEqualTo(Map.of(
                        "new_from_production", 35,
                        "from_production", 322 + 2 + 1,
                        "production_drift", 5,
                        "local_only", 11,
                        "possibly_discontinued", 1,
                        "identity_mismatch", 0));
        assertWhatIsLeft(sync);
    }

    private void assertAdded(ProductionSync sync, JsonNode report) {
        JsonNode queue = sync.queue();
        for (JsonNode added : rowsOf(report, "in_production_only")) {
            String id = added.get("productId").asText();
            JsonNode identity = rollcall.file("specs/inputs/" + sync.category() + "/products/" + id + ".json")
                    .get("identityLock");
            assertThat(identity.get("brand")).isEqualTo(added.get("brand"));
            assertThat(identity.get("model")).isEqualTo(added.get("model"));
            assertThat(queue.at("/" + id + "/status").asText()).isEqualTo("pending");
        }
    }

    private void assertMoved(ProductionSync sync) {
        assertThat(sync.job(RENAMED_FROM)).doesNotExist();
        assertThat(sync.job(RENAMED_TO)).exists();
        assertThat(sync.queue().has(sync.productId(RENAMED_FROM))).isFalse();
        assertThat(sync.queue().has(sync.productId(RENAMED_TO))).isTrue();
    }

    private void assertOverride(ProductionSync sync, JsonNode report) {
        JsonNode override = rollcall.file("helper_files/" + sync.category() + "/_overrides/" + sync.productId(DRIFTED)
                        + ".overrides.json")
                .at("/overrides/weight");
        assertThat(override.get("override_value").asInt()).isEqualTo(55);
        assertThat(override.get("value").asInt()).isEqualTo(55);
        assertThat(override.get("override_source").asText()).isEqualTo("production_sync");
        assertThat(override.get("override_reason").asText())
                .contains(report.get("plan_id").asText());
        assertThat(override.get("overridden_by").asText()).isNotBlank();
        assertThat(Instant.parse(override.get("overridden_at").asText()))
                .isAfter(Instant.parse(report.get("at").asText()));
    }

    private void assertCatalogFile(ProductionSync sync, JsonNode report) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode catalog = sync.controlFile("product_catalog.json");
            assertThat(catalog.get("products")).hasSize(342 + 35);
            assertThat(catalog.at("/products/" + sync.productId(GONE) + "/status")
                            .asText())
                    .isEqualTo("inactive");
            assertThat(catalog.at("/products/" + sync.productId(RENAMED_TO) + "/model")
                            .asText())
                    .isEqualTo("G705");
            // To the second: which of its moments counts as the pull's is another test's.
            assertThat(Duration.between(
                                    Instant.parse(catalog.at("/meta/last_production_sync")
                                            .asText()),
                                    Instant.parse(report.get("pulled_at").asText()))
                            .abs())
                    .isLessThan(Duration.ofSeconds(5));
        });
    }

    private Map<String, Integer> badges(ProductionSync sync) {
        var badges = new TreeMap<String, Integer>();
        await().atMost(PATIENCE)
                .until(() -> sync.badged("new_from_production") == 35 && sync.badged("local_only") == 11);
        for (String badge : List.of(
                "new_from_production",
                "from_production",
                "production_drift",
                "local_only",
                "possibly_discontinued",
                "identity_mismatch")) {
            badges.put(badge, sync.badged(badge));
        }
        return badges;
    }

    private void assertWhatIsLeft(ProductionSync sync) {
        sync.awaitKnown(342 + 35);
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode left = sync.report();
            JsonNode summary = left.get("summary");
            assertThat(summary.get("production_count").asInt()).isEqualTo(365);
            // The discontinued one is inactive and not live: it is not counted (D27a).
            assertThat(summary.get("catalog_count").asInt()).isEqualTo(342 + 35 - 1);
            assertThat(summary.get("matched").asInt()).isEqualTo(322 + 35 + 2 + 1);
            assertThat(summary.get("field_drift").asInt()).isEqualTo(5);
            assertThat(summary.get("identity_mismatch").asInt()).isZero();
            assertThat(summary.get("in_production_only").asInt()).isZero();
            assertThat(rowsOf(left, "in_catalog_only"))
                    .hasSize(11)
                    .extracting(row -> row.at("/kept/reason").asText())
                    .containsOnly(REASON);
        });
    }

    @Test
    void a_product_that_was_edited_in_between_is_stale_alone_and_one_diff_serves_three_batches() {
        var sync = ProductionSync.ofSample(rollcall, "sync-batches");
        JsonNode report = sync.report();
        sync.edit(sync.productId(DRIFTED));

        var drifts = rowsOf(report, "field_drift");
        JsonNode first = sync.apply(
                        report,
                        drifts.stream().map(row -> action(row, "accept_value")).toList())
                .body();
        assertThat(first.get("results"))
                .filteredOn(row -> !row.get("status").asText().equals("applied"))
                .extracting(
                        row -> row.get("row_id").asText(),
                        row -> row.get("status").asText(),
                        row -> row.get("reason").asText())
                .containsExactly(tuple(
                        sync.row(report, "field_drift", DRIFTED).get("row_id").asText(), "refused", "plan_stale"));
        assertThat(first.at("/summary/applied").asInt()).isEqualTo(6);

        var adds = rowsOf(report, "in_production_only").stream()
                .map(row -> action(row, "add"))
                .toList();
        JsonNode second = sync.apply(report, adds.subList(0, 20)).body();
        assertThat(second.at("/summary/applied").asInt()).isEqualTo(20);
        var third = new ArrayList<>(adds.subList(20, 35));
        rowsOf(report, "in_catalog_only").forEach(row -> third.add(keep(row, REASON)));
        assertThat(sync.apply(report, third).body().at("/summary/applied").asInt())
                .isEqualTo(15 + 12);

        assertThat(sync.apply(report, adds.subList(0, 1))
                        .body()
                        .at("/results/0/reason")
                        .asText())
                .isEqualTo("already_applied");
        assertThat(sync.get("/production-sync/history").body().get("applies")).hasSize(4);
    }

    @Test
    void the_document_s_own_words_name_products_and_what_is_asked_wrongly_is_refused() {
        var sync = ProductionSync.ofSample(rollcall, "sync-words");
        JsonNode report = sync.report();
        JsonNode applied = sync.post(Map.of(
                        "dryRun",
                        false,
                        "actions",
                        Map.of(
                                "add", List.of(sync.productId("wlmouse-beast-x"), sync.productId("nobody-knows")),
                                "flag", List.of(sync.productId(GONE)),
                                "skip", List.of(sync.productId("hitscan-hyperlight")))))
                .body();
        assertThat(applied.get("results"))
                .extracting(row -> row.get("action").asText(), row -> row.get("status")
                        .asText())
                .containsExactly(
                        tuple("add", "applied"),
                        tuple("add", "refused"),
                        tuple("flag", "applied"),
                        tuple("skip", "skipped"));

        JsonNode gone = rowsOf(report, "in_catalog_only").get(0);
        JsonNode renamed = rowsOf(report, "identity_mismatch").get(0);
        assertThat(sync.apply(report, List.of(action(gone, "add"), action(renamed, "keep")))
                        .body()
                        .get("results"))
                .extracting(row -> row.get("reason").asText())
                .containsOnly("action_not_possible");
        assertThat(sync.apply(report, List.of(action(gone, "keep"), action(renamed, "resolve")))
                        .body()
                        .get("results"))
                .extracting(row -> row.get("reason").asText())
                .containsOnly("validation_failed");
        assertThat(sync.post(Map.of("dryRun", false)).status()).isEqualTo(422);
        var unknown = sync.post(Map.of(
                "dryRun",
                false,
                "planId",
                "00000000-0000-0000-0000-000000000001",
                "actions",
                Map.of("rows", List.of(action(gone, "discontinue")))));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body().get("code").asText()).isEqualTo("plan_unknown");
    }
}
