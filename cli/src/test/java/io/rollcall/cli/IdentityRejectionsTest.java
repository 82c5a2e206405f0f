package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentityRejectionsTest {
    private static final String REJECTIONS = "GET /api/v1/identity/mouse/rejections";
    private static final String ONE = """
            {"identifier":"u-1","path":"queue-sync","brand":"Acer","model":"Cestus 310","variant":"310",
             "reason":"variant_is_model_substring","rule":2,"message":"“310” is a part","canonicalProductId":"mouse-acer-cestus-310",
             "file":"a.json","at":"2026-02-14T12:00:00.5Z","actor":"ana"}""";
    private static final String GROUPS = """
            {"items":[{"times":3,"firstAt":"2026-02-12T08:00:00.123Z","lastAt":"2026-02-14T12:00:00.5Z","actors":2,"latest":%s}],
             "total":1,"rejections":3,"reasons":[],"paths":[],"nextCursor":null}""".formatted(ONE);

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
    void puts_the_same_ones_together() {
        rollcall.answers(REJECTIONS + "/groups?limit=1000", GROUPS);
        assertThat(rollcall.run("identity", "rejections", "-c=mouse"))
                .isEqualTo(new Ended(0, """
                        TIMES  IDENTITY               REASON                      PATH        SINCE                 LAST                  CANONICAL
                        3      Acer Cestus 310 · 310  variant_is_model_substring  queue-sync  2026-02-12T08:00:00Z  2026-02-14T12:00:00Z  mouse-acer-cestus-310
                        """, "1 group, 3 rejections\n"));
    }

    @Test
    void writes_every_field_of_a_group_as_csv() {
        rollcall.answers(REJECTIONS + "/groups?limit=1000", GROUPS);
        assertThat(rollcall.run("identity", "rejections", "-c=mouse", "-o=csv").out())
                .isEqualTo(
                        "times,firstAt,lastAt,actors,brand,model,variant,reason,path,canonicalProductId,file,rule,message\r\n"
                                + "3,2026-02-12T08:00:00.123Z,2026-02-14T12:00:00.5Z,2,Acer,Cestus 310,310,variant_is_model_substring,"
                                + "queue-sync,mouse-acer-cestus-310,a.json,2,“310” is a part\r\n");
    }

    @Test
    void writes_the_groups_of_the_server_as_json() throws IOException {
        rollcall.answers(REJECTIONS + "/groups?limit=1000", GROUPS);
        Ended ended = rollcall.run("identity", "rejections", "-c=mouse", "-o=json");
        assertThat(FakeRollcall.JSON.readTree(ended.out())).isEqualTo(FakeRollcall.JSON.readTree(GROUPS));
    }

    @Test
    void lists_them_one_by_one() {
        rollcall.answers(REJECTIONS + "?limit=1", "{\"items\":[" + ONE + "],\"total\":2,\"nextCursor\":\"next\"}");
        assertThat(rollcall.run("identity", "rejections", "-c=mouse", "--each", "--limit=1"))
                .isEqualTo(new Ended(0, """
                        AT                    IDENTITY               REASON                      PATH        ACTOR  FILE    CANONICAL
                        2026-02-14T12:00:00Z  Acer Cestus 310 · 310  variant_is_model_substring  queue-sync  ana    a.json  mouse-acer-cestus-310
                        """, "1 of 2 rejections\n"));
    }

    @Test
    void asks_with_every_filter() {
        rollcall.answers(
                REJECTIONS + "/groups?q=acer&reason=slug_collision&path=seed&since=2026-02-14T00%3A00%3A00Z&limit=5",
                GROUPS);
        Ended ended = rollcall.run(
                "identity",
                "rejections",
                "-c=mouse",
                "-q=acer",
                "--reason=slug_collision",
                "--path=seed",
                "--since=2026-02-14",
                "--limit=5");
        assertThat(ended.code()).isZero();
    }

    @Test
    void names_the_reasons_there_are_when_nothing_is_found() {
        rollcall.answers(REJECTIONS + "/groups?reason=nope&limit=1000", """
                {"items":[],"total":0,"rejections":0,"reasons":[{"value":"slug_collision","count":2}],
                 "paths":[{"value":"seed","count":1},{"value":"add","count":1}],"nextCursor":null}""");
        assertThat(rollcall.run("identity", "rejections", "-c=mouse", "--reason=nope")
                        .err())
                .isEqualTo("0 groups, 0 rejections\nreasons: slug_collision (2)\npaths: seed (1), add (1)\n");
    }
}
