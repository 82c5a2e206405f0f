package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrandRenameTest {
    private static final String RENAME = "POST /api/v1/brands/razer/rename";
    private static final String AFTER = """
            "after":[{"slug":"razer-inc","name":"Razer Inc","aliases":["Razer","RZR"]}],"removed":[]}""";
    private static final String PLAN = """
            {"dryRun":true,"action":"rename","planId":"p1","products":2,"renames":[
              {"category":"mouse","identifier":"11aa22bb","from":"mouse-razer-viper","to":"mouse-razer-inc-viper"},
              {"category":"mouse","identifier":"33cc44dd","from":"mouse-razer-cobra","to":"mouse-razer-inc-cobra"}],
             "conflicts":[],""" + AFTER;
    private static final String CONFLICTS = """
            "conflicts":[{"category":"mouse","productId":"mouse-razer-cobra","to":"mouse-razer-inc-cobra",
             "reason":"slug_collision","message":"It is there already.","canonicalProductId":"mouse-razer-inc-cobra"}],""";
    private static final String CLASHING = PLAN.replace("\"conflicts\":[],", CONFLICTS);
    private static final String[] RENAMING = {"brand", "rename", "razer", "Razer Inc"};
    private static final String[] APPLYING = {"brand", "rename", "razer", "Razer Inc", "--apply"};

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
        rollcall.answers("GET /api/v1/brands/razer", "{\"slug\":\"razer\",\"name\":\"Razer\",\"version\":3}");
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void only_looks_unless_told_otherwise() throws IOException {
        rollcall.answers(RENAME, PLAN);
        assertThat(rollcall.run(RENAMING)).isEqualTo(new Ended(0, """
                        would rename  Razer → Razer Inc
                        products      2
                        new ids       2
                        then          Razer Inc (razer-inc), also called Razer, RZR

                        CATEGORY  FROM               TO
                        mouse     mouse-razer-viper  mouse-razer-inc-viper
                        mouse     mouse-razer-cobra  mouse-razer-inc-cobra
                        """, "Nothing was changed. Add --apply to do it.\n"));
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree("{\"name\":\"Razer Inc\",\"dryRun\":true}"));
    }

    @Test
    void applies_exactly_what_it_looked_at() throws IOException {
        rollcall.answers(RENAME, PLAN).thenAnswers(RENAME, PLAN.replace("\"dryRun\":true", "\"dryRun\":false"));
        Ended ended = rollcall.run(APPLYING);
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("""
                        renamed   Razer → Razer Inc
                        products  2
                        new ids   2
                        now       Razer Inc (razer-inc), also called Razer, RZR
                        """);
        assertThat(ended.err()).isEmpty();
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree("{\"name\":\"Razer Inc\",\"dryRun\":false,\"planId\":\"p1\"}"));
    }

    @Test
    void shows_what_stands_in_the_way() {
        rollcall.answers(RENAME, CLASHING);
        assertThat(rollcall.run(RENAMING))
                .isEqualTo(new Ended(0, """
                        would rename  Razer → Razer Inc
                        products      2
                        new ids       2
                        conflicts     1
                        then          Razer Inc (razer-inc), also called Razer, RZR

                        CATEGORY  FROM               TO                     REASON          MESSAGE
                        mouse     mouse-razer-cobra  mouse-razer-inc-cobra  slug_collision  It is there already.
                        mouse     mouse-razer-viper  mouse-razer-inc-viper
                        """, "Nothing was changed, and cannot be before 1 conflict is settled.\n"));
    }

    @Test
    void applies_nothing_while_there_are_conflicts() {
        rollcall.answers(RENAME, CLASHING);
        Ended ended = rollcall.run(APPLYING);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("slug_collision  It is there already.");
        assertThat(ended.err()).isEqualTo("Nothing was changed: 1 conflict is to be settled first.\n");
        assertThat(rollcall.asked)
                .filteredOn(asked -> asked.method().equals("POST"))
                .hasSize(1);
    }

    @Test
    void shows_conflicts_that_came_meanwhile() {
        rollcall.answers(RENAME, PLAN)
                .thenRefuses(RENAME, 409, "{" + CONFLICTS + "\"code\":\"plan_conflicts\",\"detail\":\"1 conflict.\"}");
        assertThat(rollcall.run(APPLYING))
                .isEqualTo(new Ended(1, """
                        CATEGORY  FROM               TO                     REASON          MESSAGE
                        mouse     mouse-razer-cobra  mouse-razer-inc-cobra  slug_collision  It is there already.
                        """, "error 1 conflict.\n  code  plan_conflicts (HTTP 409)\n"));
    }

    @Test
    void says_what_to_do_about_a_stale_plan() {
        rollcall.answers(RENAME, PLAN)
                .thenRefuses(RENAME, 409, "{\"code\":\"plan_stale\",\"detail\":\"Something changed since.\"}");
        assertThat(rollcall.run(APPLYING)).isEqualTo(new Ended(1, "", """
                        error Something changed since.
                          code  plan_stale (HTTP 409)
                          try   the same again: it looks anew and applies what it then finds
                        """));
    }

    @Test
    void names_the_owner_of_a_name_that_is_taken() {
        rollcall.refuses(
                RENAME, 409, "{\"code\":\"brand_name_taken\",\"detail\":\"It is taken.\",\"owner\":\"razer-inc\"}");
        assertThat(rollcall.run(RENAMING).err()).endsWith("  try   ./rollcall brand show razer-inc\n");
    }

    @Test
    void writes_the_ids_as_csv_and_the_sums_beside_it() {
        rollcall.answers(RENAME, CLASHING);
        Ended ended = rollcall.run("brand", "rename", "razer", "Razer Inc", "--dry-run", "-o=csv");
        assertThat(ended.out())
                .isEqualTo("category,identifier,from,to,reason,message,canonicalProductId\r\n"
                        + "mouse,33cc44dd,mouse-razer-cobra,mouse-razer-inc-cobra,slug_collision,It is there already.,"
                        + "mouse-razer-inc-cobra\r\n"
                        + "mouse,11aa22bb,mouse-razer-viper,mouse-razer-inc-viper,,,\r\n");
        assertThat(ended.err()).startsWith("would rename  Razer → Razer Inc\n");
    }

    @Test
    void writes_the_answer_of_the_server_as_json() throws IOException {
        rollcall.answers(RENAME, PLAN);
        Ended ended = rollcall.run("brand", "rename", "razer", "Razer Inc", "-o=json");
        assertThat(FakeRollcall.JSON.readTree(ended.out())).isEqualTo(FakeRollcall.JSON.readTree(PLAN));
    }

    @Test
    void refuses_dry_run_and_apply_together() {
        Ended ended = rollcall.run("brand", "rename", "razer", "Razer Inc", "--apply", "--dry-run");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("mutually exclusive");
        assertThat(rollcall.asked).isEmpty();
    }
}
