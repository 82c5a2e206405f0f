package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Field rules beside what is live, by command and over HTTP, on the sample's own files. */
@Order(RunOrder.PRODUCTION)
class ProductionCrossValidationIT {

    private static final int ROUNDS = 3;
    private static final int LONGEST_CHECK_MILLIS = 120;
    private static final long SEED = 35;
    private static final Path SAMPLE = Path.of("helper_files/mouse/_generated");
    private static final String OTHERS = "{\n\t\"compiled\": 1.50,\n\t\"steps\": [ ]";

    private final Rollcall rollcall = Rollcall.withProduction();

    @Test
    void the_command_writes_what_does_not_fit_and_nothing_else() {
        var sync = withRules("xval-command");
        sync.write("_generated/_compile_report.json", OTHERS + "\n}\n");
        var early = compile(sync);
        assertThat(early.exitCode()).isEqualTo(1);
        assertThat(early.err()).contains("Run a production sync first", "production-sync --category xval-command");
        sync.report();

        var compiled = compile(sync, "--exit-code", "--run", "echo compiled by the pipeline");

        assertThat(compiled.exitCode()).isEqualTo(10);
        assertThat(compiled.err()).startsWith("compiled by the pipeline\n");
        assertThat(compiled.out()).contains("Huano Transparent Pink", "warranty_years", "Numbers out of range: 1");
        String written = ProductionSync.read(report(sync));
        assertThat(written)
                .startsWith(OTHERS + ",\n\t\"production_cross_validation\": {\n\t\t\"products_checked\": 365,");
        assertThat(warnings(section(sync)))
                .contains(
                        "enum_gap sensor PAW3950 7", "range_violation weight 12 1", "unknown_field warranty_years  35")
                .hasSize(11);

        assertThat(compile(sync, "--run", "exit 7").exitCode()).isEqualTo(7);
        assertThat(compile(sync).exitCode()).isZero();
        assertThat(ProductionSync.read(report(sync))).isEqualTo(written);
    }

    @Test
    void a_value_that_is_right_becomes_a_known_one_and_can_be_taken_back() {
        var sync = withRules("xval-known");
        sync.report();
        assertThat(post(sync, "", Map.of()).get("solved")).isEmpty();
        JsonNode added = post(sync, "/known-values", Map.of("field", "sensor", "values", List.of("PAW3950")));
        assertThat(sync.controlFile("workbook_map.json")
                        .at("/manual_enum_values/sensor/0")
                        .asText())
                .isEqualTo("PAW3950");
        assertThat(sync.get("/cross-validation").body().get("stale").asBoolean())
                .isTrue();
        assertThat(post(sync, "", Map.of()).at("/solved/0/value").asText()).isEqualTo("PAW3950");

        post(sync, "/known-values/" + added.get("id").asText() + "/undo", Map.of());

        assertThat(sync.helperFile("_control_plane/workbook_map.json")).doesNotExist();
        assertThat(warnings(post(sync, "", Map.of()).get("production_cross_validation")))
                .contains("enum_gap sensor PAW3950 7");
    }

    @Test
    void a_report_that_cannot_be_read_stops_it_and_stays() {
        var sync = withRules("xval-torn");
        sync.report();
        sync.write("_generated/_compile_report.json", OTHERS);
        var compiled = compile(sync);
        assertThat(compiled.exitCode()).isEqualTo(1);
        assertThat(compiled.err()).contains("_compile_report.json cannot be read", "source_unreadable");
        assertThat(ProductionSync.read(report(sync))).isEqualTo(OTHERS);
    }

    @Test
    void a_service_killed_during_a_check_leaves_a_whole_report() throws Exception {
        var sync = withRules("xval-crash");
        sync.report();
        sync.write("_generated/_compile_report.json", OTHERS + "\n}\n");
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var asked = CompletableFuture.supplyAsync(
                    () -> rollcall.post("/api/v1/catalog/" + sync.category() + "/cross-validation", Map.of()));
            Thread.sleep(random.nextInt(LONGEST_CHECK_MILLIS));
            rollcall.kill("sync-service");
            asked.exceptionally(gone -> null).join();
            rollcall.awaitUp();
            assertThat(rollcall.file("helper_files/" + sync.category() + "/_generated/_compile_report.json")
                            .get("compiled")
                            .asDouble())
                    .isEqualTo(1.5);
        }
        assertThat(post(sync, "", Map.of()).at("/counts/total").asInt()).isEqualTo(11);
        assertThat(warnings(section(sync))).hasSize(11);
    }

    /** With all that the sample's pipeline compiled. */
    private ProductionSync withRules(String category) {
        var sync = ProductionSync.ofSample(rollcall, category);
        Path sample = rollcall.workspace().resolve(SAMPLE);
        try (var files = Files.walk(sample)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("_compile_report.json"))
                    .forEach(file -> sync.write("_generated/" + sample.relativize(file), ProductionSync.read(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return sync;
    }

    private Rollcall.Output compile(ProductionSync sync, String... options) {
        return rollcall.command(
                Stream.concat(Stream.of("category-compile", "--category", sync.category()), Arrays.stream(options))
                        .toArray(String[]::new));
    }

    private JsonNode post(ProductionSync sync, String path, Map<String, ?> request) {
        var answer = rollcall.post("/api/v1/catalog/" + sync.category() + "/cross-validation" + path, request);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static Path report(ProductionSync sync) {
        return sync.helperFile("_generated/_compile_report.json");
    }

    private JsonNode section(ProductionSync sync) {
        return rollcall.file("helper_files/" + sync.category() + "/_generated/_compile_report.json")
                .get("production_cross_validation");
    }

    private static List<String> warnings(JsonNode section) {
        return StreamSupport.stream(section.get("warnings").spliterator(), false)
                .map(warning -> "%s %s %s %d"
                        .formatted(
                                warning.get("type").asText(),
                                warning.get("field").asText(),
                                warning.path("value").asText(""),
                                warning.get("count").asInt()))
                .toList();
    }
}
