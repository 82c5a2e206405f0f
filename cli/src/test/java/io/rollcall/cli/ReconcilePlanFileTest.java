package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconcilePlanFileTest {
    private static final String RECONCILE = "POST /api/v1/catalog/mouse/reconcile";

    @TempDir
    Path folder;

    private Path plan;
    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        plan = folder.resolve("plan.json");
        rollcall = new FakeRollcall();
        rollcall.answers(RECONCILE, Reconciled.PLAN);
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void keeps_the_whole_report_and_says_how_to_apply_it() throws IOException {
        Ended ended = reconcile("--plan", plan.toString());
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("canonical ");
        assertThat(ended.err())
                .startsWith("Wrote " + plan + " (")
                .endsWith("./rollcall product-reconcile --category mouse --apply --plan '" + plan + "'\n");
        assertThat(read()).isEqualTo(planOf("mouse"));
        assertThat(folder.toFile().list()).containsExactly("plan.json");
    }

    @Test
    void takes_the_place_of_a_former_plan() throws IOException {
        Files.writeString(plan, Reconciled.plan(0, 0, 0));
        assertThat(reconcile("--dry-run", "--plan", plan.toString()).code()).isZero();
        assertThat(read()).isEqualTo(planOf("mouse"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mine",
                "[]",
                "{\"dryRun\":true}",
                "{\"dryRun\":true,\"planId\":\"p1\",\"renames\":[]}",
                "{\"dryRun\":true,\"planId\":\"p1",
            })
    void leaves_anything_else_as_it_is(String content) throws IOException {
        Files.writeString(plan, content);
        Ended ended = reconcile("--plan", plan.toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith("error “" + plan + "” is there already, and is no plan of product-reconcile: it stays");
        assertThat(Files.readString(plan)).isEqualTo(content);
        assertThat(rollcall.asked).isEmpty();
    }

    @Test
    void writes_nothing_when_the_server_refuses() {
        rollcall.refuses(RECONCILE, 422, "{\"code\":\"no_canonical_source\",\"detail\":\"It cannot.\"}");
        assertThat(reconcile("--plan", plan.toString()).code()).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void applies_the_plan_without_another_look() throws IOException {
        Files.writeString(plan, planOf("mouse").toString());
        rollcall.answers(RECONCILE, Reconciled.DONE);
        Ended ended = reconcile("--apply", "--plan", plan.toString());
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("Moved 3 files to backup b1");
        assertThat(rollcall.asked).hasSize(1);
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":false,\"planId\":\"p1\"}"));
    }

    @Test
    void applies_what_a_server_wrote_too() throws IOException {
        Files.writeString(plan, Reconciled.PLAN);
        rollcall.answers(RECONCILE, Reconciled.DONE);
        assertThat(reconcile("--apply", "--yes", "--plan", plan.toString()).code())
                .isZero();
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":false,\"planId\":\"p1\",\"confirm\":true}"));
    }

    @Test
    void asks_at_a_screen_only_what_the_server_asks() throws IOException {
        Files.writeString(plan, planOf("mouse").toString());
        rollcall.refuses(RECONCILE, 409, Reconciled.CONFIRMATION_REQUIRED).thenAnswers(RECONCILE, Reconciled.DONE);
        Ended ended = rollcall.types("y\n", command("--apply", "--plan", plan.toString()));
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).containsOnlyOnce("Go on? [y/N]");
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":false,\"planId\":\"p2\",\"confirm\":true}"));
    }

    @Test
    void says_to_look_anew_when_the_plan_is_stale() throws IOException {
        Files.writeString(plan, planOf("mouse").toString());
        rollcall.refuses(RECONCILE, 409, "{\"code\":\"plan_stale\",\"detail\":\"Something changed since.\"}");
        assertThat(reconcile("--apply", "--plan", plan.toString())).isEqualTo(new Ended(1, "", """
                        error Something changed since.
                          code  plan_stale (HTTP 409)
                          try   ./rollcall product-reconcile --category mouse --dry-run --plan '%s' looks anew
                        """.formatted(plan)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mine", "[1]", "{\"planId\":\"p1\"}"})
    void applies_nothing_of_what_is_no_plan(String content) throws IOException {
        Files.writeString(plan, content);
        assertThat(reconcile("--apply", "--plan", plan.toString()))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "error “" + plan
                                + "” is no plan of product-reconcile; --dry-run --plan FILE writes one\n"
                                + "  help  ./rollcall product-reconcile --help\n"));
        assertThat(rollcall.asked).isEmpty();
    }

    @Test
    void does_not_take_the_report_of_what_is_done_for_a_plan() throws IOException {
        Files.writeString(plan, Reconciled.DONE);
        assertThat(reconcile("--apply", "--plan", plan.toString()).code()).isEqualTo(2);
        assertThat(rollcall.asked).isEmpty();
    }

    @Test
    void applies_no_plan_of_another_category() throws IOException {
        Files.writeString(plan, planOf("keyboard").toString());
        Ended ended = reconcile("--apply", "--plan", plan.toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("error “" + plan + "” is a plan of keyboard, not of mouse\n");
        assertThat(rollcall.asked).isEmpty();
    }

    private JsonNode read() throws IOException {
        return FakeRollcall.JSON.readTree(plan.toFile());
    }

    private static JsonNode planOf(String category) throws IOException {
        return ((ObjectNode) FakeRollcall.JSON.readTree(Reconciled.PLAN)).put("category", category);
    }

    private Ended reconcile(String... options) {
        return rollcall.run(command(options));
    }

    private static String[] command(String... options) {
        return Stream.concat(Stream.of("product-reconcile", "--category", "mouse"), Arrays.stream(options))
                .toArray(String[]::new);
    }
}
