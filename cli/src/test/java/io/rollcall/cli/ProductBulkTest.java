package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductBulkTest {
    private static final String BULK = "POST /api/v1/catalog/mouse/products/bulk";
    private static final String CREATED = """
            {"total":1,"created":1,"skippedExisting":0,"rejected":0,"invalid":0,
             "results":[{"index":0,"status":"created","reason":null,"message":null,"productId":"mouse-a"}]}""";
    private static final String MIXED = """
            {"total":4,"created":1,"skippedExisting":1,"rejected":1,"invalid":1,"results":[
              {"index":0,"status":"created","reason":null,"message":null,"productId":"mouse-a-b"},
              {"index":1,"status":"skipped_existing","reason":"already_in_catalog","message":"It is there.",
               "productId":"mouse-a-c"},
              {"index":2,"status":"rejected","reason":"brand_not_registered","message":"Nobody knows it.",
               "productId":"mouse-x-d"},
              {"index":3,"status":"invalid","reason":"model_required","message":"It has no model.","productId":null}]}""";

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
    void lists_what_was_not_created_and_sums_up() throws IOException {
        rollcall.answers(BULK, MIXED);
        Ended ended = bulk(
                "brand,model,variant,seed_urls\nA,B,,\"https://a.example  https://b.example\"\nA,C\n\nX,D,White,\nA,,,");
        assertThat(ended).isEqualTo(new Ended(1, """
                        LINE  BRAND  MODEL  VARIANT  STATUS            REASON                DETAIL
                        3     A      C               skipped_existing  already_in_catalog    It is there.
                        5     X      D      White    rejected          brand_not_registered  Nobody knows it.
                        6     A                      invalid           model_required        It has no model.
                        """, """
                        created   1
                        skipped   1
                        rejected  1
                        invalid   1
                        """));
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("""
                        {"products":[
                          {"brand":"A","model":"B","variant":"","seedUrls":["https://a.example","https://b.example"]},
                          {"brand":"A","model":"C","variant":"","seedUrls":[]},
                          {"brand":"X","model":"D","variant":"White","seedUrls":[]},
                          {"brand":"A","model":"","variant":"","seedUrls":[]}]}"""));
    }

    @Test
    void sends_each_chunk_once_and_says_no_more_when_all_went_well() {
        rollcall.answers(BULK, CREATED);
        Ended ended = bulk("brand,model\nA,B\nA,C\nA,D", "--chunk=2");
        assertThat(ended).isEqualTo(new Ended(0, "", "created   2\nskipped   0\nrejected  0\ninvalid   0\n"));
        assertThat(rollcall.asked)
                .extracting(asked -> asked.body().path("products").size())
                .containsExactly(2, 1);
        assertThat(rollcall.asked)
                .extracting(FakeRollcall.Asked::idempotencyKey)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[0-9a-f-]{36}"));
    }

    @Test
    void says_what_would_become_of_the_rows_and_changes_nothing() throws IOException {
        rollcall.answers(BULK + "?dryRun=true", """
                        {"dryRun":true,"total":2,"created":1,"skippedExisting":0,"rejected":1,"invalid":0,"results":[
                          {"index":0,"status":"created","reason":null,"message":null,"productId":"mouse-a-b","explanation":null,
                           "hints":[{"kind":"near","message":"One letter is another.","product":{"productId":"mouse-a-d"}}]},
                          {"index":1,"status":"rejected","reason":"brand_not_registered","message":"Nobody knows it.",
                           "productId":"mouse-x-c","explanation":{"message":"Nobody knows it."},"hints":[]}]}""");
        assertThat(bulk("brand,model\nA,B\nX,C", "--dry-run")).isEqualTo(new Ended(1, """
                        LINE  BRAND  MODEL  VARIANT  STATUS    REASON                DETAIL
                        2     A      B               created                         mouse-a-d: One letter is another.
                        3     X      C               rejected  brand_not_registered  Nobody knows it.
                        """, """
                        would create  1
                        skipped       0
                        rejected      1
                        invalid       0
                        Nothing was changed. Leave out --dry-run to do it.
                        """));
        var report = FakeRollcall.JSON.readTree(
                bulk("brand,model\nA,B\nX,C", "--dry-run", "-o=json").out());
        assertThat(report.path("dryRun").asBoolean()).isTrue();
        assertThat(report.path("results")
                        .path(1)
                        .path("explanation")
                        .path("message")
                        .asText())
                .isEqualTo("Nobody knows it.");
    }

    @Test
    void says_that_chunks_of_a_preview_do_not_know_each_other() {
        rollcall.answers(BULK + "?dryRun=true", CREATED);
        assertThat(bulk("brand,model\nA,B\nA,C\nA,D", "--dry-run", "--chunk=2").err())
                .isEqualTo("""
                        would create  2
                        skipped       0
                        rejected      0
                        invalid       0
                        Each 2 rows were judged without the others; --chunk judges more of them together.
                        Nothing was changed. Leave out --dry-run to do it.
                        """);
    }

    @Test
    void reads_a_file_of_the_format_its_name_says(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mice.JSON"), " [{\"brand\":\"A\",\"model\":\"B\"}]");
        rollcall.answers(BULK, CREATED);
        assertThat(rollcall.run("product", "bulk", "-c=mouse", file.toString()).code())
                .isZero();
        assertThat(rollcall.last().body().path("products").path(0).path("model").asText())
                .isEqualTo("B");
    }

    @Test
    void writes_the_rows_as_csv_and_all_of_it_as_json() throws IOException {
        rollcall.answers(BULK, CREATED);
        assertThat(bulk("brand,model\nA,B", "-o=csv").out())
                .isEqualTo("line,brand,model,variant,status,reason,detail\r\n");
        assertThat(FakeRollcall.JSON.readTree(
                        bulk("brand,model\nA,B", "-o=json").out()))
                .isEqualTo(
                        FakeRollcall.JSON.readTree(
                                "{\"total\":1,\"created\":1,\"skippedExisting\":0,\"rejected\":0,\"invalid\":0,\"results\":[]}"));
    }

    @Test
    void stops_at_a_line_it_cannot_read_and_says_how_far_it_came() {
        rollcall.answers(BULK, CREATED);
        assertThat(bulk("brand,model\nA,B\nA,C,D,E", "--chunk=1")).isEqualTo(new Ended(1, "", """
                        created   1
                        skipped   0
                        rejected  0
                        invalid   0
                        Rows sent before it stopped: 1
                        error Line 3: 4 fields under a header of 2
                        """));
    }

    @Test
    void shows_what_was_done_before_the_server_failed() {
        rollcall.answers(BULK, MIXED).thenRefuses(BULK, 503, "{\"detail\":\"Not now.\"}");
        Ended ended = bulk("brand,model\nA,B\nA,C\nX,D\nA,E\nA,F", "--chunk=4", "-o=csv");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).contains("\r\n4,X,D,,rejected,brand_not_registered,Nobody knows it.\r\n");
        assertThat(ended.err()).contains("Rows sent before it stopped: 4\nerror Not now.\n");
    }

    @Test
    void sends_nothing_of_a_file_with_columns_it_does_not_know() {
        assertThat(bulk("Brand,MODEL,price,colour\nA,B,1,red")).isEqualTo(new Ended(1, "", """
                        Rows sent before it stopped: 0
                        error Line 1: unknown column “price”; known are brand, model, variant, seed_urls
                        """));
        assertThat(rollcall.asked).isEmpty();
    }

    @Test
    void shows_its_progress_on_a_screen(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mice.csv"), "brand,model\nA,B\n");
        rollcall.answers(BULK, CREATED);
        Ended ended = Ended.after(
                Map.of("ROLLCALL_URL", rollcall.url()),
                OptionalInt.of(45),
                false,
                "product",
                "bulk",
                "-c=mouse",
                file.toString());
        assertThat(ended.err())
                .startsWith("\r[                    ] 0% 0 products\r[====================] 100% 1 product\r ")
                .endsWith(" \rcreated   1\nskipped   0\nrejected  0\ninvalid   0\n");
    }

    @Test
    void does_not_wait_for_somebody_to_type() {
        Ended ended = Ended.after(Map.of(), OptionalInt.of(80), false, "product", "bulk", "-c=mouse");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("error Which products? Name a file, or - to type them\n");
    }

    private Ended bulk(String input, String... options) {
        String[] command = {"product", "bulk", "-c=mouse"};
        return rollcall.reads(
                input, Stream.of(command, options).flatMap(Arrays::stream).toArray(String[]::new));
    }
}
