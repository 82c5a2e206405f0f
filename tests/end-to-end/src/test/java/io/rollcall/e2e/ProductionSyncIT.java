package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The bundled sample beside its production list, compared right after the first start; nothing here writes to the catalog. */
@Order(RunOrder.PRODUCTION)
class ProductionSyncIT {

    private static final ProductionSync MICE = new ProductionSync(Rollcall.withProduction(), "mouse");

    private static JsonNode report;

    @BeforeAll
    static void compare() {
        MICE.awaitKnown(342);
        report = MICE.report();
    }

    @Test
    void the_sample_differs_as_its_readme_says_and_the_sums_hold() throws Exception {
        Map<String, Integer> expected = Map.ofEntries(
                Map.entry("source_rows", 367),
                Map.entry("production_count", 365),
                Map.entry("catalog_count", 342),
                Map.entry("matched", 322),
                Map.entry("in_production_only", 35),
                Map.entry("in_catalog_only", 12),
                Map.entry("identity_mismatch", 1),
                Map.entry("field_drift", 7),
                Map.entry("drifted_fields", 7),
                Map.entry("duplicate_rows", 2),
                Map.entry("invalid_rows", 0),
                Map.entry("not_researched", 0),
                Map.entry("accepted_drift", 0));
        assertThat(report.get("summary")).isEqualTo(Rollcall.JSON.readTree(Rollcall.JSON.writeValueAsString(expected)));
        for (String rowClass : List.of(
                "in_production_only", "in_catalog_only", "identity_mismatch", "field_drift", "duplicate_rows")) {
            assertThat(rows(rowClass)).as(rowClass).hasSize(expected.get(rowClass));
        }
        assertThat(report.get("truncated")).isEmpty();
    }

    @Test
    void every_drifted_value_is_right_to_the_digit_and_says_where_ours_stands() {
        assertThat(rows("field_drift"))
                .extracting(
                        row -> row.get("productId").asText(),
                        row -> row.get("field").asText(),
                        row -> row.get("production_value").asText(),
                        row -> row.get("catalog_value").asText(),
                        row -> row.get("catalog_origin").asText())
                .containsExactlyInAnyOrder(
                        drift("logitech-g-pro-x-superlight-2", "dpi", "32000", "44000"),
                        drift("razer-viper-v3-pro", "weight", "55", "54"),
                        drift("corsair-m75-wireless", "weight", "91", "89"),
                        drift("endgame-gear-op1-8k", "price_range", "80", "70"),
                        drift("hyperx-pulsefire-haste", "connection", "hybrid", "wired"),
                        drift("glorious-model-o-wireless", "lngth", "129", "128"),
                        drift("steelseries-prime", "switch", "Omron Optical", "Prestige OM"));
    }

    @Test
    void what_is_new_can_be_added_and_near_twins_are_hinted() {
        assertThat(rows("in_production_only"))
                .allSatisfy(row -> assertThat(row.get("verdict").asText()).isEqualTo("valid"));
        assertThat(rows("in_production_only").stream()
                        .filter(row -> row.has("hints") && !row.get("hints").isEmpty()))
                .extracting(
                        row -> row.get("model").asText(),
                        row -> row.at("/hints/0/kind").asText(),
                        row -> row.at("/hints/0/product/productId").asText())
                .containsExactlyInAnyOrder(
                        tuple("M 75 Air", "same_letters", "mouse-corsair-m75-air"),
                        tuple("G Pro X Superlight2", "same_letters", "mouse-logitech-g-pro-x-superlight-2"),
                        tuple("X2 V2 Mini", "same_letters", "mouse-pulsar-x2v2-mini"),
                        tuple("DeathAdderV3 Pro", "same_letters", "mouse-razer-deathadder-v3-pro"),
                        tuple("EC2CW", "same_letters", "mouse-zowie-ec2-cw"));
    }

    @Test
    void what_is_gone_is_possibly_discontinued() {
        assertThat(rows("in_catalog_only"))
                .extracting(row -> row.get("reason").asText())
                .containsOnly("possibly_discontinued");
        assertThat(rows("in_catalog_only"))
                .extracting(row -> row.get("productId").asText())
                .contains("mouse-roccat-tyon");
    }

    @Test
    void a_row_that_kept_its_id_under_another_name_is_a_suspected_rename() {
        JsonNode renamed = rows("identity_mismatch").get(0);
        assertThat(renamed.get("reason").asText()).isEqualTo("suspected_rename");
        assertThat(renamed.get("productId").asText()).isEqualTo("mouse-logitech-g705");
        assertThat(renamed.at("/catalog/productId").asText()).isEqualTo("mouse-logitech-g705-aurora");
    }

    @Test
    void of_a_product_that_is_listed_twice_the_first_row_counts() {
        assertThat(rows("duplicate_rows"))
                .extracting(
                        row -> row.get("productId").asText(),
                        row -> row.get("reason").asText(),
                        row -> row.get("index").asInt(),
                        row -> row.get("first_index").asInt())
                .containsExactlyInAnyOrder(
                        tuple("mouse-hyperx-pulsefire-core", "differs", 365, 129),
                        tuple("mouse-roccat-kone-pro", "same", 366, 274));
    }

    @Test
    void the_report_is_in_the_workspace_and_can_be_asked_for() {
        JsonNode latest = MICE.report();
        assertThat(withoutCache(MICE.controlFile("production_sync_report.json")))
                .isEqualTo(withoutCache(latest));
        assertThat(withoutCache(MICE.get("/production-sync/report").body())).isEqualTo(withoutCache(latest));
    }

    @Test
    void a_second_pull_within_the_hour_asks_nobody_and_refresh_does() {
        JsonNode fresh = MICE.refresh().body();
        assertThat(fresh.get("from_cache").asBoolean()).isFalse();
        int pulls = pulls();
        JsonNode cached = MICE.report();
        assertThat(cached.get("from_cache").asBoolean()).isTrue();
        assertThat(cached.get("pulled_at")).isEqualTo(fresh.get("pulled_at"));
        assertThat(pulls()).isEqualTo(pulls);
        assertThat(MICE.refresh().body().get("from_cache").asBoolean()).isFalse();
        assertThat(pulls()).isEqualTo(pulls + 1);
    }

    @Test
    void rows_come_in_pages_each_once_whatever_they_are_sorted_by() {
        int all = 35 + 12 + 1 + 7 + 2;
        for (String sort : List.of("brand", "-brand", "field", "productId")) {
            List<JsonNode> rows = MICE.rows("limit=7&sort=" + sort);
            assertThat(rows).as(sort).hasSize(all);
            assertThat(rows)
                    .extracting(row -> row.get("row_id").asText())
                    .as(sort)
                    .doesNotHaveDuplicates();
        }
        assertThat(MICE.rows("class=matched&limit=100")).hasSize(322);
    }

    @Test
    void rows_are_found_by_class_field_and_words() {
        assertThat(MICE.rows("class=field_drift&field=weight"))
                .extracting(row -> row.get("model").asText())
                .containsExactly("M75 Wireless", "Viper V3 Pro");
        assertThat(MICE.rows("q=optical+prime"))
                .extracting(row -> row.get("productId").asText())
                .containsExactly("mouse-steelseries-prime");
        assertThat(MICE.get("/production-sync/rows?class=matched&q=viper&limit=1")
                        .body()
                        .get("total")
                        .asInt())
                .isEqualTo(MICE.rows("class=matched&q=viper").size());
        assertThat(MICE.get("/production-sync/rows?class=nothing").status()).isEqualTo(400);
    }

    @Test
    void a_row_keeps_its_id_from_diff_to_diff() {
        var before = new HashSet<String>();
        MICE.rows("limit=500").forEach(row -> before.add(row.get("row_id").asText()));
        JsonNode again = MICE.refresh().body();
        assertThat(MICE.rows("limit=500"))
                .extracting(row -> row.get("row_id").asText())
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(again.get("changes")).allSatisfy(change -> {
            assertThat(change.get("added").asInt()).isZero();
            assertThat(change.get("resolved").asInt()).isZero();
        });
    }

    @Test
    void comparing_changes_no_product_but_its_badge() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(MICE.badged("from_production")).isEqualTo(322);
            assertThat(MICE.badged("production_drift")).isEqualTo(7);
            assertThat(MICE.badged("identity_mismatch")).isEqualTo(1);
            assertThat(MICE.badged("possibly_discontinued")).isEqualTo(12);
        });
        JsonNode products = MICE.controlFile("product_catalog.json").get("products");
        assertThat(products).hasSize(342);
        assertThat(products)
                .extracting(product -> product.get("status").asText())
                .containsOnly("active");
    }

    @Test
    void one_time_of_the_last_pull_stands_everywhere() {
        Instant pulledAt = Instant.parse(MICE.refresh().body().get("pulled_at").asText());
        assertThat(Instant.parse(
                        MICE.controlFile("product_source.json").get("last_pull").asText()))
                .isEqualTo(pulledAt);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Instant.parse(MICE.controlFile("product_catalog.json")
                                .at("/meta/last_production_sync")
                                .asText()))
                        .isEqualTo(pulledAt));
    }

    @Test
    void without_the_catalog_a_dry_run_works_and_says_how_old_its_view_is() {
        Rollcall rollcall = MICE.rollcall();
        MICE.awaitNothingToHear();
        rollcall.signal("STOP", "catalog-service");
        try {
            Instant began = Instant.now();
            JsonNode compared = MICE.report();
            assertThat(compared.get("summary")).isEqualTo(report.get("summary"));
            assertThat(Instant.parse(compared.at("/catalog_view/heard_at").asText()))
                    .isBefore(began);
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(30));
        } finally {
            rollcall.signal("CONT", "catalog-service");
        }
        rollcall.awaitUp();
    }

    private static int pulls() {
        return MICE.get("/production-sync/history?limit=1000")
                .body()
                .get("pulls")
                .size();
    }

    private static List<JsonNode> rows(String rowClass) {
        return ProductionSync.rowsOf(report, rowClass);
    }

    private static Tuple drift(String product, String field, String live, String ours) {
        return tuple("mouse-" + product, field, live, ours, "active_filtering");
    }

    private static JsonNode withoutCache(JsonNode report) {
        return ((ObjectNode) report.deepCopy()).without("from_cache");
    }
}
