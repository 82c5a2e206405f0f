package io.rollcall.specdb.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.specdb.ForeignSpecDb;
import io.rollcall.specdb.input.MissingFieldRules;
import io.rollcall.specdb.seeding.SeedReport.FailedProduct;
import io.rollcall.workspace.UnreadableFile;

/** What cannot be seeded, in part or at all. */
class FailedSeedTest {

    private static final String HALF = "{\"weight\":\n  [{\"candidate_id\": \"c1\", ";

    @TempDir
    Path folder;

    private DemoWorkspace demo;

    @BeforeEach
    void make_a_workspace() throws IOException {
        demo = DemoWorkspace.in(folder);
    }

    @Test
    void nothing_is_seeded_without_field_rules() throws IOException {
        Path rules = demo.helper("_generated/field_rules.json");
        Files.delete(rules);
        assertThatThrownBy(demo::seed).isInstanceOf(MissingFieldRules.class).hasMessage("missing_field_rules:" + rules);
        assertThat(demo.workspace().specDb("demo")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_generated/field_rules.json",
                "_generated/known_values.json",
                "_generated/component_db/sensors.json",
                "_overrides/components/sensor_hero-2.json",
                "_control_plane/workbook_map.json",
                "_control_plane/product_catalog.json",
                "_suggestions/enums.json"
            })
    void a_torn_file_is_named_with_the_place_where_it_ends(String file) throws IOException {
        demo.seed();
        demo.helper(file, HALF);
        assertThatThrownBy(demo::seed)
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith(Path.of(file).getFileName() + " cannot be read: ")
                .hasMessageContaining("at line 2, column ");
        assertThat(demo.rows("select sync_version, (select count(*) from candidates) from spec_db"))
                .containsExactly("1|12");
    }

    @Test
    void all_other_files_may_be_missing() throws IOException {
        for (String file : List.of(
                "_generated/known_values.json",
                "_generated/component_db/sensors.json",
                "_overrides/components/sensor_hero-2.json",
                "_control_plane/workbook_map.json",
                "_control_plane/product_catalog.json",
                "_suggestions/enums.json",
                "_overrides/demo-b-3.overrides.json")) {
            Files.delete(demo.helper(file));
        }
        assertThat(demo.seed().counts())
                .contains(entry("item_field_state", 17L), entry("list_values", 0L), entry("products", 0L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo-b-1/latest/normalized.json",
                "demo-b-1/latest/provenance.json",
                "demo-b-1/latest/candidates.json"
            })
    void a_torn_file_of_a_product_fails_that_product_alone(String file) throws IOException {
        demo.output(file, HALF);
        SeedReport report = demo.seed();
        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.product()).isEqualTo("demo-b-1");
            assertThat(error.reason())
                    .startsWith("out/specs/outputs/demo/" + file + " cannot be read: ")
                    .contains("at line 2, column ");
        });
        assertThat(report.counts()).contains(entry("candidates", 3L), entry("item_field_state", 10L));
    }

    @Test
    void a_torn_override_fails_its_product_alone() throws IOException {
        demo.helper("_overrides/demo-b-3.overrides.json", HALF);
        SeedReport report = demo.seed();
        assertThat(report.errors()).extracting(FailedProduct::product).containsExactly("demo-b-3");
        assertThat(report.counts()).contains(entry("candidates", 11L), entry("item_field_state", 13L));
    }

    @Test
    void half_of_a_product_does_not_stay_however_large_it_is() throws IOException {
        var candidates = new StringBuilder("{\"weight\": [");
        for (int i = 0; i < 12_000; i++) {
            candidates
                    .append("{\"candidate_id\": \"c")
                    .append(i)
                    .append("\", \"value\": \"")
                    .append(i)
                    .append("\"},");
        }
        demo.output("demo-b-1/latest/candidates.json", candidates.toString());
        SeedReport report = demo.seed();
        assertThat(report.errors()).extracting(FailedProduct::product).containsExactly("demo-b-1");
        assertThat(report.counts()).contains(entry("candidates", 3L), entry("item_field_state", 10L));
        demo.output("demo-b-1/latest/candidates.json", candidates + "{}]}");
        assertThat(demo.seed().counts()).contains(entry("candidates", 12_003L), entry("item_field_state", 17L));
    }

    @Test
    void what_is_no_product_id_is_reported() throws IOException {
        demo.output("Demo B..5/latest/normalized.json", "{\"fields\": {\"weight\": 1}}");
        demo.helper("_control_plane/product_catalog.json", "{\"products\": {\"../x\": {}, \"demo-b-1\": {}}}");
        SeedReport report = demo.seed();
        assertThat(report.errors())
                .containsExactly(
                        new FailedProduct("Demo B..5", "This is no product id."),
                        new FailedProduct("../x", "This is no product id."));
        assertThat(report.counts()).contains(entry("products", 1L), entry("item_field_state", 17L));
    }

    @Test
    void two_candidates_whose_generated_ids_are_the_same_are_told_apart() throws IOException {
        String name = "demo-b-with-a-name-that-is-longer-than-its-token-is-";
        for (String product : List.of(name + "9x741yt3", name + "bama8zzf")) {
            demo.output(product + "/latest/normalized.json", "{\"runId\": \"r\", \"fields\": {\"weight\": 1}}");
            demo.output(product + "/latest/candidates.json", "{\"weight\": [{\"value\": 1, \"host\": \"a.example\"}]}");
        }
        SeedReport report = demo.seed();
        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.product()).isEqualTo(name + "bama8zzf");
            assertThat(error.reason())
                    .startsWith("Two different candidates have one id; one of them is item-source_demo-b-with")
                    .endsWith("::dup_1.");
        });
        List<String> once = demo.rows("select * from candidates order by 1");
        assertThat(demo.seed().errors()).isEqualTo(report.errors());
        assertThat(demo.rows("select * from candidates order by 1")).isEqualTo(once);
    }

    @Test
    void a_text_that_cannot_be_stored_as_it_is_makes_no_other_candidate() throws IOException {
        demo.output(
                "demo-b-1/latest/candidates.json",
                "{\"weight\": [{\"value\": \"\\ud800 49\", \"host\": \"a\\u0000b\"}]}");
        demo.seed();
        SeedReport again = demo.seed();
        assertThat(again.errors()).isEmpty();
        assertThat(again.counts()).containsEntry("candidates", 4L);
    }

    @Test
    void a_snapshot_of_another_program_stays_as_it_is() throws Exception {
        Path file = demo.workspace().specDb("demo");
        Files.createDirectories(file.getParent());
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate("create table candidates (candidate_id text)");
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(demo::seed)
                .isInstanceOf(ForeignSpecDb.class)
                .hasMessageContaining("Move it away, and seed again.");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_locked_snapshot_is_waited_for_and_then_said_to_be_locked() throws Exception {
        demo.seed();
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + demo.workspace().specDb("demo"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("begin immediate");
            var seeding = new Seeding(demo.workspace(), "demo", DemoWorkspace.CLOCK, Duration.ofMillis(300));
            assertThatThrownBy(seeding::run)
                    .isInstanceOf(UnwritableSpecDb.class)
                    .hasMessageContaining("spec.sqlite is locked: another program writes it. Nothing was changed.");
        }
    }

    @Test
    void of_two_seeds_at_once_each_does_all_of_its_work() throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try {
            Callable<SeedReport> seed = demo::seed;
            var versions = new TreeSet<Long>();
            for (var report : both.invokeAll(List.of(seed, seed))) {
                assertThat(report.get().counts()).contains(entry("candidates", 12L), entry("key_review_state", 26L));
                versions.add(report.get().syncVersion());
            }
            assertThat(versions).containsExactly(1L, 2L);
        } finally {
            both.shutdown();
        }
    }
}
