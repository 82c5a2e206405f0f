package io.rollcall.e2e;

import static io.rollcall.e2e.ProductionSync.action;
import static io.rollcall.e2e.ProductionSync.keep;
import static io.rollcall.e2e.ProductionSync.rowsOf;
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
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whatever dies during a pull, a diff or an apply: what was asked is done once, and no file is half written. */
@Order(RunOrder.PRODUCTION)
class ProductionCrashIT {

    private static final int ROUNDS = Integer.getInteger("rollcall.production-rounds", 1);
    private static final long SEED = 4711;
    private static final int LONGEST_APPLY_MILLIS = 900;
    private static final int LONGEST_DIFF_MILLIS = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OF_A_PERSON =
            "{\"overrides\": {\"model_year\": {\"field\": \"model_year\", \"override_value\": 2024, \"value\": 2024}}}";
    private static final String LIST = "[{\"brand\": \"Acer\", \"model\": \"One\", \"weight\": %d}]";
    private static final ListServer SITE = new ListServer();

    private final Rollcall rollcall = Rollcall.withProduction();
    private final Random random = new Random(SEED);

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void sync_service_killed_in_the_middle_of_a_list_takes_it_in_whole_the_next_time() throws Exception {
        var sync = ProductionSync.ofSample(rollcall, "crash-pull");
        String list = ProductionSync.read(sync.helperFile("production.json"));
        SITE.json("/list", list);
        sync.configure(Map.of("source_type", "api", "api", Map.of("url", SITE.url("/list"), "product_list_path", "$")));
        JsonNode before = sync.report();
        var came = new CountDownLatch(1);
        var rest = new CountDownLatch(1);
        SITE.halting("/list", list, came, rest);

        var asked = CompletableFuture.supplyAsync(sync::refresh);
        came.await();
        rollcall.kill("sync-service");
        rest.countDown();
        assertThat(isAnswered(asked)).isFalse();

        rollcall.awaitUp();
        assertThat(sync.get("/production-sync/report").body().get("plan_id")).isEqualTo(before.get("plan_id"));
        assertWhole(sync);
        SITE.json("/list", list);
        JsonNode after = sync.refresh().body();
        assertThat(after.get("summary")).isEqualTo(before.get("summary"));
        assertThat(sync.get("/production-sync/history")
                        .body()
                        .at("/pulls/1/error_code")
                        .asText())
                .isEqualTo("interrupted");
        assertWhole(sync);
    }

    @Test
    void sync_service_killed_during_a_diff_leaves_the_whole_of_the_old_or_of_the_new_one() throws Exception {
        var sync = ProductionSync.ofSample(rollcall, "crash-diff");
        JsonNode before = sync.report();
        int unanswered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var asked = CompletableFuture.supplyAsync(sync::refresh);
            Thread.sleep(random.nextInt(LONGEST_DIFF_MILLIS));
            rollcall.kill("sync-service");
            unanswered += isAnswered(asked) ? 0 : 1;
            rollcall.awaitUp();
            assertThat(sync.get("/production-sync/report").body().get("summary"))
                    .isEqualTo(before.get("summary"));
            assertThat(sync.rows("limit=1000")).hasSize(35 + 12 + 7 + 1 + 2);
            assertWhole(sync);
        }
        assertThat(sync.refresh().body().get("summary")).isEqualTo(before.get("summary"));
        System.out.printf("%d kills during a diff, of which %d took the answer along%n", ROUNDS, unanswered);
    }

    @Test
    void a_service_killed_during_an_apply_or_its_undo_leaves_every_row_done_once() throws Exception {
        var sync = ProductionSync.ofSample(rollcall, "crash-apply");
        JsonNode report = sync.report();
        rowsOf(report, "field_drift").forEach(row -> sync.write(override(row), OF_A_PERSON));
        var rows = new ArrayList<Map<String, Object>>();
        rowsOf(report, "in_production_only").forEach(row -> rows.add(action(row, "add")));
        rowsOf(report, "field_drift").forEach(row -> rows.add(action(row, "accept_value")));
        var gone = rowsOf(report, "in_catalog_only");
        gone.subList(0, 6).forEach(row -> rows.add(action(row, "discontinue")));
        gone.subList(6, 12).forEach(row -> rows.add(keep(row, "We still sell it")));
        int unanswered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String first = round % 2 == 0 ? "sync-service" : "catalog-service";
            String second = round % 2 == 0 ? "catalog-service" : "sync-service";
            int known = applies(sync).size();
            var asked = CompletableFuture.supplyAsync(() -> sync.apply(report, rows));
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(PATIENCE)
                    .until(() -> applies(sync).size() > known || asked.isDone());
            Thread.sleep(random.nextInt(LONGEST_APPLY_MILLIS));
            rollcall.kill(first);
            unanswered += isAnswered(asked) ? 0 : 1;
            String id = awaitState(sync, "applied");
            assertAppliedOnce(sync, id, rows.size());

            var undo = CompletableFuture.supplyAsync(() -> undo(sync, id));
            Thread.sleep(random.nextInt(LONGEST_APPLY_MILLIS));
            rollcall.kill(second);
            unanswered += isAnswered(undo) ? 0 : 1;
            rollcall.awaitUp();
            undo(sync, id);
            awaitState(sync, "undone");
            assertUndone(sync, id);
        }
        System.out.printf(
                "%d kills during an apply or an undo, of which %d took the answer along%n", 2 * ROUNDS, unanswered);
    }

    @Test
    void an_override_that_was_written_and_not_recorded_is_undone_and_what_a_person_wrote_there_stays() {
        var sync = ProductionSync.seededWith(rollcall, "crash-override", LIST.formatted(54));
        sync.write("_overrides/crash-override-acer-one.overrides.json", OF_A_PERSON);
        JsonNode report = sync.compareWith(LIST.formatted(55));
        await().atMost(PATIENCE).until(() -> sync.badged("production_drift") == 1);

        dieDuring(
                "FOLDER_SYNCED",
                sync,
                report,
                action(rowsOf(report, "field_drift").get(0), "accept_value"));

        String id = awaitState(sync, "applied");
        assertThat(read(overrides(sync).get(0)).get("overrides")).hasSize(2);
        assertThat(undo(sync, id).status()).isEqualTo(200);
        assertThat(overrides(sync)).extracting(ProductionSync::read).containsExactly(OF_A_PERSON);
    }

    @Test
    void a_product_that_was_set_inactive_and_not_recorded_is_active_after_the_undo() {
        var sync = ProductionSync.of(rollcall, "crash-status", List.of("One", "Two"));
        JsonNode report = sync.compareWith(ProductionSync.list(List.of("One")));
        await().atMost(PATIENCE).until(() -> sync.badged("possibly_discontinued") == 1);

        dieDuring(
                "COMMITTED",
                sync,
                report,
                action(rowsOf(report, "in_catalog_only").get(0), "discontinue"));

        String id = awaitState(sync, "applied");
        assertThat(status(sync)).isEqualTo("inactive");
        assertThat(undo(sync, id).status()).isEqualTo(200);
        assertThat(status(sync)).isEqualTo("active");
    }

    private static String status(ProductionSync sync) {
        return sync.get("/products/" + sync.productId("acer-two"))
                .body()
                .get("status")
                .asText();
    }

    /** Whether it is answered does not matter here. */
    private void dieDuring(String step, ProductionSync sync, JsonNode report, Map<String, Object> row) {
        Path trigger = rollcall.dieAt(step);
        isAnswered(CompletableFuture.supplyAsync(() -> sync.apply(report, List.of(row))));
        assertThat(trigger).as("the service reached its step").doesNotExist();
    }

    private void assertAppliedOnce(ProductionSync sync, String id, int rows) {
        JsonNode applied = sync.get("/production-sync/applies/" + id).body();
        assertThat(applied.at("/summary/applied").asInt())
                .as(applied.toString())
                .isEqualTo(rows);
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode products = sync.controlFile("product_catalog.json").get("products");
            assertThat(products).hasSize(342 + 35);
            assertThat(products)
                    .extracting(product -> product.get("brand").asText() + "/"
                            + product.get("model").asText())
                    .doesNotHaveDuplicates();
            assertThat(products)
                    .filteredOn(product -> product.get("status").asText().equals("inactive"))
                    .hasSize(6);
            assertThat(jobs(sync)).hasSize(342 + 35 - 6);
            assertThat(sync.queue()).hasSize(342 + 35 - 6);
        });
        assertThat(overrides(sync))
                .hasSize(7)
                .allSatisfy(file -> assertThat(read(file).get("overrides")).hasSize(2));
        assertWhole(sync);
    }

    private void assertUndone(ProductionSync sync, String id) {
        JsonNode undone = sync.get("/production-sync/applies/" + id).body();
        assertThat(undone.get("results"))
                .extracting(row -> row.path("undone").asText())
                .as(undone.toString())
                .containsOnly("undone");
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode products = sync.controlFile("product_catalog.json").get("products");
            assertThat(products).hasSize(342);
            assertThat(products)
                    .filteredOn(product -> product.get("status").asText().equals("inactive"))
                    .extracting(product -> product.get("model").asText())
                    .isEmpty();
            assertThat(jobs(sync)).hasSize(342);
            assertThat(sync.queue()).hasSize(342);
        });
        assertThat(overrides(sync)).extracting(ProductionSync::read).hasSize(7).containsOnly(OF_A_PERSON);
        assertWhole(sync);
    }

    private static Rollcall.Answer undo(ProductionSync sync, String id) {
        return sync.rollcall()
                .send("POST", "/api/v1/catalog/" + sync.category() + "/production-sync/applies/" + id + "/undo", null);
    }

    private static List<JsonNode> applies(ProductionSync sync) {
        var applies = new ArrayList<JsonNode>();
        sync.get("/production-sync/history").body().get("applies").forEach(applies::add);
        return applies;
    }

    /** @return the newest apply, which has come to this state by itself */
    private String awaitState(ProductionSync sync, String state) {
        rollcall.awaitUp();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> applies(sync).get(0).get("state").asText().equals(state));
        return applies(sync).get(0).get("apply_id").asText();
    }

    /** @return whether whoever asked was told what came of it; if not, they have to look */
    private static boolean isAnswered(CompletableFuture<Rollcall.Answer> asked) {
        await().atMost(PATIENCE).until(asked::isDone);
        return !asked.isCompletedExceptionally() && asked.join().status() == 200;
    }

    /** Every file of the category holds a whole document; one that a killed service was about to put in place has a dot. */
    private void assertWhole(ProductionSync sync) {
        for (String folder : List.of("helper_files/", "specs/inputs/", "out/_queue/")) {
            files(folder + sync.category(), "").stream()
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .forEach(file -> assertThat(read(file).isContainerNode())
                            .as(file.toString())
                            .isTrue());
        }
    }

    private static JsonNode read(Path file) {
        try {
            return Rollcall.JSON.readTree(file.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(file + " is not whole", broken);
        }
    }

    private List<Path> jobs(ProductionSync sync) {
        return files("specs/inputs/" + sync.category(), ".json");
    }

    private List<Path> overrides(ProductionSync sync) {
        return files("helper_files/" + sync.category() + "/_overrides", ".json");
    }

    private static String override(JsonNode row) {
        return "_overrides/" + row.get("productId").asText() + ".overrides.json";
    }

    private List<Path> files(String folder, String end) {
        try (var all = Files.walk(rollcall.workspace().resolve(folder))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
