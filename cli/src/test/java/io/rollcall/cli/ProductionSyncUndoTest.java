package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductionSyncUndoTest {
    private static final String APPLY = "GET /api/v1/catalog/mouse/production-sync/applies/" + Synced.APPLY_ID;
    private static final String UNDO =
            "POST /api/v1/catalog/mouse/production-sync/applies/" + Synced.APPLY_ID + "/undo";
    private static final String HISTORY = "GET /api/v1/catalog/mouse/production-sync/history?limit=";
    private static final String SUMMARY =
            "\"total\":2,\"applied\":2,\"skipped\":0,\"refused\":0,\"pending\":0,\"undone\":";
    private static final String UNDONE = Synced.applied(SUMMARY + 2, """
            {"row_id":"n1","action":"add","status":"applied","productId":"mouse-a","undone":"undone"},
            {"row_id":"n2","action":"add","status":"applied","productId":"mouse-b","undone":"gone"}""");
    private static final String PULLS = """
            {"pulls":[{"id":"u2","category":"mouse","source":"s3://live/mouse.json","actor":"schedule","state":"failed",
              "started_at":"2026-11-28T13:33:55.329Z","millis":1212,"error_code":"source_is_html","error":"It is a web page.",
              "hint":"Look at the address."},
             {"id":"u1","category":"mouse","source":"s3://live/mouse.json","actor":"ann","state":"good",
              "started_at":"2026-11-28T12:33:55.329Z","millis":21,"bytes":615860,"rows":365,"products":364,
              "content_hash":"3f5a","error_code":null,"error":null,"hint":null}],
             "applies":[{"apply_id":"a1","plan_id":"p1","at":"2026-11-28T12:54:19.196Z","actor":"ann","state":"undone",
              "undone_at":"2026-11-28T12:55:00.000Z","undone_by":"bob"}]}""";

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
    void undoes_an_apply() {
        rollcall.answers(UNDO, UNDONE);
        assertThat(rollcall.run("production-sync", "undo", Synced.APPLY_ID, "--category=mouse"))
                .isEqualTo(new Ended(0, "undone         2\nchanged since  0\n", ""));
    }

    @Test
    void says_what_stays_because_somebody_changed_it() {
        rollcall.answers(UNDO, UNDONE.replace("\"gone\"", "\"changed\"").replace("\"undone\":2", "\"undone\":1"));
        Ended ended = rollcall.run("production-sync", "undo", Synced.APPLY_ID, "--category=mouse");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEqualTo("""
                undone         1
                changed since  1

                Somebody changed these since; they stay: 1
                PRODUCT ID  FIELD  ACTION
                mouse-b            add
                """);
    }

    @Test
    void asks_at_a_screen() {
        rollcall.answers(APPLY, Synced.applied(SUMMARY + 0, "")).answers(UNDO, UNDONE);
        Ended ended = rollcall.types("n\n", "production-sync", "undo", Synced.APPLY_ID, "--category=mouse");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .isEqualTo("2 rows that ann applied at 2026-11-28T12:54:19Z will be undone. What was changed since"
                        + " stays. Go on? [y/N] Nothing was undone.\n");
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void leads_to_the_history_when_there_is_no_such_apply() {
        rollcall.refuses(UNDO, 404, "{\"code\":\"not_found\",\"detail\":\"There is no such apply.\"}");
        assertThat(rollcall.run("production-sync", "undo", Synced.APPLY_ID, "--category=mouse"))
                .isEqualTo(new Ended(1, "", """
                error There is no such apply.
                  code  not_found (HTTP 404)
                  try   ./rollcall production-sync history --category mouse
                """));
    }

    @Test
    void lists_pulls_and_applies() {
        rollcall.answers(HISTORY + 1000, PULLS);
        assertThat(rollcall.run("production-sync", "history", "--category=mouse")
                        .out())
                .isEqualTo("""
                last good pull  2026-11-28T12:33:55Z

                Pulls: 2
                STARTED AT            ACTOR     STATE   SOURCE                PRODUCTS  MS    ERROR
                2026-11-28T13:33:55Z  schedule  failed  s3://live/mouse.json            1212  It is a web page.
                2026-11-28T12:33:55Z  ann       good    s3://live/mouse.json  364       21

                Applies: 1
                APPLY ID  AT                    ACTOR  STATE   UNDONE AT             UNDONE BY
                a1        2026-11-28T12:54:19Z  ann    undone  2026-11-28T12:55:00Z  bob
                """);
    }

    @Test
    void writes_pulls_and_applies_as_csv() {
        rollcall.answers(HISTORY + 2, PULLS);
        assertThat(rollcall.run("production-sync", "history", "--category=mouse", "--limit=2", "-o=csv")
                        .out())
                .isEqualTo(
                        "kind,id,at,actor,state,source,rows,products,millis,bytes,content_hash,error_code,error,hint,"
                                + "plan_id,undone_at,undone_by\r\n"
                                + "pull,u2,2026-11-28T13:33:55.329Z,schedule,failed,s3://live/mouse.json,,,1212,,,source_is_html,"
                                + "It is a web page.,Look at the address.,,,\r\n"
                                + "pull,u1,2026-11-28T12:33:55.329Z,ann,good,s3://live/mouse.json,365,364,21,615860,3f5a,,,,,,\r\n"
                                + "apply,a1,2026-11-28T12:54:19.196Z,ann,undone,,,,,,,,,,p1,2026-11-28T12:55:00.000Z,bob\r\n");
    }

    @Test
    void says_that_nothing_was_pulled_yet() {
        rollcall.answers(HISTORY + 1000, "{\"pulls\":[],\"applies\":[]}");
        assertThat(rollcall.run("production-sync", "history", "--category=mouse"))
                .isEqualTo(new Ended(0, "last good pull  none yet\n", ""));
    }
}
