package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Where a category's list of live products comes from, as people configure it (15.3A), and what becomes of its secrets (D32). */
@Order(RunOrder.PRODUCTION)
class ProductionSourceIT {

    private static final String HIDDEN = "•••";
    private static final String SECRET = "canary-8d1f4c27-never-shown";
    private static final List<String> MODELS = List.of("Canary 1", "Canary 2", "Canary 3");
    private static final ListServer SITE = new ListServer();

    private final Rollcall rollcall = Rollcall.withProduction();

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void without_a_source_there_is_nothing_to_compare_with() {
        var sync = ProductionSync.of(rollcall, "source-none", MODELS);
        JsonNode source = sync.get("/product-source").body();
        assertThat(source.get("source_type").asText()).isEmpty();
        assertThat(sync.helperFile("_control_plane/product_source.json")).doesNotExist();
        var compared = sync.compare();
        assertThat(compared.status()).isEqualTo(409);
        assertThat(compared.body().get("code").asText()).isEqualTo("source_not_configured");
        assertThat(sync.get("/production-sync/report").status()).isEqualTo(404);
    }

    @Test
    void what_is_configured_is_in_the_file_beside_what_others_wrote_there() {
        var sync = ProductionSync.of(rollcall, "source-file", MODELS);
        sync.write(
                "_control_plane/product_source.json",
                "{\"owner\": \"ann\", \"s3\": {\"bucket\": \"before\", \"note\": \"ask ann\"}}");
        sync.configure(Map.of(
                "source_type",
                "s3",
                "s3",
                Map.of("bucket", "live", "key", "production/activeFiltering/mouse.json", "region", "us-east-2"),
                "schedule",
                Map.of("auto_pull", true, "interval_hours", 6)));

        JsonNode file = sync.controlFile("product_source.json");
        assertThat(file.get("_doc").asText()).contains("what's live on the site");
        assertThat(file.get("source_type").asText()).isEqualTo("s3");
        assertThat(file.at("/s3/bucket").asText()).isEqualTo("live");
        assertThat(file.at("/s3/key").asText()).isEqualTo("production/activeFiltering/mouse.json");
        assertThat(file.at("/s3/region").asText()).isEqualTo("us-east-2");
        assertThat(file.at("/schedule/auto_pull").asBoolean()).isTrue();
        assertThat(file.at("/schedule/interval_hours").asInt()).isEqualTo(6);
        assertThat(file.get("last_pull").isNull()).isTrue();
        assertThat(file.get("last_pull_hash").isNull()).isTrue();
        assertThat(file.get("owner").asText()).isEqualTo("ann");
        assertThat(file.at("/s3/note").asText()).isEqualTo("ask ann");
    }

    @Test
    void what_is_left_out_is_as_it_is_at_first() {
        var sync = ProductionSync.of(rollcall, "source-partial", MODELS);
        JsonNode first = sync.get("/product-source").body();
        sync.configure(Map.of("source_type", "api", "api", Map.of("url", "https://example.com/list")));
        JsonNode configured = sync.get("/product-source").body();
        assertThat(configured.at("/api/product_list_path")).isEqualTo(first.at("/api/product_list_path"));
        assertThat(configured.get("schedule")).isEqualTo(first.get("schedule"));
    }

    @Test
    void a_member_that_nobody_knows_or_a_value_that_cannot_be_is_refused_and_nothing_is_written() {
        var sync = ProductionSync.of(rollcall, "source-strict", MODELS);
        String path = "/api/v1/catalog/source-strict/product-source";
        var unknown = rollcall.put(path, Map.of("source_type", "manual", "bucket", "live"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().get("code").asText()).isEqualTo("validation_failed");
        assertThat(unknown.body().toString()).contains("bucket");
        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of("source_type", "ftp"),
                Map.of("source_type", "api", "api", Map.of("url", "ftp://host/list")),
                Map.of("source_type", "api", "api", Map.of("url", "https://host/list", "product_list_path", "$[")),
                Map.of("source_type", "s3", "s3", Map.of("bucket", "")),
                Map.of("source_type", "manual", "manual", Map.of("file", "../activeFiltering.json")))) {
            var refused = rollcall.put(path, wrong);
            assertThat(refused.status()).as("%s: %s", wrong, refused.body()).isEqualTo(422);
            assertThat(refused.body().get("code").asText()).isEqualTo("validation_failed");
        }
        assertThat(sync.helperFile("_control_plane/product_source.json")).doesNotExist();
    }

    @Test
    void the_version_that_was_read_is_the_one_that_is_replaced() {
        var sync = ProductionSync.of(rollcall, "source-version", MODELS);
        String path = "/api/v1/catalog/source-version/product-source";
        sync.configure(Map.of("source_type", "manual", "manual", Map.of("file", "live.json")));
        String read = rollcall.etag(path);
        var first = rollcall.put(path, Map.of("source_type", "manual"), Map.of("If-Match", read));
        assertThat(first.status()).isEqualTo(200);
        var second = rollcall.put(path, Map.of("source_type", ""), Map.of("If-Match", read));
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.body().get("code").asText()).isEqualTo("version_conflict");
        assertThat(sync.get("/product-source").body().get("source_type").asText())
                .isEqualTo("manual");
    }

    @Test
    void a_secret_that_somebody_wrote_into_the_file_is_hidden_and_still_works() {
        var sync = ProductionSync.of(rollcall, "source-by-hand", MODELS);
        SITE.json("/by-hand", "{\"products\": %s}".formatted(ProductionSync.list(MODELS)));
        sync.write(
                "_control_plane/product_source.json",
                ("{\"source_type\": \"api\", \"api\": {\"url\": \"%s\", \"auth_header\": \"X-Key: by-hand-secret\","
                                + " \"product_list_path\": \"$.products\"}}")
                        .formatted(SITE.url("/by-hand")));
        assertThat(sync.get("/product-source").body().at("/api/auth_header").asText())
                .isEqualTo(HIDDEN);
        assertThat(ProductionSync.read(sync.helperFile("_control_plane/product_source.json")))
                .doesNotContain("by-hand-secret");
        assertThat(sync.report().at("/summary/matched").asInt()).isEqualTo(3);
        assertThat(SITE.headers()).contains("by-hand-secret");
    }

    @Test
    void a_test_of_the_connection_names_each_step_and_the_one_it_ended_at() {
        var sync = ProductionSync.of(rollcall, "source-test", MODELS);
        SITE.json("/tested", "{\"products\": %s}".formatted(ProductionSync.list(MODELS)));

        JsonNode good = test(sync, Map.of("url", SITE.url("/tested"), "product_list_path", "$.products"));
        assertThat(good.get("ok").asBoolean()).isTrue();
        assertThat(good.get("productCount").asInt()).isEqualTo(3);
        assertThat(good.get("checks"))
                .extracting(check -> check.get("name").asText(), check -> check.get("status")
                        .asText())
                .containsExactly(
                        tuple("resolve", "passed"),
                        tuple("connect", "passed"),
                        tuple("credentials", "passed"),
                        tuple("endpoint", "passed"),
                        tuple("size", "passed"),
                        tuple("json", "passed"),
                        tuple("product_list", "passed"),
                        tuple("identities", "passed"));
        assertThat(good.get("samples"))
                .extracting(sample -> sample.get("productId").asText())
                .containsExactly("source-test-acer-canary-1", "source-test-acer-canary-2", "source-test-acer-canary-3");

        JsonNode elsewhere = test(sync, Map.of("url", SITE.url("/tested"), "product_list_path", "$.items"));
        assertThat(elsewhere.get("ok").asBoolean()).isFalse();
        assertThat(failed(elsewhere)).isEqualTo("product_list");
        SITE.status("/secret", 401);
        assertThat(failed(test(sync, Map.of("url", SITE.url("/secret"))))).isEqualTo("credentials");
        assertThat(failed(test(sync, Map.of("url", SITE.url("/nowhere"))))).isEqualTo("endpoint");
        assertThat(failed(test(sync, Map.of("url", "http://127.0.0.2:1/list")))).isEqualTo("resolve");
        assertThat(sync.helperFile("_control_plane/product_source.json")).doesNotExist();
    }

    private static JsonNode test(ProductionSync sync, Map<String, String> api) {
        return sync.rollcall()
                .post(
                        "/api/v1/catalog/" + sync.category() + "/product-source/test",
                        Map.of("source_type", "api", "api", api))
                .body();
    }

    /** The one step that failed; those after it were not reached. */
    private static String failed(JsonNode tested) {
        var after = new ArrayList<String>();
        String failed = null;
        for (JsonNode check : tested.get("checks")) {
            if (failed != null) {
                after.add(check.get("status").asText());
            } else if (check.get("status").asText().equals("failed")) {
                failed = check.get("name").asText();
                assertThat(check.get("message").asText()).isNotBlank();
                assertThat(check.get("hint").asText()).isNotBlank();
            }
        }
        assertThat(after).isNotEmpty().containsOnly("skipped");
        return failed;
    }

    @Test
    void a_list_that_was_sent_is_compared_and_one_that_cannot_be_read_changes_nothing() {
        var sync = ProductionSync.of(rollcall, "source-sent", MODELS);
        sync.configure(Map.of("source_type", "manual"));
        assertThat(sync.compare().body().get("code").asText()).isEqualTo("no_file");
        String path = "/api/v1/catalog/source-sent/product-source/file";
        assertThat(rollcall.send("PUT", path, ProductionSync.list(MODELS.subList(0, 2)))
                        .body()
                        .get("rows")
                        .asInt())
                .isEqualTo(2);
        assertThat(sync.report().at("/summary/matched").asInt()).isEqualTo(2);

        var broken = rollcall.send("PUT", path, "[{\"brand\": \"Acer\", \"model\":");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.body().get("code").asText()).isEqualTo("source_truncated");
        assertThat(sync.refresh().body().at("/summary/matched").asInt()).isEqualTo(2);
    }

    @Test
    void a_secret_leaves_the_service_for_its_source_alone() {
        var sync = ProductionSync.of(rollcall, "source-canary", MODELS);
        SITE.json("/canary", "{\"products\": %s}".formatted(ProductionSync.list(MODELS)));
        Map<String, ?> source = Map.of(
                "source_type",
                "api",
                "api",
                Map.of(
                        "url",
                        SITE.url("/canary"),
                        "auth_header",
                        "X-Key: " + SECRET,
                        "product_list_path",
                        "$.products"));
        String path = "/api/v1/catalog/source-canary/product-source";
        var answers = new ArrayList<Rollcall.Answer>();
        answers.add(rollcall.post(path + "/test", source));
        answers.add(rollcall.put(path, source));
        answers.add(rollcall.get(path));
        answers.add(sync.compare());
        SITE.status("/canary", 401);
        answers.add(sync.refresh());
        SITE.status("/canary", 500);
        answers.add(sync.refresh());
        answers.add(rollcall.put(path, Map.of("source_type", "api", "api", Map.of("auth_header", SECRET + "\u0001"))));
        answers.add(rollcall.put(path, Map.of("source_type", "api", "api", Map.of("secret", SECRET))));
        answers.add(rollcall.send("PUT", path, "{\"api\": {\"auth_header\": \"" + SECRET));
        answers.add(sync.get("/production-sync/report"));
        answers.add(sync.get("/production-sync/history"));
        answers.add(rollcall.get("/api/v1/status"));

        assertThat(SITE.headers()).contains(SECRET);
        assertThat(answers.get(2).body().at("/api/auth_header").asText()).isEqualTo(HIDDEN);
        assertThat(answers.get(4).body().get("code").asText()).isEqualTo("not_authorised");
        assertThat(answers).noneMatch(answer -> answer.body().toString().contains(SECRET));
        assertThat(filesWith(SECRET)).isEmpty();
        // The same search finds what is no secret, in the workspace, in the database and in the topics.
        await().untilAsserted(() -> assertThat(filesWith("source-canary-acer-canary-1"))
                .anyMatch(file -> file.startsWith(rollcall.workspace()))
                .anyMatch(file -> file.toString().contains("product-added-0"))
                .anyMatch(file -> file.toString().contains("pg_wal")));
    }

    /** Of all there is of the installation, whatever wrote it. */
    private List<Path> filesWith(String text) {
        var found = new ArrayList<Path>();
        for (Path root : List.of(rollcall.home(), rollcall.workspace())) {
            try (var files = Files.walk(root)) {
                files.filter(Files::isRegularFile)
                        .filter(file -> holds(file, text))
                        .forEach(found::add);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return found;
    }

    /** A file that is gone by now holds nothing. */
    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException gone) {
            return Files.exists(file) && fail(file, gone);
        }
    }

    private static boolean fail(Path file, IOException unreadable) {
        throw new UncheckedIOException(file + " cannot be searched", unreadable);
    }
}
