package io.rollcall.e2e;

import static io.rollcall.e2e.ProductionSync.action;
import static io.rollcall.e2e.ProductionSync.rowsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What was applied of a diff can be undone: files are what they were, and what somebody has changed since stays. */
@Order(RunOrder.PRODUCTION)
class ProductionUndoIT {

    private static final String GONE = "roccat-tyon";
    private static final String DRIFTED = "razer-viper-v3-pro";
    private static final String RENAMED = "logitech-g705-aurora";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Rollcall rollcall = Rollcall.withProduction();

    @Test
    void undo_brings_every_file_back() {
        var sync = ProductionSync.ofSample(rollcall, "sync-undo");
        sync.write(
                "production.json",
                ProductionSync.read(sync.helperFile("production.json"))
                        .replaceFirst("\n]", ",\n{\"brand\": \"Undone Mice\", \"model\": \"One\"}\n]"));
        sync.write(
                "_overrides/" + sync.productId(DRIFTED) + ".overrides.json",
                "{\"version\":1, \"overrides\" : {\"dpi\": {\"field\": \"dpi\", \"override_value\": 35000,"
                        + " \"value\": 35000}},\r\n \"ours\": 1}");
        withForeignMember(sync.job(GONE));
        withForeignMember(sync.job(RENAMED));
        JsonNode report = sync.report();
        var before = files(sync);
        var productsBefore = products(sync);
        var queueBefore = sync.queue();

        JsonNode applied = sync.apply(report, sync.everything(report, GONE, "We still sell it"))
                .body();
        assertThat(applied.at("/summary/applied").asInt()).isEqualTo(51);
        assertThat(brands()).contains("Undone Mice");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(products(sync)).hasSize(342 + 36));

        var undone = sync.undo(applied);

        assertThat(undone.status()).as(undone.body().toString()).isEqualTo(200);
        assertThat(undone.body().get("state").asText()).isEqualTo("undone");
        assertThat(undone.body().get("results"))
                .extracting(row -> row.get("undone").asText())
                .containsOnly("undone");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(products(sync)).isEqualTo(productsBefore);
            assertThat(sync.queue().fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(queueBefore::fieldNames);
            assertThat(differing(before, files(sync))).isEmpty();
        });
        assertThat(brands()).doesNotContain("Undone Mice");
        assertThat(sync.refresh().body().at("/summary/in_production_only").asInt())
                .isEqualTo(36);
    }

    @Test
    void undo_leaves_what_somebody_has_changed_since() {
        var sync = ProductionSync.ofSample(rollcall, "sync-undo-edited");
        JsonNode report = sync.report();
        JsonNode added = rowsOf(report, "in_production_only").get(0);
        JsonNode other = rowsOf(report, "in_production_only").get(1);
        JsonNode applied = sync.apply(report, List.of(action(added, "add"), action(other, "add")))
                .body();
        sync.edit(added.get("productId").asText());

        assertThat(sync.undo(applied).body().get("results"))
                .extracting(row -> row.get("undone").asText())
                .containsExactly("changed", "undone");
        assertThat(sync.get("/products/" + added.get("productId").asText()).status())
                .isEqualTo(200);
        assertThat(sync.get("/products/" + other.get("productId").asText()).status())
                .isEqualTo(404);
    }

    private List<String> brands() {
        return rollcall.get("/api/v1/brands?limit=1000").body().get("items").findValuesAsText("name");
    }

    /** As the pipeline writes into a job input what Rollcall knows nothing of. */
    private static void withForeignMember(Path job) {
        try {
            await().atMost(PATIENCE).until(() -> Files.exists(job));
            String anchors = """
                    "anchors": {
                        "urls": [
                          "https://example.com/found"
                        ]
                      }""";
            Files.writeString(job, Files.readString(job).replace("\"anchors\": {}", anchors));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Of the catalog's file, without the times of edits: an undo is one too. */
    private static JsonNode products(ProductionSync sync) {
        JsonNode products =
                sync.controlFile("product_catalog.json").get("products").deepCopy();
        products.forEach(product -> ((ObjectNode) product).remove("updated_at"));
        return products;
    }

    private static Set<String> differing(Map<String, String> before, Map<String, String> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        return names;
    }

    /** Job inputs and overrides, byte by byte. */
    private Map<String, String> files(ProductionSync sync) {
        var content = new TreeMap<String, String>();
        for (String folder : List.of("specs/inputs/", "helper_files/")) {
            try (var all = Files.walk(rollcall.workspace().resolve(folder + sync.category()))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    if (!file.toString().contains("_control_plane")) {
                        content.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return content;
    }
}
