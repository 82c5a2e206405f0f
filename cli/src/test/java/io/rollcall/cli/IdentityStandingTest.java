package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the gate knows of the catalog, and what it keeps out of the queue. */
class IdentityStandingTest {
    private static final String STATUS = "GET /api/v1/identity/mouse/status";
    private static final String QUARANTINE = "GET /api/v1/catalog/mouse/quarantine?limit=1000";
    private static final String FILES = """
            {"items":[
              {"file":"mouse-acer-cestus-310-310.json","state":"refused","reason":"variant_is_model_substring","message":"It is a part.",
               "brand":"Acer","model":"Cestus 310","variant":"310","productId":"mouse-acer-cestus-310-310",
               "canonicalProductId":"mouse-acer-cestus-310","since":"2026-02-14T12:00:00.5Z"},
              {"file":"broken.json","state":"unreadable","reason":null,"message":"It ends too early.","brand":null,"model":null,
               "variant":null,"productId":null,"canonicalProductId":null,"since":"2026-02-14T12:00:00Z"}],
             "total":2,"nextCursor":null}""";

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
    void says_how_far_the_gate_is_behind() {
        rollcall.answers(STATUS, """
                {"category":"mouse","products":342,"exceptions":2,"asOfRevision":344,"catalogRevision":345,"behind":1,
                 "asOf":"2026-02-14T12:00:00.25Z","inStep":false,"catalogReachable":true,"healed":0}""");
        assertThat(rollcall.run("identity", "status", "-c=mouse")).isEqualTo(new Ended(0, """
                        category    mouse
                        in step     no
                        behind      1 revision
                        gate at     344
                        catalog at  345
                        as of       2026-02-14T12:00:00Z
                        products    342
                        exceptions  2
                        healed      0
                        """, ""));
    }

    @Test
    void says_when_nobody_knows_how_far() {
        rollcall.answers(STATUS, """
                {"category":"mouse","products":342,"exceptions":0,"asOfRevision":344,"catalogRevision":null,"behind":0,
                 "asOf":null,"inStep":false,"catalogReachable":false,"healed":0}""");
        Ended ended = rollcall.run("identity", "status", "-c=mouse");
        assertThat(ended.out()).contains("behind      unknown\n");
        assertThat(ended.err()).isEqualTo("The gate cannot reach the catalog: it answers with what it holds.\n");
    }

    @Test
    void writes_the_standing_as_one_row() {
        rollcall.answers(STATUS, "{\"category\":\"mouse\",\"behind\":0,\"inStep\":true,\"catalogReachable\":true}");
        assertThat(rollcall.run("identity", "status", "-c=mouse", "-o=csv").out())
                .isEqualTo("category,products,exceptions,asOfRevision,catalogRevision,behind,asOf,inStep,"
                        + "catalogReachable,healed\r\nmouse,,,,,0,,true,true,\r\n");
    }

    @Test
    void lists_the_files_that_got_no_queue_entry() {
        rollcall.answers(QUARANTINE, FILES);
        assertThat(rollcall.run("identity", "quarantine", "-c=mouse")).isEqualTo(new Ended(0, """
                        FILE                            STATE       WHY                         IDENTITY               CANONICAL              SINCE
                        mouse-acer-cestus-310-310.json  refused     variant_is_model_substring  Acer Cestus 310 · 310  mouse-acer-cestus-310  2026-02-14T12:00:00Z
                        broken.json                     unreadable  It ends too early.                                                        2026-02-14T12:00:00Z
                        """, "2 files\n"));
    }

    @Test
    void writes_the_files_as_csv() {
        rollcall.answers(QUARANTINE, FILES);
        assertThat(rollcall.run("identity", "quarantine", "-c=mouse", "-o=csv").out())
                .startsWith("file,state,reason,message,brand,model,variant,productId,canonicalProductId,since\r\n")
                .endsWith("broken.json,unreadable,,It ends too early.,,,,,,2026-02-14T12:00:00Z\r\n");
    }
}
