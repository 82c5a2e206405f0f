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

class ProductionSyncApplyTest {
    private static final String DONE =
            Synced.applied("\"total\":2,\"applied\":2,\"skipped\":0,\"refused\":0,\"pending\":0,\"undone\":0", """
            {"row_id":"n1","action":"add","status":"applied","productId":"mouse-asus-rog-keris-iii"},
            {"row_id":"n2","action":"add","status":"applied","productId":"mouse-logitech-g-pro-x2"}""");
    private static final String DONE_IN_PART =
            Synced.applied("\"total\":3,\"applied\":1,\"skipped\":1,\"refused\":1,\"pending\":0,\"undone\":0", """
            {"row_id":"n1","action":"add","status":"applied","productId":"mouse-asus-rog-keris-iii"},
            {"row_id":"n2","action":"add","status":"skipped","reason":"exists","message":"It is there.",
             "productId":"mouse-logitech-g-pro-x2"},
            {"row_id":"d1","action":"accept_value","status":"refused","reason":"plan_stale","message":"Somebody edited it.",
             "productId":"mouse-acer-cestus-350","field":"weight"}""");
    private static final String UNDO =
            "To undo: ./rollcall production-sync undo " + Synced.APPLY_ID + " --category mouse\n";

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
        rollcall.answers(Synced.SYNC, Synced.DIFF).thenAnswers(Synced.SYNC, DONE);
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void adds_all_that_the_catalog_would_take_of_the_diff_that_was_shown() throws IOException {
        assertThat(apply("--add", "all")).isEqualTo(new Ended(0, "applied  2 of 2\n", """
                add  2 products: mouse-asus-rog-keris-iii, mouse-logitech-g-pro-x2
                left: mouse-acer-cestus-310-310: The variant “310” is a part of the model.
                """ + UNDO));
        assertThat(rollcall.last().body()).isEqualTo(json("""
                {"dryRun":false,"planId":"p1","actions":{"rows":[
                 {"row_id":"n1","action":"add"},{"row_id":"n2","action":"add"}]}}"""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--add mouse-asus-rog-keris-iii | {'row_id':'n1','action':'add'}",
                "--add mouse-asus-rog-keris-iii,mouse-logitech-g-pro-x2 |"
                        + " {'row_id':'n1','action':'add'},{'row_id':'n2','action':'add'}",
                "--add mouse-asus-rog-keris-iii mouse-logitech-g-pro-x2 |"
                        + " {'row_id':'n1','action':'add'},{'row_id':'n2','action':'add'}",
                "--add mouse-acer-cestus-310-310 | {'row_id':'n3','action':'add'}",
                "--accept weight=mouse-acer-cestus-350 | {'row_id':'d1','action':'accept_value'}",
                "--accept weight=8ff258df | {'row_id':'d1','action':'accept_value'}",
                "--accept weight=all | {'row_id':'d1','action':'accept_value'},{'row_id':'d3','action':'accept_value'}",
                "--accept all | {'row_id':'d1','action':'accept_value'},{'row_id':'d2','action':'accept_value'},"
                        + "{'row_id':'d3','action':'accept_value'}",
                "--discontinue mouse-own-one | {'row_id':'c2','action':'discontinue'}",
                "--discontinue all | {'row_id':'c1','action':'discontinue'}",
                "--keep mouse-aorus-m2 --reason shops |" + " {'row_id':'c1','action':'keep','reason':'shops'}",
                "--keep mouse-aorus-m2 --reason shops --until 2100-01-31 |"
                        + " {'row_id':'c1','action':'keep','reason':'shops','until':'2100-01-31T00:00:00Z'}",
                "--discontinue all --keep mouse-aorus-m2 --reason shops |"
                        + " {'row_id':'c1','action':'keep','reason':'shops'}",
                "--resolve mouse-razer-viper-8k=rename-ours |"
                        + " {'row_id':'m1','action':'resolve','value':'rename_ours'}",
                "--resolve mouse-razer-viper-8khz=add-theirs |"
                        + " {'row_id':'m1','action':'resolve','value':'add_theirs'}",
            })
    void applies_only_what_is_named(String options, String rows) throws IOException {
        assertThat(apply(options.split(" ")).code()).isZero();
        assertThat(rollcall.last().body().path("actions")).isEqualTo(json("{'rows':[" + rows + "]}"));
    }

    @Test
    void names_what_all_does_not_mean() {
        Ended ended = apply("--discontinue", "all");
        assertThat(ended.err())
                .contains("left: mouse-own-one was never live: name it to discontinue it\n")
                .doesNotContain("mouse-shop-only");
    }

    @Test
    void finds_also_rows_that_did_not_come_with_the_answer() {
        rollcall.answers(Synced.SYNC, Synced.manyNew(1, 2))
                .thenAnswers(Synced.SYNC, DONE)
                .answers(
                        Synced.ROWS + "class=in_production_only&limit=1000",
                        Synced.page(Synced.newRow(0), Synced.newRow(1)));
        apply("--add", "mouse-a-1");
        assertThat(rollcall.last().body().path("actions").toString())
                .isEqualTo("{\"rows\":[{\"row_id\":\"n1\",\"action\":\"add\"}]}");
    }

    @Test
    void shows_what_was_not_applied_and_why() {
        rollcall.answers(Synced.SYNC, Synced.DIFF).thenAnswers(Synced.SYNC, DONE_IN_PART);
        Ended ended = apply("--add", "all", "--accept", "weight=mouse-acer-cestus-350");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEqualTo("""
                applied  1 of 3
                skipped  1
                refused  1

                Not applied: 2
                PRODUCT ID               FIELD   ACTION        STATUS   REASON      MESSAGE
                mouse-logitech-g-pro-x2          add           skipped  exists      It is there.
                mouse-acer-cestus-350    weight  accept_value  refused  plan_stale  Somebody edited it.
                """);
        assertThat(ended.err()).endsWith(UNDO);
    }

    @Test
    void writes_what_became_of_every_row_as_csv_and_all_of_it_as_json() throws IOException {
        rollcall.answers(Synced.SYNC, Synced.DIFF).thenAnswers(Synced.SYNC, DONE_IN_PART);
        assertThat(apply("--add", "all", "-o=csv").out())
                .isEqualTo("row_id,action,productId,field,status,reason,message,undone\r\n"
                        + "n1,add,mouse-asus-rog-keris-iii,,applied,,,\r\n"
                        + "n2,add,mouse-logitech-g-pro-x2,,skipped,exists,It is there.,\r\n"
                        + "d1,accept_value,mouse-acer-cestus-350,weight,refused,plan_stale,Somebody edited it.,\r\n");
        rollcall.answers(Synced.SYNC, Synced.DIFF).thenAnswers(Synced.SYNC, DONE_IN_PART);
        assertThat(json(apply("--add", "all", "-o=json").out())).isEqualTo(json(DONE_IN_PART));
    }

    @Test
    void applies_nothing_when_there_is_nothing_that_all_could_mean() {
        rollcall.answers(Synced.SYNC, Synced.SAME);
        assertThat(apply("--add", "all", "--accept", "all", "--discontinue", "all"))
                .isEqualTo(new Ended(0, "", "There is nothing to apply.\n"));
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void offers_no_undo_when_nothing_was_applied() {
        String refused = Synced.applied(
                "\"total\":1,\"applied\":0,\"skipped\":0,\"refused\":1,\"pending\":0,\"undone\":0",
                "{\"row_id\":\"n1\",\"action\":\"add\",\"status\":\"refused\",\"reason\":\"plan_stale\"}");
        rollcall.answers(Synced.SYNC, Synced.DIFF).thenAnswers(Synced.SYNC, refused);
        Ended ended = apply("--add", "mouse-asus-rog-keris-iii");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).doesNotContain("undo");
    }

    @Test
    void asks_at_a_screen() {
        Ended ended = typing("y\n");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEqualTo("applied  2 of 2\n");
        assertThat(ended.err()).contains("Add 2 products, accept 3 values? [y/N] ");
    }

    @ParameterizedTest
    @CsvSource({"''", "n", "yep"})
    void applies_nothing_without_a_yes(String answer) {
        Ended ended = typing(answer);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).endsWith("? [y/N] Nothing was applied.\n");
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void asks_nothing_at_a_screen_when_told_so() {
        Ended ended = typing("", "--yes");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).doesNotContain("[y/N]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--add mouse-nobody | --add mouse-nobody: the comparison has no row of in_production_only for"
                        + " mouse-nobody; --class in_production_only lists those there are",
                "--accept dpi=mouse-own-two | --accept dpi=mouse-own-two: the comparison has no row of field_drift for"
                        + " dpi of mouse-own-two; --class field_drift lists those there are",
                "--accept dpi=all | --accept dpi=all: the comparison has no row of field_drift for dpi; --class"
                        + " field_drift lists those there are",
                "--discontinue mouse-aorus-m2 --keep mouse-aorus-m2 --reason x | “mouse-aorus-m2” is named by --keep"
                        + " and by --discontinue: say one or the other",
                "--resolve mouse-razer-viper-8k=keep-ours mouse-razer-viper-8k=add-theirs | “mouse-razer-viper-8k” is"
                        + " named twice by --resolve",
            })
    void refuses_what_the_comparison_does_not_have(String options, String why) {
        Ended ended = apply(options.split(" "));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("error " + why + "\n");
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void says_when_another_apply_is_running() {
        rollcall.answers(Synced.SYNC, Synced.DIFF)
                .thenRefuses(Synced.SYNC, 409, "{\"code\":\"apply_running\",\"detail\":\"Rows are being applied.\"}");
        Ended ended = apply("--add", "all");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).endsWith("  try   the same again, when the other one is done\n");
    }

    private Ended apply(String... options) {
        return rollcall.run(
                Stream.concat(Stream.of("production-sync", "--category=mouse", "--apply"), Arrays.stream(options))
                        .toArray(String[]::new));
    }

    private Ended typing(String answer, String... options) {
        return rollcall.types(
                answer,
                Stream.concat(
                                Stream.of(
                                        "production-sync", "--category=mouse", "--apply", "--add=all", "--accept=all"),
                                Arrays.stream(options))
                        .toArray(String[]::new));
    }

    private static JsonNode json(String text) throws IOException {
        return FakeRollcall.JSON.readTree(text.startsWith("{'") ? text.replace('\'', '"') : text);
    }
}
