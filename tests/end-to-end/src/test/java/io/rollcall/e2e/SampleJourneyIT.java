package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The main job on the bundled sample: seeded, judged, announced, projected. */
@Order(RunOrder.SAMPLE)
class SampleJourneyIT {

    private static final String PRODUCTS = "/api/v1/catalog/mouse/products";

    private final Rollcall rollcall = Rollcall.withSample();

    @Test
    void the_first_start_leaves_342_products_each_with_one_job_input_and_one_queue_entry() {
        List<String> ids = seeded();
        assertThat(ids).hasSize(342).doesNotHaveDuplicates();
        assertThat(rollcall.get("/api/v1/brands?limit=1").body().get("total").asInt())
                .isGreaterThanOrEqualTo(25);
        JsonNode queue = rollcall.file("out/_queue/mouse/state.json").get("products");
        for (String id : ids) {
            JsonNode job = rollcall.file("specs/inputs/mouse/products/" + id + ".json");
            assertThat(job.get("productId").asText()).isEqualTo(id);
            assertThat(job.at("/identityLock/identifier").asText()).matches("[0-9a-f]{8}");
            assertThat(job.at("/seed/source").asText()).isEqualTo("active_filtering");
            assertThat(queue.at("/" + id + "/status").asText()).isEqualTo("pending");
        }
    }

    @Test
    void seeding_again_changes_no_byte() throws IOException {
        var before = quietFiles();
        var seeded = rollcall.command("product-seed", "--category", "mouse", "-o", "json");
        assertThat(seeded.exitCode()).isZero();
        assertThat(Rollcall.JSON.readTree(seeded.out()).get("seeded").asInt()).isZero();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void an_added_product_is_in_the_files_when_the_answer_comes_and_on_the_topic_with_its_full_state() {
        var added = rollcall.post(
                PRODUCTS, Map.of("brand", "Razer", "model", "Journey One", "seedUrls", List.of("https://razer.com")));
        assertThat(added.status()).isEqualTo(201);
        String id = added.body().get("productId").asText();
        assertThat(id).isEqualTo("mouse-razer-journey-one");
        assertThat(rollcall.file("specs/inputs/mouse/products/" + id + ".json")
                        .at("/seedUrls/0")
                        .asText())
                .isEqualTo("https://razer.com");
        await().until(() -> rollcall.file("out/_queue/mouse/state.json")
                .at("/products/" + id)
                .isObject());

        String identifier = added.body().get("identifier").asText();
        var event = Topic.read(rollcall, "product-added", identifier);
        assertThat(event.data().get("productId").asText()).isEqualTo(id);
        assertThat(event.data().get("version").asInt()).isEqualTo(1);
        assertThat(event.data().get("seedUrls").get(0).asText()).isEqualTo("https://razer.com");
        assertThat(event.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "io.rollcall.product-added");
    }

    @Test
    void fifty_identical_adds_at_once_make_one_product() throws Exception {
        var pool = Executors.newFixedThreadPool(50);
        Callable<Rollcall.Answer> add = () -> rollcall.post(PRODUCTS, Map.of("brand", "Razer", "model", "Fifty"));
        var answers = pool.invokeAll(Collections.nCopies(50, add)).stream()
                .map(SampleJourneyIT::result)
                .toList();
        pool.shutdown();
        assertThat(answers)
                .extracting(Rollcall.Answer::status)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(49);
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .allSatisfy(
                        answer -> assertThat(answer.body().get("code").asText()).isEqualTo("already_in_catalog"));
        assertThat(rollcall.get(PRODUCTS + "?q=fifty").body().get("total").asInt())
                .isOne();
    }

    @Test
    void a_fabricated_variant_is_refused_the_same_way_by_http_and_command_line() {
        var http = rollcall.post(PRODUCTS, Map.of("brand", "Acer", "model", "Cestus 310", "variant", "310"));
        assertThat(http.status()).isEqualTo(422);
        assertThat(http.body().get("code").asText()).isEqualTo("variant_is_model_substring");
        assertThat(http.body().get("canonicalProductId").asText()).isEqualTo("mouse-acer-cestus-310");

        var add = rollcall.command(
                "product",
                "add",
                "--category",
                "mouse",
                "--brand",
                "Acer",
                "--model",
                "Cestus 310",
                "--variant",
                "310");
        assertThat(add.exitCode()).isOne();
        assertThat(add.err()).contains("variant_is_model_substring");

        var check = rollcall.command(
                "identity",
                "check",
                "--category",
                "mouse",
                "--brand",
                "Acer",
                "--model",
                "Cestus 310",
                "--variant",
                "310",
                "--exit-code");
        assertThat(check.exitCode()).isEqualTo(10);
        assertThat(check.out()).contains("variant_is_model_substring", "mouse-acer-cestus-310");
    }

    @Test
    void the_command_line_shows_what_there_is_and_says_what_is_wrong() {
        assertThat(rollcall.command("product", "show", "--category", "mouse", "mouse-razer-viper-v3-pro", "-o", "json")
                        .out())
                .contains("\"Viper V3 Pro\"");
        assertThat(rollcall.command("product", "list", "--category", "mouse", "-q", "viper v3", "-o", "csv")
                        .out())
                .contains("mouse-razer-viper-v3-pro");
        assertThat(rollcall.command("brand", "list", "-o", "json").exitCode()).isZero();
        assertThat(rollcall.command("product", "show", "--category", "mouse", "nothing")
                        .exitCode())
                .isOne();
        assertThat(rollcall.command("product-seed", "--category", "mouse", "--dry-run", "--apply")
                        .exitCode())
                .isEqualTo(2);
        assertThat(rollcall.command("no-such-command").exitCode()).isEqualTo(2);
    }

    @Test
    void every_list_of_the_command_line_is_one_the_api_gives() {
        for (String list : List.of(
                "category list",
                "brand list --limit 3",
                "brand history --limit 3",
                "product list --category mouse --limit 3",
                "product history --category mouse --limit 3",
                "queue list --category mouse --limit 3",
                "backup list --category mouse --limit 3",
                "import list --category mouse",
                "identity rejections --category mouse --limit 3",
                "identity exception list --category mouse --limit 3",
                "identity quarantine --category mouse --limit 3",
                "identity status --category mouse")) {
            var listed = rollcall.command(list.split(" "));
            assertThat(listed.exitCode()).as("%s: %s", list, listed).isZero();
        }
    }

    @Test
    void hostile_requests_get_a_problem_and_never_a_5xx() {
        for (String path : List.of(
                "/api/v1/catalog/..%2f../products",
                "/api/v1/catalog/%00/products", "/api/v1/nothing", "/api/v1/catalog/mouse/products/..%5c")) {
            var answer = rollcall.get(path);
            assertThat(answer.status()).as(path).isBetween(400, 499);
            assertThat(answer.body().get("code").asText()).as(path).isNotEmpty();
        }
        for (String model : List.of("../..", "a\u200Bb", "雷柏", "\u0001", "x".repeat(10_000_000))) {
            var answer = rollcall.post(PRODUCTS, Map.of("brand", "Razer", "model", model));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body().get("code").asText()).isIn("slug_required", "invalid_text");
        }
        var unstorable = rollcall.post(PRODUCTS, Map.of("brand", "Razer", "model", "\u0000"));
        assertThat(unstorable.status()).isEqualTo(400);
        assertThat(unstorable.body().get("code").asText()).isEqualTo("validation_failed");
    }

    @Test
    void the_apis_are_described_in_one_document_and_the_gui_is_served() {
        JsonNode api = rollcall.get("/api/openapi").body();
        assertThat(api.get("paths").fieldNames())
                .toIterable()
                .contains(
                        "/api/v1/brands",
                        "/api/v1/catalog/{category}/products",
                        "/api/v1/identity/{category}/decisions");
    }

    private List<String> seeded() {
        return StreamSupport.stream(
                        rollcall.get(PRODUCTS + "?limit=1000")
                                .body()
                                .get("items")
                                .spliterator(),
                        false)
                .filter(product -> product.get("importSource").asText().equals("activeFiltering"))
                .map(product -> product.get("productId").asText())
                .toList();
    }

    /** The files once nothing of an earlier change is on its way to them. */
    private Map<String, String> quietFiles() {
        var last = new AtomicReference<Map<String, String>>(Map.of());
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    var now = files();
                    return last.getAndSet(now).equals(now);
                });
        return last.get();
    }

    private Map<String, String> files() throws IOException {
        var content = new TreeMap<String, String>();
        try (var files = Files.walk(rollcall.workspace())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                content.put(file.toString(), Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
