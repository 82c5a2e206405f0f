package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionSyncTest {
    private static final String TRY_ADD = "./rollcall production-sync --category mouse --apply --add all\n";

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
    void reads_like_a_plan() throws IOException {
        rollcall.answers(Synced.SYNC, Synced.DIFF);
        assertThat(run()).isEqualTo(new Ended(0, """
                New from production: 3
                  + mouse-asus-rog-keris-iii   Asus ROG Keris III
                  + mouse-logitech-g-pro-x2    Logitech G Pro X2
                      hint: mouse-logitech-g-pro-x-2: “Logitech G Pro X 2” has the same letters and digits.
                  + mouse-acer-cestus-310-310  Acer Cestus 310 310
                      cannot be added: The variant “310” is a part of the model.

                Only here: 3
                  - mouse-aorus-m2   Aorus M2 (possibly discontinued)
                  - mouse-own-one    Own One (local only)
                  - mouse-shop-only  Shop Only (kept: Sold in shops, until 2030-01-31T00:00:00Z)

                Drifted: 3 fields of 2 products
                  ~ mouse-acer-cestus-350  Acer Cestus 350
                      weight: 63 → 60.0  (from published)
                      polling_rate: 500 → 1000, 500  (from active_filtering)
                  ~ mouse-own-two          Own Two
                      weight: none → {"g":70}  (from override)

                Identity conflicts: 1
                  ! mouse-razer-viper-8k  Razer Viper 8K
                      here: Razer Viper 8KHz (mouse-razer-viper-8khz). Both have the same page.

                Listed with --class: 1 duplicate_rows, 1 invalid_rows

                3 new, 3 only here, 2 drifted, 1 in conflict, 323 matched
                Since the previous report: 3 differences came up, 1 was resolved.
                Source: s3://live/mouse.json (332 rows), pulled 2026-11-28T12:35:54Z, from the cache; --refresh asks the source again.
                """, "Nothing was changed. To add what is new: " + TRY_ADD));
        assertThat(rollcall.last().body()).isEqualTo(json("{\"dryRun\":true}"));
    }

    @Test
    void says_when_there_is_nothing_to_decide() {
        rollcall.answers(Synced.SYNC, Synced.SAME);
        assertThat(run("--exit-code")).isEqualTo(new Ended(0, """
                0 new, 0 only here, 0 drifted, 323 matched
                Source: s3://live/mouse.json (323 rows), pulled 2026-11-28T12:35:54Z.
                """, "Nothing needs a decision.\n"));
    }

    @Test
    void asks_the_source_anew_and_confirms_a_shorter_list_when_told_so() throws IOException {
        rollcall.answers(Synced.SYNC, Synced.SAME);
        run("--refresh", "--confirm-drop");
        assertThat(rollcall.last().body()).isEqualTo(json("{\"dryRun\":true,\"refresh\":true,\"confirmDrop\":true}"));
    }

    @Test
    void tells_a_script_that_somebody_has_to_decide() {
        rollcall.answers(Synced.SYNC, Synced.DIFF);
        assertThat(run("--exit-code").code()).isEqualTo(10);
    }

    @Test
    void a_product_that_is_kept_asks_for_nothing() {
        String kept = Synced.ONLY_HERE.substring(Synced.ONLY_HERE.indexOf("{\"row_id\":\"c3\""));
        rollcall.answers(
                Synced.SYNC,
                Synced.SAME
                        .replace("\"in_catalog_only\":0", "\"in_catalog_only\":1")
                        .replace("\"details\":{}", "\"details\":{\"in_catalog_only\":[" + kept + "]}"));
        Ended ended = run("--exit-code");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("Only here: 1\n  - mouse-shop-only  Shop Only (kept: Sold in shops");
    }

    @Test
    void cuts_a_long_list_and_says_how_to_see_the_rest() {
        rollcall.answers(Synced.SYNC, Synced.manyNew(25, 25));
        assertThat(run().out())
                .startsWith("New from production: 25\n  + mouse-a-0   A 0\n")
                .contains("  + mouse-a-19  A 19\n  … and 5 more: --class in_production_only\n\n25 new");
    }

    @Test
    void lists_every_row_of_a_class() {
        rollcall.answers(Synced.SYNC, Synced.manyNew(1, 3))
                .answers(
                        Synced.ROWS + "class=in_production_only&limit=1000",
                        Synced.page(Synced.newRow(0), Synced.newRow(1), Synced.newRow(2)));
        assertThat(run("--class", "in_production_only", "--exit-code")).isEqualTo(new Ended(10, """
                New from production: 3
                  + mouse-a-0  A 0
                  + mouse-a-1  A 1
                  + mouse-a-2  A 2
                """, "3 rows\n"));
    }

    @Test
    void lists_every_row_of_a_field() {
        rollcall.answers(Synced.SYNC, Synced.DIFF)
                .answers(
                        Synced.ROWS + "class=field_drift&field=weight&limit=1000",
                        Synced.page(Synced.DRIFT.substring(0, Synced.DRIFT.indexOf(",\n{\"row_id\":\"d2\""))));
        assertThat(run("--class=field_drift", "--field=weight").out()).isEqualTo("""
                Drifted: 1
                  ~ mouse-acer-cestus-350  Acer Cestus 350
                      weight: 63 → 60.0  (from published)
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "matched | {\"productId\":\"mouse-a\",\"brand\":\"A\",\"model\":\"B\"} |   = mouse-a  A B",
                "duplicate_rows | {\"productId\":\"mouse-a\",\"index\":7,\"first_index\":2,\"reason\":\"differs\"} |"
                        + "   · mouse-a  row [7] repeats [2] (differs)",
                "invalid_rows | {\"index\":12,\"reason\":\"identity_incomplete\"} |   · [12]  identity incomplete",
                "not_researched | {\"productId\":\"mouse-a\",\"fields\":[\"dpi\",\"ips\"]} |"
                        + "   · mouse-a  2 fields: dpi, ips",
            })
    void lists_also_what_is_only_counted(String rowClass, String row, String line) {
        rollcall.answers(Synced.SYNC, Synced.SAME)
                .answers(
                        Synced.ROWS + "class=" + rowClass + "&limit=1000",
                        Synced.page(
                                "{\"class\":\"" + rowClass + "\"," + row.strip().substring(1)));
        assertThat(run("--class", rowClass).out()).contains("\n  " + line.strip() + "\n");
    }

    @Test
    void writes_every_row_as_csv() {
        rollcall.answers(Synced.SYNC, Synced.DIFF);
        Ended ended = run("-o=csv");
        assertThat(ended.out().lines())
                .hasSize(13)
                .contains(
                        "d1,field_drift,mouse-acer-cestus-350,8ff258df,Acer,Cestus 350,,,,weight,63,60.0,published,,,,,,"
                                + ",,,,,,,262,,,",
                        "c3,in_catalog_only,mouse-shop-only,22222222,Shop,Only,,possibly_discontinued,,,,,,,,,,,,,,,"
                                + "Sold in shops,2030-01-31T00:00:00Z,ann,,,,");
        assertThat(ended.err()).startsWith("3 new, 3 only here, 2 drifted, 1 in conflict, 323 matched\n");
    }

    @Test
    void asks_for_the_rows_that_did_not_come_with_the_answer_to_write_them_as_csv() {
        rollcall.answers(Synced.SYNC, Synced.manyNew(1, 2))
                .answers(
                        Synced.ROWS + "class=in_production_only&limit=1000",
                        Synced.page(Synced.newRow(0), Synced.newRow(1)));
        assertThat(run("-o=name").out()).isEqualTo("mouse-a-0\nmouse-a-1\n");
    }

    @Test
    void writes_the_answer_as_json() throws IOException {
        rollcall.answers(Synced.SYNC, Synced.DIFF);
        assertThat(json(run("-o=json").out())).isEqualTo(json(Synced.DIFF));
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void says_which_rows_are_not_in_the_json() {
        rollcall.answers(
                Synced.SYNC,
                Synced.manyNew(1, 2).replace("\"truncated\":[]", "\"truncated\":[\"in_production_only\"]"));
        assertThat(run("-o=json").err())
                .startsWith(
                        "The details have only the first rows of in_production_only; --class and -o csv have all.\n");
    }

    @Test
    void paints_only_for_a_screen() {
        rollcall.answers(Synced.SYNC, Synced.DIFF);
        String painted = Ended.after(
                        Map.of("ROLLCALL_URL", rollcall.url()),
                        OptionalInt.of(80),
                        true,
                        "production-sync",
                        "--category=mouse")
                .out();
        assertThat(painted)
                .contains("\u001b[1mNew from production: 3\u001b[0m")
                .contains("\u001b[32m+ mouse-asus-rog-keris-iii \u001b[0m")
                .contains("\u001b[33m- mouse-aorus-m2 \u001b[0m")
                .contains("\u001b[33m~ mouse-own-two        \u001b[0m")
                .contains("\u001b[31m! mouse-razer-viper-8k\u001b[0m");
        assertThat(run().out()).doesNotContain("\u001b");
    }

    @Test
    void shows_no_text_of_a_source_as_a_control() {
        rollcall.answers(
                Synced.SYNC, Synced.manyNew(1, 1).replace("\"model\":\"0\"", "\"model\":\"\\u001b[31m\\u202Ex\""));
        assertThat(run().out()).contains("A \\u001B[31m\\u202Ex");
    }

    @Test
    void says_what_a_choice_would_come_to() {
        rollcall.answers(Synced.SYNC, Synced.DIFF);
        Ended ended = run("--add", "all", "--accept", "weight=all", "--keep", "mouse-own-one", "--reason", "Our own");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEqualTo("""
                add     2 products: mouse-asus-rog-keris-iii, mouse-logitech-g-pro-x2
                accept  2 values: weight=mouse-acer-cestus-350, weight=mouse-own-two
                keep    1 product: mouse-own-one
                left: mouse-acer-cestus-310-310: The variant “310” is a part of the model.
                Nothing was changed. To add 2 products, accept 2 values, keep 1 product: ./rollcall production-sync --category mouse --apply --add all --accept weight=all --keep mouse-own-one --reason 'Our own'
                """);
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void names_the_ways_to_configure_a_source() {
        rollcall.refuses(Synced.SYNC, 409, """
                {"code":"source_not_configured","detail":"Nobody has said yet."}""");
        assertThat(run()).isEqualTo(new Ended(1, "", """
                error Nobody has said yet.
                  code  source_not_configured (HTTP 409)
                  try   ./rollcall source set --category mouse --type s3 --bucket BUCKET --key KEY --region REGION
                  try   ./rollcall source set --category mouse --type api --url URL
                  try   ./rollcall source set --category mouse --type manual --upload FILE
                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "409 | confirmation_required | if the shorter list is right, the same with --confirm-drop",
                "409 | pull_running | the same again, when the other one is done",
                "422 | source_is_html | ./rollcall source test --category mouse says which step fails",
                "404 | plan_unknown | the same again: it compares anew and applies what it then finds",
            })
    void says_why_there_is_no_comparison_and_what_to_do(int status, String code, String step) {
        rollcall.refuses(
                Synced.SYNC,
                status,
                "{\"code\":\"%s\",\"detail\":\"It is a web page. Look at the address.\"}".formatted(code));
        assertThat(run())
                .isEqualTo(new Ended(
                        1,
                        "",
                        "error It is a web page. Look at the address.\n  code  %s (HTTP %d)\n  try   %s\n"
                                .formatted(code, status, step)));
    }

    private Ended run(String... options) {
        return rollcall.run(Stream.concat(Stream.of("production-sync", "--category=mouse"), Stream.of(options))
                .toArray(String[]::new));
    }

    private static JsonNode json(String text) throws IOException {
        return FakeRollcall.JSON.readTree(text);
    }
}
