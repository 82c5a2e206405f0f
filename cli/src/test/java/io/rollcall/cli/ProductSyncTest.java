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

class ProductSyncTest {
    private static final String SYNC = "POST /api/v1/catalog/mouse/sync";
    private static final String DONE = """
            {"dryRun":false,"source":"product_catalog","created":3,"updated":2,"unchanged":337,"queued":3,"orphanCount":2,
             "orphans":[
              {"file":"mouse-acer-cestus-310-310.json","state":"refused","reason":"variant_is_model_substring",
               "message":"It is a part.","brand":"Acer","model":"Cestus 310","variant":"310",
               "productId":"mouse-acer-cestus-310-310","canonicalProductId":"mouse-acer-cestus-310",
               "since":"2026-02-14T12:00:00Z"},
              {"file":"broken.json","state":"unreadable","reason":null,"message":"It ends too early.","brand":null,
               "model":null,"variant":null,"productId":null,"canonicalProductId":null,"since":"2026-02-14T12:00:00Z"}]}""";

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
    void says_what_it_did_and_lists_what_stays() throws IOException {
        rollcall.answers(SYNC, DONE);
        assertThat(sync()).isEqualTo(new Ended(0, """
                        Created 3 job inputs, updated 2, 337 unchanged; queued 3.

                        FILE                            STATE       WHY                         IDENTITY               CANONICAL              SINCE
                        mouse-acer-cestus-310-310.json  refused     variant_is_model_substring  Acer Cestus 310 · 310  mouse-acer-cestus-310  2026-02-14T12:00:00Z
                        broken.json                     unreadable  It ends too early.                                                        2026-02-14T12:00:00Z
                        """, "2 job inputs stay without a queue entry; see why above.\n"));
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":false}"));
    }

    @Test
    void previews() throws IOException {
        rollcall.answers(SYNC, answer(1, 0, 1));
        assertThat(sync("--dry-run"))
                .isEqualTo(new Ended(
                        0,
                        "Would create 1 job input, update 0, leave 341 unchanged; would queue 1.\n",
                        "Nothing was changed. Leave out --dry-run to do it.\n"));
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":true}"));
    }

    @Test
    void applies_when_told_so() throws IOException {
        rollcall.answers(SYNC, DONE);
        assertThat(sync("--apply").code()).isZero();
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":false}"));
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,0", "1,0,0,10", "0,1,0,10", "0,0,1,10"})
    void tells_a_script_whether_there_is_something_to_do(int created, int updated, int queued, int code) {
        rollcall.answers(SYNC, answer(created, updated, queued));
        assertThat(sync("--dry-run", "--exit-code").code()).isEqualTo(code);
    }

    @Test
    void says_when_more_stays_than_is_listed_and_that_there_is_no_catalog() {
        rollcall.answers(
                SYNC,
                DONE.replace("\"orphanCount\":2", "\"orphanCount\":1200")
                        .replace("product_catalog", "active_filtering"));
        assertThat(sync().err()).isEqualTo("""
                        2 of 1200 job inputs stay without a queue entry; see why above.
                        There is no catalog yet: this is what activeFiltering.json says.
                        """);
    }

    @Test
    void writes_what_stays_as_csv_and_all_of_it_as_json() throws IOException {
        rollcall.answers(SYNC, DONE);
        Ended csv = sync("-o=csv");
        assertThat(csv.out())
                .startsWith("file,state,reason,message,brand,model,variant,productId,canonicalProductId,since\r\n")
                .endsWith("broken.json,unreadable,,It ends too early.,,,,,,2026-02-14T12:00:00Z\r\n");
        assertThat(csv.err()).startsWith("Created 3 job inputs, updated 2, 337 unchanged; queued 3.\n");
        assertThat(FakeRollcall.JSON.readTree(sync("-o=json").out())).isEqualTo(FakeRollcall.JSON.readTree(DONE));
    }

    @Test
    void says_why_it_cannot() {
        rollcall.refuses(
                SYNC, 422, "{\"code\":\"no_canonical_source\",\"detail\":\"Nothing says which products exist.\"}");
        assertThat(sync())
                .isEqualTo(new Ended(
                        1, "", "error Nothing says which products exist.\n  code  no_canonical_source (HTTP 422)\n"));
    }

    private static String answer(int created, int updated, int queued) {
        return """
                {"dryRun":true,"source":"product_catalog","created":%d,"updated":%d,"unchanged":341,"queued":%d,
                 "orphans":[],"orphanCount":0}""".formatted(created, updated, queued);
    }

    private Ended sync(String... options) {
        return rollcall.run(Stream.concat(Stream.of("product-sync", "--category", "mouse"), Arrays.stream(options))
                .toArray(String[]::new));
    }
}
