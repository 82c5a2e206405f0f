package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrandHistoryTest {
    private static final String UNDO = "POST /api/v1/brand-history/42/undo";
    private static final String HISTORY = """
            {"items":[
              {"id":42,"identifier":"1a2b3c4d","slug":"razer-inc","name":"Razer Inc","action":"renamed","actor":"ana",
               "at":"2026-02-14T12:00:00.123Z","version":2,"changes":[
                 {"field":"name","from":["Razer"],"to":["Razer Inc"]},{"field":"aliases","from":[],"to":["Razer","RZR"]}],
               "undoable":true,"whyNot":null},
              {"id":41,"identifier":"1a2b3c4d","slug":"razer","name":"Razer","action":"added","actor":"bob",
               "at":"2026-02-13T12:00:00Z","version":1,"changes":[],"undoable":false,"whyNot":"It has products."}],
             "total":3,"nextCursor":"next"}""";
    private static final String PLAN = """
            {"dryRun":true,"action":"undo","planId":"p4","products":1,"renames":[
              {"category":"mouse","identifier":"11aa22bb","from":"mouse-razer-inc-viper","to":"mouse-razer-viper"}],
             "conflicts":[],"after":[{"slug":"razer","name":"Razer","aliases":[]}],"removed":[]}""";

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
    void lists_what_was_changed_about_all_brands() {
        rollcall.answers("GET /api/v1/brand-history?limit=2", HISTORY);
        assertThat(rollcall.run("brand", "history", "--limit=2")).isEqualTo(new Ended(0, """
                        ID  AT                    BRAND      ACTION   ACTOR  CHANGES
                        42  2026-02-14T12:00:00Z  Razer Inc  renamed  ana    name: Razer → Razer Inc; aliases: none → Razer, RZR
                        41  2026-02-13T12:00:00Z  Razer      added    bob
                        """, "2 of 3 changes\n"));
    }

    @Test
    void lists_the_history_of_one_brand_as_csv() {
        rollcall.answers("GET /api/v1/brands/razer-inc", "{\"slug\":\"razer-inc\",\"name\":\"Razer Inc\"}")
                .answers("GET /api/v1/brands/razer-inc/history?limit=2", HISTORY);
        assertThat(rollcall.run("brand", "history", "razer-inc", "--limit=2", "-o=csv")
                        .out())
                .isEqualTo("id,at,brand,slug,identifier,action,actor,version,changes,undoable,whyNot\r\n"
                        + "42,2026-02-14T12:00:00.123Z,Razer Inc,razer-inc,1a2b3c4d,renamed,ana,2,"
                        + "\"name: Razer → Razer Inc; aliases: none → Razer, RZR\",true,\r\n"
                        + "41,2026-02-13T12:00:00Z,Razer,razer,1a2b3c4d,added,bob,1,,false,It has products.\r\n");
    }

    @Test
    void writes_the_answer_of_the_server_as_json() throws IOException {
        rollcall.answers("GET /api/v1/brand-history?limit=2", HISTORY);
        Ended ended = rollcall.run("brand", "history", "--limit=2", "-o=json");
        assertThat(FakeRollcall.JSON.readTree(ended.out())).isEqualTo(FakeRollcall.JSON.readTree(HISTORY));
    }

    @Test
    void only_looks_at_what_an_undo_would_do() {
        rollcall.answers(UNDO, PLAN);
        assertThat(rollcall.run("brand", "undo", "42", "--dry-run"))
                .isEqualTo(new Ended(0, """
                        would undo  change 42
                        products    1
                        new ids     1
                        then        Razer (razer)

                        CATEGORY  FROM                   TO
                        mouse     mouse-razer-inc-viper  mouse-razer-viper
                        """, "Nothing was changed. Leave out --dry-run to do it.\n"));
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void undoes_what_it_looked_at() throws IOException {
        rollcall.answers(UNDO, PLAN).thenAnswers(UNDO, PLAN.replace("\"dryRun\":true", "\"dryRun\":false"));
        Ended ended = rollcall.run("brand", "undo", "42");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("undone    change 42\n").contains("now       Razer (razer)\n");
        assertThat(rollcall.asked.get(0).body()).isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":true}"));
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":false,\"planId\":\"p4\"}"));
    }

    @Test
    void says_why_a_change_cannot_be_undone() {
        rollcall.refuses(UNDO, 409, "{\"code\":\"not_undoable\",\"detail\":\"A later change rests on it.\"}");
        assertThat(rollcall.run("brand", "undo", "42"))
                .isEqualTo(new Ended(1, "", "error A later change rests on it.\n  code  not_undoable (HTTP 409)\n"));
    }

    @Test
    void says_which_products_hold_an_undo_back() {
        rollcall.refuses(UNDO, 409, """
                {"code":"brand_in_use","detail":"1 product references this brand","products":1,
                 "categories":[{"category":"mouse","products":1}]}""");
        assertThat(rollcall.run("brand", "undo", "42").err()).isEqualTo("""
                        error 1 product references this brand
                          in    mouse: 1 product
                          code  brand_in_use (HTTP 409)
                        """);
    }
}
