package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductReconcileTest {
    private static final String RECONCILE = "POST /api/v1/catalog/mouse/reconcile";

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
    void only_looks_unless_told_otherwise() throws IOException {
        rollcall.answers(RECONCILE, Reconciled.PLAN);
        assertThat(reconcile()).isEqualTo(new Ended(0, """
                        canonical      product_catalog: helper_files/mouse/_control_plane/product_catalog.json
                        products       342
                        hash           0123456789ab
                        plan           p1
                        scanned        347
                        kept           342
                        orphans        3
                        left           0
                        untracked      1
                        unreadable     1
                        remaining      344
                        leaving queue  2

                        FILE                            CLASS       WHY                                TWIN                   REMARK
                        mouse-acer-cestus-310-310.json  orphan      fabricated_variant_with_canonical  mouse-acer-cestus-310  has results, its twin none
                        mouse-acer-cestus-320-320.json  orphan      fabricated_variant_with_canonical  mouse-acer-cestus-320  the pipeline works on it
                        copy.json                       orphan      duplicate_of_canonical             mouse-acer-cestus-330  has results
                        mouse-nobody-thing.json         untracked   not_in_canonical
                        broken.json                     unreadable  It ends too early.
                        """, """
                        1 untracked file and 1 unreadable file stay.
                        Results are under 1 orphan and not under the twin; --move-results takes them there.
                        Nothing was moved. To move these 3 files to a backup: ./rollcall product-reconcile --category mouse --apply
                        """));
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":true}"));
    }

    @ParameterizedTest
    @CsvSource({"--dry-run, false", "--move-results, true"})
    void asks_for_a_dry_run(String option, boolean moveResults) {
        rollcall.answers(RECONCILE, Reconciled.PLAN);
        assertThat(reconcile(option).code()).isZero();
        assertThat(rollcall.last().body().path("dryRun").asBoolean()).isTrue();
        assertThat(rollcall.last().body().path("moveResults").asBoolean()).isEqualTo(moveResults);
        assertThat(reconcile(option).err().contains("--move-results takes them there"))
                .isEqualTo(!moveResults);
    }

    @Test
    void says_how_to_do_the_same_in_earnest() {
        rollcall.answers(RECONCILE, Reconciled.plan(1, 0, 0));
        assertThat(reconcile("--move-results").err())
                .endsWith(
                        "To move this file to a backup: ./rollcall product-reconcile --category mouse --apply --move-results\n");
    }

    @Test
    void says_when_there_are_more_than_are_listed_and_that_the_server_will_ask() {
        rollcall.answers(
                RECONCILE,
                Reconciled.PLAN
                        .replace("\"orphans\":3", "\"orphans\":1200")
                        .replace("\"more\":false", "\"more\":true")
                        .replace("\"brake\":null", Reconciled.BRAKE));
        assertThat(reconcile().err())
                .startsWith("""
                Only 3 of 1200 orphans are listed; there are more.
                1 untracked file and 1 unreadable file stay.
                """)
                .contains(
                        "\nMore than half of the files would go.\n",
                        "\nNothing was moved. To move these 1200 files to a backup: ");
    }

    @Test
    void says_when_there_is_nothing_to_do() {
        rollcall.answers(RECONCILE, Reconciled.plan(0, 2, 0));
        assertThat(reconcile().err()).isEqualTo("2 untracked files stay.\nThere is nothing to move.\n");
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,0", "1,0,0,10", "0,1,0,10", "0,0,1,10"})
    void tells_a_script_whether_there_is_anything_beside_the_products(
            int orphans, int untracked, int unreadable, int code) {
        rollcall.answers(RECONCILE, Reconciled.plan(orphans, untracked, unreadable));
        assertThat(reconcile("--exit-code").code()).isEqualTo(code);
        assertThat(reconcile("--dry-run").code()).isZero();
    }

    @Test
    void writes_the_files_as_csv_and_all_of_it_as_json() throws IOException {
        rollcall.answers(RECONCILE, Reconciled.PLAN);
        Ended csv = reconcile("-o=csv");
        assertThat(csv.out())
                .startsWith("file,fileClass,reason,rule,message,productId,brand,model,variant,canonicalProductId,bytes,"
                        + "seedUrls,results,resultsMovable,running\r\n"
                        + "mouse-acer-cestus-310-310.json,orphan,fabricated_variant_with_canonical,"
                        + "variant_is_model_substring,It is a part.,mouse-acer-cestus-310-310,Acer,Cestus 310,310,"
                        + "mouse-acer-cestus-310,420,https://a.example,specs/outputs/mouse/mouse-acer-cestus-310-310,"
                        + "true,false\r\n")
                .endsWith("broken.json,unreadable,unreadable,,It ends too early.,,,,,,7,,,false,false\r\n");
        assertThat(csv.err()).startsWith("canonical      product_catalog: ");
        Ended json = reconcile("-o=json");
        assertThat(FakeRollcall.JSON.readTree(json.out())).isEqualTo(FakeRollcall.JSON.readTree(Reconciled.PLAN));
    }

    @Test
    void shows_on_a_screen_that_it_is_at_work() {
        rollcall.answers(RECONCILE, Reconciled.plan(0, 0, 0));
        assertThat(rollcall.types("", "product-reconcile", "--category", "mouse")
                        .err())
                .startsWith("\rComparing the job inputs …\r ")
                .endsWith(" \rThere is nothing to move.\n");
    }

    @Test
    void keeps_control_characters_of_files_off_the_screen() {
        rollcall.answers(RECONCILE, Reconciled.PLAN.replace("copy.json", "co\\u001bpy.json"));
        assertThat(reconcile().out()).contains("co\\u001Bpy.json").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @CsvSource({
        "422, no_canonical_source, 1",
        "422, active_filtering_unreadable, 1",
        "404, unknown_category, 1",
        "403, forbidden, 4",
        "503, unavailable, 3"
    })
    void says_why_it_cannot(int status, String code, int exit) {
        rollcall.refuses(RECONCILE, status, "{\"code\":\"" + code + "\",\"detail\":\"It cannot.\"}");
        assertThat(reconcile())
                .isEqualTo(new Ended(exit, "", "error It cannot.\n  code  " + code + " (HTTP " + status + ")\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o=table", "-o=json", "-o=csv"})
    void says_on_a_screen_too_why_it_cannot(String format) {
        rollcall.refuses(RECONCILE, 404, "{\"code\":\"unknown_category\",\"detail\":\"Nobody knows it.\"}");
        Ended ended = rollcall.types("", "product-reconcile", "--category", "mouse", format);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).endsWith("error Nobody knows it.\n  code  unknown_category (HTTP 404)\n");
    }

    private Ended reconcile(String... options) {
        return rollcall.run(Stream.concat(Stream.of("product-reconcile", "--category", "mouse"), Arrays.stream(options))
                .toArray(String[]::new));
    }
}
