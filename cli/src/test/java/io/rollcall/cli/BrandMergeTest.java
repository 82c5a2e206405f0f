package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrandMergeTest {
    private static final String MERGE = "POST /api/v1/brands/logitech-g/merge";
    private static final String MOVE = "POST /api/v1/brands/logitech-g/aliases/move";
    private static final String GOES =
            "{\"slug\":\"logitech-g\",\"name\":\"Logitech G\",\"aliases\":[\"G\"],\"version\":1}";
    private static final String STAYS = "{\"slug\":\"logitech\",\"name\":\"Logitech\",\"aliases\":[],\"version\":3}";
    private static final String PLAN = """
            {"dryRun":true,"action":"merge","planId":"p2","products":1,"renames":[
              {"category":"mouse","identifier":"11aa22bb","from":"mouse-logitech-g-g502","to":"mouse-logitech-g502"}],
             "conflicts":[],"after":[{"slug":"logitech","name":"Logitech","aliases":["Logitech G"]}],
             "removed":["logitech-g"]}""";

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
        rollcall.answers("GET /api/v1/brands/logitech-g", GOES)
                .answers("GET /api/v1/brands?name=Logitech%20G", "{\"items\":[" + GOES + "]}")
                .answers("GET /api/v1/brands/logitech", STAYS);
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void looks_at_a_merge() throws IOException {
        rollcall.answers(MERGE, PLAN);
        assertThat(rollcall.run("brand", "merge", "logitech-g", "logitech"))
                .isEqualTo(new Ended(0, """
                        would merge  Logitech G → Logitech
                        products     1
                        new ids      1
                        then         Logitech (logitech), also called Logitech G
                        gone         logitech-g

                        CATEGORY  FROM                   TO
                        mouse     mouse-logitech-g-g502  mouse-logitech-g502
                        """, "Nothing was changed. Add --apply to do it.\n"));
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree("{\"into\":\"logitech\",\"dryRun\":true}"));
    }

    @Test
    void applies_a_merge() throws IOException {
        rollcall.answers(MERGE, PLAN).thenAnswers(MERGE, PLAN.replace("\"dryRun\":true", "\"dryRun\":false"));
        assertThat(rollcall.run("brand", "merge", "Logitech G", "logitech", "--apply")
                        .out())
                .startsWith("merged    Logitech G → Logitech\n");
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree("{\"into\":\"logitech\",\"dryRun\":false,\"planId\":\"p2\"}"));
    }

    @Test
    void merges_no_brand_that_was_called_by_an_alias() {
        rollcall.answers("GET /api/v1/brands?name=G", "{\"items\":[" + GOES + "]}");
        Ended ended = rollcall.run("brand", "merge", "G", "logitech", "--apply");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith("error “G” is an alias of Logitech G: say logitech-g if you mean the brand\n");
    }

    @Test
    void merges_no_brand_into_itself() {
        Ended ended = rollcall.run("brand", "merge", "logitech", "logitech");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("error “logitech” and “logitech” are the same brand: Logitech\n");
    }

    @Test
    void moves_an_alias() throws IOException {
        String moved = "{\"dryRun\":false,\"action\":\"move_alias\",\"planId\":null,\"products\":0,\"renames\":[],"
                + "\"conflicts\":[],\"after\":[" + GOES + "," + STAYS + "],\"removed\":[]}";
        rollcall.answers(
                        MOVE,
                        moved.replace("\"dryRun\":false", "\"dryRun\":true").replace("null", "\"p3\""))
                .thenAnswers(MOVE, moved);
        assertThat(rollcall.run("brand", "move-alias", "logitech-g", "G", "logitech", "--apply"))
                .isEqualTo(new Ended(0, """
                        moved     G: Logitech G → Logitech
                        products  0
                        new ids   0
                        now       Logitech G (logitech-g), also called G
                        now       Logitech (logitech)
                        """, ""));
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree(
                        "{\"alias\":\"G\",\"to\":\"logitech\",\"dryRun\":false,\"planId\":\"p3\"}"));
    }

    @Test
    void moves_no_alias_to_where_it_is() {
        assertThat(rollcall.run("brand", "move-alias", "logitech", "G", "logitech")
                        .code())
                .isEqualTo(2);
    }
}
