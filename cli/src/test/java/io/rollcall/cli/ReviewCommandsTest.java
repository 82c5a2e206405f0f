package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewCommandsTest {
    private static final String REVIEW = "/api/v1/review/mouse";
    private static final String NAMED = "GET " + REVIEW + "/cells?product=mouse-a&field=weight";
    private static final String STATE = """
            {"slot":{"kind":"grid_key","id":7,"productId":"mouse-a","fieldKey":"weight"},
             "selected":{"value":"61","candidateId":"c1"},"value":"61","confidence":0.9,"source":"pipeline",
             "overridden":false,"needsReview":true,"itemLane":{"accept":"accepted","confirm":"pending"},
             "sharedLane":{"accept":null,"confirm":null}}""";
    private static final String DECIDED = """
            {"decisionId":42,"state":%s,"pendingCandidateIds":["c2"],"affectedItems":[],"keptItems":[]}""".formatted(STATE);
    private static final String REACHED = """
            {"decisionId":null,"state":%s,"pendingCandidateIds":[],
             "affectedItems":[{"productId":"mouse-b","fieldKey":"dpi","cellId":8,"value":"26000","needsReview":false}],
             "keptItems":[{"productId":"mouse-c","fieldKey":"dpi","cellId":9,"value":"25000","needsReview":false}]}""".formatted(STATE);

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall().answers(NAMED, "{\"cellId\":7}");
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void lists_what_waits() {
        rollcall.answers(
                "GET " + REVIEW + "/queue?field=weight&field=dpi&brand=Acer&tier=1&state=conflict&limit=10", """
                {"items":[{"slot":{"kind":"grid_key","id":7,"productId":"mouse-a","fieldKey":"weight"},"brand":"Acer",
                  "model":"A","variant":"","value":"61","confidence":0.5,"reasons":["needs_review","conflict"]}],
                 "total":3,"nextCursor":null}""");
        String[] list = {
            "review",
            "list",
            "--field=weight",
            "--field=dpi",
            "--brand=Acer",
            "--tier=1",
            "--state=conflict",
            "--limit=10",
            "--category=mouse"
        };
        assertThat(rollcall.run(list)).isEqualTo(new Ended(0, """
                PRODUCT  FIELD   VALUE  CONFIDENCE  BRAND  MODEL  WAITS FOR
                mouse-a  weight  61     0.5         Acer   A      needs_review, conflict
                """, "1 of 3 cells\n"));
    }

    @Test
    void writes_what_waits_as_csv() {
        rollcall.answers("GET " + REVIEW + "/queue?limit=1000", """
                {"items":[{"slot":{"kind":"grid_key","id":7,"productId":"mouse-a","fieldKey":"weight"},"brand":"Acer",
                  "model":"A","variant":"","value":"61","confidence":0.5,"reasons":["pending"]}],"total":1,"nextCursor":null}""");
        assertThat(rollcall.run("review", "list", "--category=mouse", "-o=csv").out())
                .isEqualTo("""
                productId,fieldKey,cellId,value,confidence,brand,model,variant,reasons\r
                mouse-a,weight,7,61,0.5,Acer,A,,pending\r
                """);
    }

    @Test
    void shows_a_value_with_its_candidates() {
        rollcall.answers("GET " + REVIEW + "/cells/7", """
                {"value":"61","confidence":0.9,"source":"pipeline","needsReview":true,
                 "itemLane":{"accept":"accepted","confirm":"pending"},"sharedLane":{"accept":null,"confirm":null},
                 "candidates":[{"id":"c1","value":"61","score":0.9,"reviewStatus":"accepted","productId":"mouse-a",
                   "source":{"host":"acer.example","tier":1,"method":"dom"},
                   "evidence":{"url":"https://acer.example/a","quote":"61 g","quoteCheck":"verbatim"},"synthetic":false}],
                 "linkedItems":[]}""");
        assertThat(rollcall.run("review", "show", "mouse-a", "weight", "--category=mouse"))
                .isEqualTo(new Ended(0, """
                slot          weight of mouse-a
                value         61
                confidence    0.9
                source        pipeline
                item lane     accepted, pending
                needs review  yes

                CANDIDATE  VALUE  SCORE  STATUS    HOST          TIER  QUOTE  QUOTE CHECK
                c1         61     0.9    accepted  acer.example  1     61 g   verbatim
                """, ""));
    }

    @Test
    void accepts_a_candidate_of_a_cell_for_its_product() throws IOException {
        rollcall.answers("POST " + REVIEW + "/cells/7/decisions", DECIDED);
        assertThat(rollcall.run("review", "accept", "mouse-a", "weight", "--candidate=c1", "--category=mouse"))
                .isEqualTo(new Ended(0, """
                decision            42
                slot                weight of mouse-a
                value               61
                confidence          0.9
                source              pipeline
                item lane           accepted, pending
                needs review        yes
                pending candidates  1
                """, ""));
        assertThat(rollcall.last().body())
                .isEqualTo(
                        FakeRollcall.JSON.readTree("{\"action\":\"accept\",\"lane\":\"item\",\"candidateId\":\"c1\"}"));
    }

    @Test
    void a_dry_run_says_whom_a_shared_value_reaches() throws IOException {
        rollcall.answers("POST " + REVIEW + "/component-values/3/decisions?dryRun=true", REACHED);
        Ended ended = rollcall.run(
                "review", "accept", "--component-value=3", "--candidate=c1", "--dry-run", "--category=mouse");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).doesNotContain("decision ").endsWith("""

                PRODUCT  FIELD  VALUE  EFFECT
                mouse-b  dpi    26000  reached
                mouse-c  dpi    25000  kept: a person accepted it
                """);
        assertThat(ended.err()).isEqualTo("Nothing was changed. Leave out --dry-run to do it.\n");
        assertThat(rollcall.last().body().path("lane").asText()).isEqualTo("shared");
    }

    @Test
    void confirms_and_rejects_in_the_lane_that_is_named() {
        rollcall.answers("POST " + REVIEW + "/cells/7/decisions", DECIDED);
        rollcall.run("review", "confirm", "mouse-a", "weight", "--candidate=c1", "--lane=shared", "--category=mouse");
        assertThat(rollcall.last().body().path("action").asText()).isEqualTo("confirm");
        assertThat(rollcall.last().body().path("lane").asText()).isEqualTo("shared");
        rollcall.answers("POST " + REVIEW + "/list-values/5/decisions", DECIDED);
        rollcall.run("review", "reject", "--list-value=5", "--candidate=c1", "--category=mouse");
        assertThat(rollcall.last().body().path("action").asText()).isEqualTo("reject");
    }

    @Test
    void sets_a_value_with_its_evidence() throws IOException {
        rollcall.answers("PUT " + REVIEW + "/cells/7/value", DECIDED);
        Ended ended = rollcall.run(
                "review",
                "set",
                "mouse-a",
                "weight",
                "61",
                "--evidence-url=https://a.example",
                "--quote=61 g",
                "--category=mouse");
        assertThat(ended.code()).isZero();
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree(
                        "{\"value\":\"61\",\"evidence\":{\"url\":\"https://a.example\",\"quote\":\"61 g\"}}"));
    }

    @Test
    void sets_the_value_of_a_component() throws IOException {
        rollcall.answers("PUT " + REVIEW + "/component-values/3/value", DECIDED);
        assertThat(rollcall.run("review", "set", "--component-value=3", "26000", "--category=mouse")
                        .code())
                .isZero();
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{\"value\":\"26000\"}"));
    }

    @Test
    void tells_what_was_decided_in_a_category() {
        rollcall.answers("GET " + REVIEW + "/decisions?actor=ann&limit=2", """
                {"items":[{"decisionId":42,"action":"accept","slotKind":"grid_key",
                  "slot":{"kind":"grid_key","id":7,"productId":"mouse-a","fieldKey":"weight"},"brand":"Acer","model":"A",
                  "actor":"ann","oldValue":"60","newValue":"61","reason":"primary_accept","at":"2026-11-28T12:00:00.5Z",
                  "undoneBy":43,"bulkId":null}],"nextCursor":null}""");
        assertThat(rollcall.run("review", "history", "--actor=ann", "--limit=2", "--category=mouse"))
                .isEqualTo(new Ended(0, """
                DECISION  AT                    PRODUCT  FIELD   WHAT            BY   FROM  TO  UNDONE BY
                42        2026-11-28T12:00:00Z  mouse-a  weight  primary_accept  ann  60    61  43
                """, "1 decision\n"));
    }

    @Test
    void tells_what_was_decided_about_a_value() {
        rollcall.answers("GET " + REVIEW + "/cells/7/decisions", """
                {"items":[{"eventId":1,"decisionId":null,"eventType":"user_accept","actor":"override","oldValue":null,
                  "newValue":"61","reason":"override","at":"2026-11-28T12:00:00Z","undoneBy":null}]}""");
        assertThat(rollcall.run("review", "history", "mouse-a", "weight", "--category=mouse"))
                .isEqualTo(new Ended(0, """
                DECISION  AT                    WHAT      BY        FROM  TO  UNDONE BY
                          2026-11-28T12:00:00Z  override  override        61
                """, "1 decision\n"));
    }

    @Test
    void undoes_one_decision() {
        rollcall.answers(
                "POST " + REVIEW + "/decisions/42/undo", "{\"decisionId\":43,\"undone\":42,\"state\":" + STATE + "}");
        assertThat(rollcall.run("review", "undo", "42", "--category=mouse").out())
                .startsWith("undone        decision 42\nby decision   43\nvalue         61\n");
    }

    @Test
    void undoes_a_bulk_and_names_what_stays() {
        rollcall.answers("POST " + REVIEW + "/decisions/bulk/b-1/undo", """
                {"bulkId":"b-2","undone":[{"decisionId":44,"undone":42,"state":null}],
                 "skipped":[{"decisionId":41,"reason":"not_undoable","message":"It was undone already."}]}""");
        assertThat(rollcall.run("review", "undo", "--bulk=b-1", "--category=mouse"))
                .isEqualTo(new Ended(1, """
                undone      1 decision
                not undone  1 decision
                by bulk     b-2

                DECISION ID  REASON        MESSAGE
                41           not_undoable  It was undone already.
                """, ""));
    }

    @Test
    void leads_to_the_cells_there_are() {
        rollcall.refuses(
                NAMED,
                404,
                "{\"code\":\"cell_not_found\",\"detail\":\"“mouse-a” has no field “weight” in the snapshot.\"}");
        assertThat(rollcall.run("review", "show", "mouse-a", "weight", "--category=mouse"))
                .isEqualTo(new Ended(1, "", """
                error “mouse-a” has no field “weight” in the snapshot.
                  code  cell_not_found (HTTP 404)
                  try   ./rollcall review list --category mouse -q mouse-a
                """));
    }
}
