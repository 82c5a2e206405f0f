package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

import io.rollcall.testenvironment.CephObjectGateway;
import io.rollcall.testenvironment.S3MockServer;
import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.bucket.BucketAccess;
import io.rollcall.workspace.bucket.BucketAddress;
import io.rollcall.workspace.bucket.BucketFileSystem;

/** The main job on the sample's files in a bucket (D52): on Ceph where it is installed, on S3Mock otherwise. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(RunOrder.OWN)
class BucketIT {

    private static final String PLACE = "s3://rollcall/mice";
    private static final String PRODUCTS = "/api/v1/catalog/mouse/products";
    private static final Path SAMPLE = Path.of(System.getProperty("rollcall.source", "../.."), "sample/workspace")
            .toAbsolutePath();

    /** Work in the background rests the longer, the longer it took. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static AutoCloseable server;
    private static BucketFileSystem bucket;
    private static Rollcall rollcall;

    @BeforeAll
    static void start(@TempDir(cleanup = CleanupMode.NEVER) Path folder) throws Exception {
        URI endpoint = startServer(folder);
        bucket = new BucketFileSystem(
                BucketAddress.of(PLACE),
                new BucketAccess(
                        Optional.of(endpoint),
                        Region.US_EAST_1,
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(
                                CephObjectGateway.ACCESS_KEY, CephObjectGateway.SECRET_KEY))));
        bucket.makeBucket();
        upload();
        rollcall = Rollcall.in(
                bucket.root(),
                Map.of(
                        "AWS_ENDPOINT_URL_S3",
                        endpoint.toString(),
                        "AWS_ACCESS_KEY_ID",
                        CephObjectGateway.ACCESS_KEY,
                        "AWS_SECRET_ACCESS_KEY",
                        CephObjectGateway.SECRET_KEY,
                        "AWS_REGION",
                        "us-east-1",
                        // What comes round by itself would be counted as well.
                        "ROLLCALL_FILES_CHECK_EVERY",
                        "1h",
                        "ROLLCALL_QUEUE_SYNC_EVERY",
                        "1h",
                        "ROLLCALL_JOB_FILES_WATCH_EVERY",
                        "1h"));
    }

    private static URI startServer(Path folder) throws IOException {
        if (CephObjectGateway.isInstalled()) {
            var ceph = new CephObjectGateway(folder);
            server = ceph;
            return ceph.endpoint();
        }
        var mock = new S3MockServer(folder);
        server = mock;
        return URI.create(mock.endpoint());
    }

    private static void upload() throws IOException {
        List<Path> files;
        try (var all = Files.walk(SAMPLE)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            DurableFile.write(bucket.root().resolve(SAMPLE.relativize(file).toString()), Files.readAllBytes(file));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        rollcall.down();
        server.close();
    }

    @Test
    @Order(1)
    void the_sample_is_seeded_from_the_bucket_and_its_job_inputs_are_there() throws IOException {
        assertThat(rollcall.post("/api/v1/brands/seed", Map.of()).status()).isEqualTo(200);
        JsonNode seeded = rollcall.post("/api/v1/catalog/mouse/seed", Map.of("dryRun", false))
                .body();
        assertThat(seeded.get("seeded").asInt()).as(seeded.toString()).isEqualTo(342);
        awaitQueue(342);
        awaitStep();
        assertThat(rollcall.file("helper_files/mouse/_control_plane/product_catalog.json")
                        .get("products"))
                .hasSize(342);
        assertThat(rollcall.file("helper_files/_global/brand_registry.json").get("brands"))
                .isNotEmpty();
    }

    @Test
    @Order(2)
    void a_product_that_is_added_renamed_and_deleted_has_its_files_follow() throws IOException {
        var added = rollcall.post(PRODUCTS, Map.of("brand", "Razer", "model", "Bucket One"));
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        Path before = job("mouse-razer-bucket-one");
        await().atMost(PATIENCE).until(() -> Files.exists(before));
        DurableFile.write(
                bucket.root().resolve("specs/outputs/mouse/mouse-razer-bucket-one/latest/a.json"), "{}".getBytes());

        var renamed = rollcall.put(PRODUCTS + "/mouse-razer-bucket-one", Map.of("model", "Bucket Two"));
        assertThat(renamed.status()).as(renamed.body().toString()).isEqualTo(200);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(Files.exists(before)).isFalse();
            assertThat(Files.exists(job("mouse-razer-bucket-two"))).isTrue();
            assertThat(Files.exists(bucket.root().resolve("specs/outputs/mouse/mouse-razer-bucket-two/latest/a.json")))
                    .isTrue();
        });
        awaitQueue(343);
    }

    /** The least of a few: what comes round by itself falls into some of them. */
    @Test
    @Order(3)
    void an_addition_costs_six_requests_at_most() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long before = requests();
            String id = "mouse-razer-counted-" + i;
            assertThat(rollcall.post(PRODUCTS, Map.of("brand", "Razer", "model", "Counted " + i))
                            .status())
                    .isEqualTo(201);
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
                assertThat(rollcall.file("specs/inputs/mouse/products/" + id + ".json"))
                        .isNotNull();
                assertThat(rollcall.file("out/_queue/mouse/state.json")
                                .at("/products/" + id)
                                .isObject())
                        .isTrue();
                assertThat(rollcall.file("helper_files/mouse/_control_plane/product_catalog.json")
                                .at("/products/" + id)
                                .isObject())
                        .isTrue();
            });
            least = Math.min(least, settled() - before);
        }
        assertThat(least).isBetween(3L, 6L);
    }

    /** How many there were once no more are made for a moment. */
    private static long settled() {
        var last = new AtomicLong(-1);
        await().pollInterval(Duration.ofMillis(300)).until(() -> {
            long now = requests();
            return last.getAndSet(now) == now;
        });
        return last.get();
    }

    /** Of the catalog, but for listings: an addition makes none, and what looks round by itself does. */
    private static long requests() {
        return rollcall.metrics("catalog-service")
                .lines()
                .filter(line -> line.startsWith("rollcall_workspace_requests_total") && !line.contains("\"LIST\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    @Order(4)
    void a_foreign_edit_of_a_job_input_is_kept_and_mended() throws IOException {
        Path file = job("mouse-razer-bucket-two");
        DurableFile.write(file, "{ half".getBytes());
        rollcall.put(PRODUCTS + "/mouse-razer-bucket-two", Map.of("seedUrls", List.of("https://razer.com/two")));
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            assertThat(Rollcall.JSON
                            .readTree(Files.readAllBytes(file))
                            .at("/seedUrls/0")
                            .asText())
                    .isEqualTo("https://razer.com/two");
            assertThat(Files.readString(file.resolveSibling("mouse-razer-bucket-two.json.conflict")))
                    .isEqualTo("{ half");
        });
    }

    @Test
    @Order(5)
    void stale_job_inputs_go_into_a_backup_in_the_bucket_and_come_back() throws IOException {
        Map<String, String> before = jobs();
        var applied = rollcall.command("product-reconcile", "--category", "mouse", "--apply", "--yes", "-o", "json");
        assertThat(applied.exitCode()).as(applied.err()).isZero();
        JsonNode report = Rollcall.JSON.readTree(applied.out());
        assertThat(report.get("deleted").asInt()).isEqualTo(348);
        assertThat(jobs()).hasSize(before.size() - 348);
        var restored =
                rollcall.command("backup", "restore", report.get("backupId").asText(), "--category", "mouse", "--yes");
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(jobs()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void production_is_pulled_compared_applied_and_undone() {
        var sync = ProductionSync.ofSample(rollcall, "bucketed");
        JsonNode report = sync.report();
        assertThat(report.at("/summary/in_production_only").asInt())
                .as(report.toString())
                .isEqualTo(35);
        var rows = sync.everything(report, "razer-orochi-v2", "still sold elsewhere");
        var applied = sync.apply(report, rows);
        assertThat(applied.status()).as(applied.body().toString()).isIn(200, 202);
    }

    @Test
    @Order(7)
    void a_workbook_in_the_bucket_is_imported() {
        var preview = rollcall.post("/api/v1/catalog/mouse/import/workbook", Map.of());
        assertThat(preview.status()).as(preview.body().toString()).isEqualTo(200);
        assertThat(preview.body().get("products").asInt()).isPositive();
    }

    @Test
    @Order(8)
    void what_was_added_while_the_catalog_was_killed_is_in_the_bucket_afterwards() {
        for (int i = 0; i < 3; i++) {
            String model = "Killed " + i;
            var added = rollcall.post(PRODUCTS, Map.of("brand", "Razer", "model", model));
            assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
            rollcall.kill("catalog-service");
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> Files.exists(job("mouse-razer-killed-" + model.substring(7)))
                            && rollcall.file("out/_queue/mouse/state.json")
                                    .at("/products/mouse-razer-killed-" + model.substring(7))
                                    .isObject()
                            && rollcall.get(PRODUCTS + "?limit=1").status() == 200);
        }
    }

    /** Until every job input is as its product. */
    private static void awaitStep() {
        await().atMost(PATIENCE)
                .until(() -> rollcall.command("product-sync", "--category", "mouse", "--dry-run", "--exit-code")
                                .exitCode()
                        == 0);
    }

    private static Path job(String productId) {
        return bucket.root().resolve("specs/inputs/mouse/products/" + productId + ".json");
    }

    private static Map<String, String> jobs() throws IOException {
        var jobs = new HashMap<String, String>();
        try (var files = Files.list(bucket.root().resolve("specs/inputs/mouse/products"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".json")).toList()) {
                jobs.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return jobs;
    }

    private static void awaitQueue(int rows) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                        rollcall.file("out/_queue/mouse/state.json").get("products"))
                .hasSize(rows));
    }
}
