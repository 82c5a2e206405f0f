package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportListTest {
    private static final String LIST = "GET " + Imported.IMPORT;
    private static final String DONE = """
            {"items":[
             {"import_id":"i2","workbook":"mice.xlsx","sheet":"my sheet","state":"applied",
              "created_at":"2026-02-15T12:00:00.123Z","applied_at":"2026-02-15T12:01:00.123Z","actor":"bob","created":35,
              "can_undo":true},
             {"import_id":"i1","workbook":"mouseData.xlsx","sheet":"dataEntry","state":"undone",
              "created_at":"2026-02-14T12:00:00Z","applied_at":"2026-02-14T12:01:00Z","actor":"ann","created":342,
              "can_undo":false}]}""";

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
    void lists_past_imports() {
        rollcall.answers(LIST, DONE);
        assertThat(rollcall.run("import", "list", "-c=mouse")).isEqualTo(new Ended(0, """
                IMPORT ID  WORKBOOK        SHEET      APPLIED AT            ACTOR  CREATED  STATE
                i2         mice.xlsx       my sheet   2026-02-15T12:01:00Z  bob    35       applied
                i1         mouseData.xlsx  dataEntry  2026-02-14T12:01:00Z  ann    342      undone
                """, "2 imports\n"));
    }

    @Test
    void writes_them_as_csv_and_all_of_it_as_json() throws IOException {
        rollcall.answers(LIST, DONE);
        assertThat(rollcall.run("import", "list", "-c=mouse", "-o=csv").out())
                .startsWith(
                        "import_id,workbook,sheet,state,created_at,applied_at,actor,created,can_undo\r\n"
                                + "i2,mice.xlsx,my sheet,applied,2026-02-15T12:00:00.123Z,2026-02-15T12:01:00.123Z,bob,35,true\r\n");
        assertThat(FakeRollcall.JSON.readTree(
                        rollcall.run("import", "list", "-c=mouse", "-o=json").out()))
                .isEqualTo(FakeRollcall.JSON.readTree(DONE));
    }

    @Test
    void finds_the_only_category_and_says_when_there_was_none() {
        rollcall.answers("GET /api/v1/categories", "{\"items\":[{\"category\":\"mouse\"}]}")
                .answers(LIST, "{\"items\":[]}");
        Ended ended = rollcall.run("import", "list");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEqualTo("0 imports\n");
    }

    @Test
    void says_why_it_cannot() {
        rollcall.refuses(LIST, 404, "{\"code\":\"unknown_category\",\"detail\":\"Nobody knows it.\"}");
        assertThat(rollcall.run("import", "list", "-c=mouse"))
                .isEqualTo(new Ended(1, "", "error Nobody knows it.\n  code  unknown_category (HTTP 404)\n"));
    }
}
