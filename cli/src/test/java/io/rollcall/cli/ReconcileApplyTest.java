package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconcileApplyTest {
    private static final String RECONCILE = "POST /api/v1/catalog/mouse/reconcile";
    private static final String QUESTION = "3 files will be moved to a backup, 344 stay. Go on? [y/N] ";
    private static final String LATE_QUESTION = """
            3 of 347 files are orphans. More than half of the files would go.
            3 files will be moved to a backup. Go on? [y/N]\s""";

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void deletes_exactly_what_it_looked_at() throws IOException {
        rollcall.answers(RECONCILE, Reconciled.PLAN).thenAnswers(RECONCILE, Reconciled.DONE);
        assertThat(apply())
                .isEqualTo(new Ended(
                        0,
                        "Moved 3 files to backup b1, 344 remain, 2 queue rows removed.\n",
                        "To bring back what was moved: ./rollcall backup restore b1 --category mouse\n"));
        assertThat(sent()).containsExactly(json("{\"dryRun\":true}"), json("{\"dryRun\":false,\"planId\":\"p1\"}"));
    }

    @Test
    void confirms_when_told_so() throws IOException {
        rollcall.answers(RECONCILE, Reconciled.PLAN).thenAnswers(RECONCILE, Reconciled.DONE);
        assertThat(apply("--yes", "--move-results").code()).isZero();
        assertThat(sent())
                .containsExactly(
                        json("{\"dryRun\":true,\"moveResults\":true}"),
                        json("{\"dryRun\":false,\"planId\":\"p1\",\"confirm\":true,\"moveResults\":true}"));
    }

    @Test
    void leaves_out_files_and_reasons() throws IOException {
        String chosen = "\"left\":2,\"orphans\":3";
        rollcall.answers(RECONCILE, Reconciled.PLAN.replace("\"orphans\":3", chosen))
                .thenAnswers(
                        RECONCILE,
                        Reconciled.DONE
                                .replace("\"orphans\":3", chosen)
                                .replace("\"deleted\":3", "\"deleted\":1")
                                .replace("\"remaining\":344", "\"remaining\":346"));
        assertThat(apply("--reason=fabricated_variant_with_canonical", "--except=a.json", "--except=b.json", "--yes")
                        .out())
                .isEqualTo("Moved 1 file to backup b1, 346 remain, 2 queue rows removed, 2 orphans left out.\n");
        String choice = "\"reasons\":[\"fabricated_variant_with_canonical\"],\"except\":[\"a.json\",\"b.json\"]";
        assertThat(sent())
                .containsExactly(
                        json("{\"dryRun\":true," + choice + "}"),
                        json("{\"dryRun\":false,\"planId\":\"p1\",\"confirm\":true," + choice + "}"));
    }

    @Test
    void says_what_was_skipped_and_why() {
        rollcall.answers(RECONCILE, Reconciled.PLAN).thenAnswers(RECONCILE, Reconciled.DONE_IN_PART);
        assertThat(apply("--exit-code")).isEqualTo(new Ended(10, """
                Moved 2 files to backup b1, 345 remain, 2 queue rows removed; results of 1 orphan went to the twin.

                FILE                            REASON   MESSAGE
                mouse-acer-cestus-320-320.json  running  The pipeline works on it.
                """, """
                1 file skipped; see why above.
                To bring back what was moved: ./rollcall backup restore b1 --category mouse
                """));
    }

    @Test
    void is_no_failure_when_something_was_skipped() {
        rollcall.answers(RECONCILE, Reconciled.PLAN).thenAnswers(RECONCILE, Reconciled.DONE_IN_PART);
        assertThat(apply().code()).isZero();
    }

    @Test
    void tells_a_script_that_all_is_gone() {
        rollcall.answers(RECONCILE, Reconciled.PLAN).thenAnswers(RECONCILE, Reconciled.DONE);
        assertThat(apply("--exit-code").code()).isZero();
    }

    @Test
    void names_no_backup_when_there_is_none() {
        rollcall.answers(RECONCILE, Reconciled.PLAN)
                .thenAnswers(
                        RECONCILE,
                        Reconciled.DONE
                                .replace("\"deleted\":3", "\"deleted\":0")
                                .replace("\"queueCleaned\":2", "\"queueCleaned\":0")
                                .replace("\"b1\"", "null"));
        assertThat(apply()).isEqualTo(new Ended(0, "Moved 0 files, 344 remain, 0 queue rows removed.\n", ""));
    }

    @Test
    void writes_what_was_skipped_as_csv_and_all_of_it_as_json() throws IOException {
        rollcall.answers(RECONCILE, Reconciled.PLAN).thenAnswers(RECONCILE, Reconciled.DONE_IN_PART);
        assertThat(apply("-o=csv").out())
                .isEqualTo("file,reason,message\r\n"
                        + "mouse-acer-cestus-320-320.json,running,The pipeline works on it.\r\n");
        rollcall.answers(RECONCILE, Reconciled.PLAN).thenAnswers(RECONCILE, Reconciled.DONE_IN_PART);
        assertThat(FakeRollcall.JSON.readTree(apply("-o=json").out())).isEqualTo(json(Reconciled.DONE_IN_PART));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--apply", "--yes", "--exit-code"})
    void does_nothing_when_there_is_nothing_to_do(String option) {
        rollcall.answers(RECONCILE, Reconciled.plan(0, 1, 1));
        Ended ended = apply(option.equals("--apply") ? new String[0] : new String[] {option});
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).endsWith("There is nothing to move.\n");
        assertThat(rollcall.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"y\n", "Y\n", " yes \r\n", "y"})
    void asks_at_a_screen(String answer) throws IOException {
        rollcall.answers(RECONCILE, Reconciled.PLAN).thenAnswers(RECONCILE, Reconciled.DONE);
        Ended ended = typing(answer);
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEqualTo("Moved 3 files to backup b1, 344 remain, 2 queue rows removed.\n");
        assertThat(ended.err()).contains("orphans        3\n").contains(QUESTION);
        assertThat(rollcall.last().body()).isEqualTo(json("{\"dryRun\":false,\"planId\":\"p1\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "n\n", "yep\n", "\ny\n"})
    void deletes_nothing_without_a_yes(String answer) {
        rollcall.answers(RECONCILE, Reconciled.PLAN);
        Ended ended = typing(answer);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).endsWith(QUESTION + "Nothing was moved.\n");
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void asks_nothing_at_a_screen_when_told_so() {
        rollcall.answers(RECONCILE, Reconciled.PLAN).thenAnswers(RECONCILE, Reconciled.DONE);
        Ended ended = typing("", "--yes");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).doesNotContain("Go on?");
    }

    @Test
    void asks_once_for_what_the_server_would_ask_too() throws IOException {
        rollcall.answers(RECONCILE, Reconciled.PLAN.replace("\"brake\":null", Reconciled.BRAKE))
                .thenAnswers(RECONCILE, Reconciled.DONE);
        Ended ended = typing("y\n");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).contains("More than half of the files would go.\n" + QUESTION);
        assertThat(rollcall.last().body()).isEqualTo(json("{\"dryRun\":false,\"planId\":\"p1\",\"confirm\":true}"));
    }

    @Test
    void asks_again_when_the_server_asks_meanwhile() throws IOException {
        rollcall.answers(RECONCILE, Reconciled.PLAN)
                .thenRefuses(RECONCILE, 409, Reconciled.CONFIRMATION_REQUIRED)
                .thenAnswers(RECONCILE, Reconciled.DONE);
        Ended ended = typing("y\ny\n");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).contains(LATE_QUESTION);
        assertThat(rollcall.last().body()).isEqualTo(json("{\"dryRun\":false,\"planId\":\"p2\",\"confirm\":true}"));
    }

    @Test
    void deletes_nothing_when_the_second_answer_is_no() {
        rollcall.answers(RECONCILE, Reconciled.PLAN).thenRefuses(RECONCILE, 409, Reconciled.CONFIRMATION_REQUIRED);
        Ended ended = typing("y\nn\n");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).endsWith(LATE_QUESTION + "Nothing was moved.\n");
        assertThat(rollcall.asked).hasSize(2);
    }

    @Test
    void says_to_a_script_how_to_confirm() {
        rollcall.answers(RECONCILE, Reconciled.PLAN).thenRefuses(RECONCILE, 409, Reconciled.CONFIRMATION_REQUIRED);
        assertThat(apply("--move-results")).isEqualTo(new Ended(1, "", """
                error So much is not deleted without a person.
                  why   3 of 347 files are orphans. More than half of the files would go.
                  code  confirmation_required (HTTP 409)
                  try   repeat with --yes: ./rollcall product-reconcile --category mouse --apply --move-results --yes
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan_stale        | the same again: it looks anew and applies what it then finds
            reconcile_running | the same again, when the other one is done
            """)
    void says_what_to_do_about_a_conflict(String code, String advice) {
        rollcall.answers(RECONCILE, Reconciled.PLAN)
                .thenRefuses(RECONCILE, 409, "{\"code\":\"" + code + "\",\"detail\":\"Not now.\"}");
        assertThat(apply("--yes"))
                .isEqualTo(
                        new Ended(1, "", "error Not now.\n  code  " + code + " (HTTP 409)\n  try   " + advice + "\n"));
    }

    @Test
    void says_what_to_do_about_a_conflict_after_the_second_answer_too() {
        rollcall.answers(RECONCILE, Reconciled.PLAN)
                .thenRefuses(RECONCILE, 409, Reconciled.CONFIRMATION_REQUIRED)
                .thenRefuses(RECONCILE, 409, "{\"code\":\"plan_stale\",\"detail\":\"Something changed.\"}");
        Ended ended = typing("y\ny\n");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).endsWith("  try   the same again: it looks anew and applies what it then finds\n");
    }

    @Test
    void is_not_allowed_to_everybody() {
        rollcall.answers(RECONCILE, Reconciled.PLAN)
                .thenRefuses(RECONCILE, 403, "{\"code\":\"forbidden\",\"detail\":\"Only an administrator may.\"}");
        assertThat(apply())
                .isEqualTo(new Ended(4, "", "error Only an administrator may.\n  code  forbidden (HTTP 403)\n"));
    }

    private Ended apply(String... options) {
        return rollcall.run(command(options));
    }

    private Ended typing(String answers, String... options) {
        return rollcall.types(answers, command(options));
    }

    private static String[] command(String... options) {
        return Stream.concat(Stream.of("product-reconcile", "--category", "mouse", "--apply"), Arrays.stream(options))
                .toArray(String[]::new);
    }

    private Stream<JsonNode> sent() {
        return rollcall.asked.stream().map(FakeRollcall.Asked::body);
    }

    private static JsonNode json(String text) throws IOException {
        return FakeRollcall.JSON.readTree(text);
    }
}
