package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** 690 job files become 342, and anything can be brought back (15.1B of the specification). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(RunOrder.FAILPOINTS)
class ReconcileIT {

    private static final List<String> STEPS =
            List.of("BACKUP_BEGUN", "BACKUP_TOOK", "BACKUP_TAKEN", "RECONCILE_QUEUE_CLEANED");

    private static Rollcall rollcall;

    @BeforeAll
    static void start() {
        rollcall = Rollcall.withFailpoints();
    }

    @Test
    @Order(1)
    void the_sample_is_a_mess_until_it_is_reconciled_and_can_be_one_again() throws Exception {
        String before = treeAtRest("mouse");
        var watched = rollcall.get("/api/v1/catalog/mouse/job-files").body();
        assertThat(watched.get("jobFiles").asInt()).isEqualTo(690);
        assertThat(watched.get("extra").asInt()).isEqualTo(348);

        JsonNode shown = json("product-reconcile", "--category", "mouse", "-o", "json");
        assertThat(shown.at("/canonicalSource/source").asText()).isEqualTo("product_catalog");
        assertCounts(shown, 690, 342, 348, 0);
        assertThat(tree("mouse")).isEqualTo(before);
        assertThat(rollcall.command("product-reconcile", "--category", "mouse", "--exit-code")
                        .exitCode())
                .isEqualTo(10);

        // More than half of the files: nobody who is not asked deletes them.
        var braked = rollcall.command("product-reconcile", "--category", "mouse", "--apply");
        assertThat(braked.exitCode()).isEqualTo(1);
        assertThat(braked.toString()).contains("348 of 690");
        assertThat(tree("mouse")).isEqualTo(before);

        JsonNode applied = json("product-reconcile", "--category", "mouse", "--apply", "--yes", "-o", "json");
        assertThat(applied.get("deleted").asInt()).isEqualTo(348);
        assertThat(applied.get("remaining").asInt()).isEqualTo(342);
        assertThat(names("mouse")).hasSize(342);
        assertThat(rollcall.file("out/_queue/mouse/state.json").get("products").fieldNames())
                .toIterable()
                .allMatch(id -> names("mouse").contains(id + ".json"));
        var event =
                Topic.read(rollcall, "catalog-reconciled", applied.get("planId").asText());
        assertThat(event.data().get("deleted").asInt()).isEqualTo(348);

        JsonNode again = json("product-reconcile", "--category", "mouse", "--apply", "--yes", "-o", "json");
        assertThat(again.get("orphans").asInt()).isZero();
        assertThat(again.get("backupId").isNull()).isTrue();
        assertThat(rollcall.command("product-reconcile", "--category", "mouse", "--exit-code")
                        .exitCode())
                .isZero();

        String backup = applied.get("backupId").asText();
        assertThat(rollcall.command("backup", "restore", backup, "--category", "mouse", "--yes")
                        .exitCode())
                .isZero();
        assertThat(tree("mouse")).isEqualTo(before);
    }

    @Test
    @Order(2)
    void without_a_catalog_active_filtering_counts_and_what_is_untracked_stays() throws Exception {
        mess("tracked", 342, 343, 5);
        String before = tree("tracked");
        JsonNode shown = json("product-reconcile", "--category", "tracked", "-o", "json");
        assertThat(shown.at("/canonicalSource/source").asText()).isEqualTo("active_filtering");
        assertThat(shown.at("/canonicalSource/file").asText()).isEqualTo("helper_files/tracked/activeFiltering.json");
        assertCounts(shown, 690, 342, 343, 5);
        assertThat(shown.get("remaining").asInt()).isEqualTo(347);

        Path plan = Files.createTempDirectory("rollcall-plan-").resolve("plan.json");
        assertThat(rollcall.command("product-reconcile", "--category", "tracked", "--plan", plan.toString())
                        .exitCode())
                .isZero();
        JsonNode applied =
                json("product-reconcile", "--category", "tracked", "--apply", "--plan", plan.toString(), "-o", "json");
        assertThat(applied.get("deleted").asInt()).isEqualTo(343);
        assertThat(names("tracked")).hasSize(347);
        assertThat(names("tracked").stream().filter(name -> name.contains("unknown")))
                .hasSize(5);
        assertThat(rollcall.command("product-reconcile", "--category", "tracked", "--dry-run", "--apply")
                        .exitCode())
                .isEqualTo(2);
        rollcall.command("backup", "restore", applied.get("backupId").asText(), "--category", "tracked", "--yes");
        assertThat(tree("tracked")).isEqualTo(before);
    }

    @Test
    @Order(3)
    void a_death_at_any_step_is_gone_on_with_and_can_be_undone() throws Exception {
        mess("deaths", 30, 20, 2);
        String before = tree("deaths");
        for (String step : STEPS) {
            Path trigger = rollcall.dieAt(step);
            try {
                rollcall.post("/api/v1/catalog/deaths/reconcile", Map.of("dryRun", false));
            } catch (RuntimeException died) {
                // As it should.
            }
            assertThat(trigger).as("the service reached its step").doesNotExist();
            await().atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(() -> assertThat(
                            newestBackup().get("state").asText())
                    .as("the backup after %s", step)
                    .isEqualTo("whole"));
            assertThat(names("deaths")).as("after %s", step).hasSize(32);
            assertThat(newestBackup().get("files").asInt()).isEqualTo(20);
            assertThat(rollcall.file("out/_queue/deaths/state.json").get("products"))
                    .hasSize(30);
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> {
                var restored = rollcall.post(
                        "/api/v1/catalog/deaths/backups/"
                                + newestBackup().get("id").asText() + "/restore",
                        Map.of());
                assertThat(restored.status()).isEqualTo(200);
            });
            assertThat(tree("deaths")).as("restored after %s", step).isEqualTo(before);
            assertThat(rollcall.file("out/_queue/deaths/state.json").get("products"))
                    .hasSize(50);
        }
    }

    private static JsonNode newestBackup() {
        return rollcall.get("/api/v1/catalog/deaths/backups").body().at("/items/0");
    }

    private static void assertCounts(JsonNode report, int scanned, int kept, int orphans, int untracked) {
        assertThat(report.get("scanned").asInt()).isEqualTo(scanned);
        assertThat(report.get("kept").asInt()).isEqualTo(kept);
        assertThat(report.get("orphans").asInt()).isEqualTo(orphans);
        assertThat(report.get("untracked").asInt()).isEqualTo(untracked);
        assertThat(report.get("unreadable").asInt()).isZero();
    }

    private static JsonNode json(String... words) throws IOException {
        var output = rollcall.command(words);
        assertThat(output.exitCode()).as(output.toString()).isZero();
        return Rollcall.JSON.readTree(output.out());
    }

    /** Products with their job files and queue rows; of some a fabricated variant too; and files of nothing that is known. */
    private static void mess(String category, int products, int fabricated, int unknown) throws IOException {
        var list = Rollcall.JSON.createArrayNode();
        ObjectNode rows = Rollcall.JSON.createObjectNode();
        for (int i = 0; i < products; i++) {
            list.addObject()
                    .put("id", i + 1)
                    .put("brand", "Maker")
                    .put("model", "Model " + i)
                    .put("variant", "");
            job(category, "model-" + i, "Model " + i, "");
            row(rows, category + "-maker-model-" + i);
        }
        for (int i = 0; i < fabricated; i++) {
            int of = i % products;
            String variant = i < products ? String.valueOf(of) : "extra";
            job(category, "model-" + of + "-" + variant, "Model " + of, variant);
            row(rows, category + "-maker-model-" + of + "-" + variant);
        }
        for (int i = 0; i < unknown; i++) {
            job(category, "unknown-" + i, "Unknown " + i, "");
        }
        write(rollcall.workspace().resolve("helper_files/" + category + "/activeFiltering.json"), list);
        ObjectNode queue = Rollcall.JSON.createObjectNode().put("category", category);
        queue.set("products", rows);
        write(rollcall.workspace().resolve("out/_queue/" + category + "/state.json"), queue);
    }

    private static void row(ObjectNode rows, String id) {
        rows.putObject(id).put("productId", id).put("status", "pending");
    }

    private static void job(String category, String name, String model, String variant) throws IOException {
        String id = category + "-maker-" + name;
        ObjectNode job = Rollcall.JSON.createObjectNode().put("productId", id).put("category", category);
        job.putObject("identityLock").put("brand", "Maker").put("model", model).put("variant", variant);
        job.putArray("seedUrls");
        write(folder(category).resolve(id + ".json"), job);
    }

    private static void write(Path file, JsonNode content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, Rollcall.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
    }

    private static Path folder(String category) {
        return rollcall.workspace().resolve("specs/inputs/" + category + "/products");
    }

    private static List<String> names(String category) {
        try (var files = Files.list(folder(category))) {
            return new ArrayList<>(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.startsWith("."))
                    .sorted()
                    .toList());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** Once the projection of the sample has ended. */
    private static String treeAtRest(String category) {
        var seen = new String[1];
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    String before = seen[0];
                    seen[0] = tree(category);
                    return seen[0].equals(before);
                });
        return seen[0];
    }

    /** A hash over the names, bytes and times of all job files. */
    private static String tree(String category) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        var files = new TreeMap<String, Path>();
        names(category).forEach(name -> files.put(name, folder(category).resolve(name)));
        for (var file : files.entrySet()) {
            digest.update((file.getKey() + " " + Files.getLastModifiedTime(file.getValue())).getBytes());
            digest.update(Files.readAllBytes(file.getValue()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
