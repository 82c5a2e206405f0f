package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Production sync of one category, asked for as any client would. */
record ProductionSync(Rollcall rollcall, String category) {

    private static final String SAMPLE = "helper_files/mouse";

    /** A category of its own that has what the sample has of mice, and the same production source: what writes takes one. */
    static ProductionSync ofSample(Rollcall rollcall, String category) {
        Path sample = rollcall.workspace().resolve(SAMPLE);
        var sync = new ProductionSync(rollcall, category);
        for (String file : List.of("activeFiltering.json", "production.json", "_generated/field_rules.json")) {
            sync.write(file, read(sample.resolve(file)));
        }
        sync.seed();
        sync.configure(Map.of("source_type", "manual", "manual", Map.of("file", "production.json")));
        return sync;
    }

    /** A category of its own that has these products of one brand. */
    static ProductionSync of(Rollcall rollcall, String category, List<String> models) {
        return seededWith(rollcall, category, list(models));
    }

    /** A category of its own, seeded from this list. */
    static ProductionSync seededWith(Rollcall rollcall, String category, String list) {
        var sync = new ProductionSync(rollcall, category);
        sync.write("activeFiltering.json", list);
        sync.seed();
        return sync;
    }

    /** A list as a site gives it. */
    static String list(List<String> models) {
        return json(models.stream()
                .map(model -> Map.of("brand", "Acer", "model", model))
                .toList());
    }

    static String json(Object value) {
        return Rollcall.JSON.valueToTree(value).toString();
    }

    /** Compares with a list that is sent along. */
    JsonNode compareWith(String list) {
        configure(Map.of("source_type", "manual"));
        assertThat(rollcall.send("PUT", path("/product-source/file"), list).status())
                .isEqualTo(200);
        return report();
    }

    private void seed() {
        rollcall.post("/api/v1/categories", Map.of("category", category));
        var seeded = rollcall.post("/api/v1/catalog/" + category + "/seed", Map.of("dryRun", false));
        assertThat(seeded.status()).isEqualTo(200);
        awaitKnown(seeded.body().get("seeded").asInt());
    }

    /** A diff knows what was heard of the catalog; after a kill, Kafka waits before anybody gets the dead one's part. */
    void awaitKnown(int products) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/production-sync/catalog-view")
                                .body()
                                .get("products")
                                .asInt()
                        == products);
    }

    /** A first comparison gives every product a badge, and each of these is heard of one by one. */
    void awaitNothingToHear() {
        var last = new AtomicReference<JsonNode>();
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    JsonNode heardAt =
                            get("/production-sync/catalog-view").body().get("heardAt");
                    return heardAt.equals(last.getAndSet(heardAt));
                });
    }

    void configure(Map<String, ?> source) {
        var configured = rollcall.put(path("/product-source"), source);
        assertThat(configured.status()).as(configured.body().toString()).isEqualTo(200);
    }

    void configureApi(String url) {
        configure(Map.of("source_type", "api", "api", Map.of("url", url, "product_list_path", "$.products")));
    }

    Rollcall.Answer compare() {
        return post(Map.of());
    }

    Rollcall.Answer refresh() {
        return post(Map.of("refresh", true));
    }

    Rollcall.Answer post(Map<String, ?> request) {
        return rollcall.post(path("/production-sync"), request);
    }

    /** Of a comparison that has to work. */
    JsonNode report() {
        var compared = compare();
        assertThat(compared.status()).as(compared.body().toString()).isEqualTo(200);
        return compared.body();
    }

    Rollcall.Answer apply(JsonNode report, List<Map<String, Object>> rows) {
        return post(Map.of("dryRun", false, "planId", report.get("plan_id").asText(), "actions", Map.of("rows", rows)));
    }

    Rollcall.Answer undo(JsonNode apply) {
        return rollcall.send(
                "POST", path("/production-sync/applies/" + apply.get("apply_id").asText() + "/undo"), null);
    }

    /** Everything that is new, two values, one product discontinued and the other ones kept, and the rename. */
    List<Map<String, Object>> everything(JsonNode report, String discontinued, String whyKept) {
        var rows = new ArrayList<Map<String, Object>>();
        rowsOf(report, "in_production_only").forEach(row -> rows.add(action(row, "add")));
        rows.add(action(row(report, "field_drift", "razer-viper-v3-pro"), "accept_value"));
        rows.add(action(row(report, "field_drift", "steelseries-prime"), "accept_value"));
        for (JsonNode row : rowsOf(report, "in_catalog_only")) {
            boolean gone = row.get("productId").asText().equals(productId(discontinued));
            rows.add(gone ? action(row, "discontinue") : keep(row, whyKept));
        }
        rows.add(resolve(rowsOf(report, "identity_mismatch").get(0), "rename_ours"));
        return rows;
    }

    /** As somebody does who knows nothing of a diff. */
    void edit(String productId) {
        var edited =
                rollcall.put(path("/products/" + productId), Map.of("seedUrls", List.of("https://example.com/edited")));
        assertThat(edited.status()).as(edited.body().toString()).isEqualTo(200);
    }

    JsonNode queue() {
        return rollcall.file("out/_queue/" + category + "/state.json").get("products");
    }

    Path job(String product) {
        return rollcall.workspace().resolve("specs/inputs/" + category + "/products/" + productId(product) + ".json");
    }

    /** All rows of a query, page by page. */
    List<JsonNode> rows(String query) {
        var rows = new ArrayList<JsonNode>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = get("/production-sync/rows?" + query + cursor).body();
            page.get("items").forEach(rows::add);
            JsonNode next = page.get("nextCursor");
            cursor = next.isNull() ? null : "&cursor=" + next.asText();
        }
        return rows;
    }

    Rollcall.Answer get(String path) {
        return rollcall.get(path(path));
    }

    /** How many products have a badge. */
    int badged(String badge) {
        return get("/products?limit=1&badge=" + badge).body().get("total").asInt();
    }

    JsonNode controlFile(String name) {
        return rollcall.file("helper_files/" + category + "/_control_plane/" + name);
    }

    Path helperFile(String name) {
        return rollcall.workspace().resolve("helper_files/" + category).resolve(name);
    }

    void write(String file, String content) {
        Path target = helperFile(file);
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(target, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String productId(String rest) {
        return category + "-" + rest;
    }

    private String path(String rest) {
        return "/api/v1/catalog/" + category + rest;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<JsonNode> rowsOf(JsonNode report, String rowClass) {
        return StreamSupport.stream(report.at("/details/" + rowClass).spliterator(), false)
                .toList();
    }

    /** The row of a product, by the id it has here or would have. */
    JsonNode row(JsonNode report, String rowClass, String rest) {
        return rowsOf(report, rowClass).stream()
                .filter(row -> row.get("productId").asText().equals(productId(rest)))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, Object> action(JsonNode row, String action) {
        return Map.of("row_id", row.get("row_id").asText(), "action", action);
    }

    static Map<String, Object> keep(JsonNode row, String reason) {
        return Map.of("row_id", row.get("row_id").asText(), "action", "keep", "reason", reason);
    }

    static Map<String, Object> resolve(JsonNode row, String how) {
        return Map.of("row_id", row.get("row_id").asText(), "action", "resolve", "value", how);
    }
}
