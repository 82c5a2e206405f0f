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

class ImportUndoTest {
    private static final String UNDONE = """
            {"importId":"i1","removed":3,"kept":[],"brandsRemoved":["NewCo"],"exceptionsRemoved":1}""";
    private static final String QUESTION =
            "3 products, 1 brand, 2 exceptions of the import of mouseData.xlsx (dataEntry)"
                    + " will go. What was changed since stays. Go on? [y/N] ";

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
        String applied = Imported.PREVIEW
                .replace("\"state\":\"planned\"", "\"state\":\"applied\"")
                .replace(
                        "\"result\":null",
                        "\"result\":" + Imported.DONE.replace("\"exceptionsAdded\":0", "\"exceptionsAdded\":2"));
        rollcall.answers("GET " + Imported.IMPORT + "/i1", applied).answers(Imported.UNDOING, UNDONE);
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void takes_an_import_back() throws IOException {
        assertThat(undo()).isEqualTo(new Ended(0, """
                removed             3
                kept                0
                brands removed      1: NewCo
                exceptions removed  1
                """, ""));
        assertThat(rollcall.asked).hasSize(1);
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{}"));
    }

    @Test
    void tells_what_was_kept_and_why() throws IOException {
        String kept = UNDONE.replace("\"removed\":3", "\"removed\":1")
                .replace(
                        "\"kept\":[]",
                        "\"kept\":[{\"productId\":\"mouse-newco-x1\",\"reason\":\"changed\",\"message\":\"It has changed.\"},"
                                + "{\"productId\":null,\"reason\":\"gone\",\"message\":\"It had already been removed.\"}]")
                .replace("[\"NewCo\"]", "[]");
        rollcall.answers(Imported.UNDOING, kept);
        assertThat(undo()).isEqualTo(new Ended(1, """
                removed             1
                kept                2
                brands removed      0
                exceptions removed  1

                PRODUCT ID      REASON   MESSAGE
                mouse-newco-x1  changed  It has changed.
                                gone     It had already been removed.
                """, ""));
        assertThat(undo("-o=csv").out())
                .isEqualTo("productId,reason,message\r\nmouse-newco-x1,changed,It has changed.\r\n"
                        + ",gone,It had already been removed.\r\n");
        assertThat(FakeRollcall.JSON.readTree(undo("-o=json").out())).isEqualTo(FakeRollcall.JSON.readTree(kept));
    }

    @Test
    void is_no_failure_when_a_product_was_gone_already() {
        rollcall.answers(
                Imported.UNDOING,
                UNDONE.replace(
                        "\"kept\":[]", "\"kept\":[{\"productId\":null,\"reason\":\"gone\",\"message\":\"Gone.\"}]"));
        assertThat(undo().code()).isZero();
    }

    @Test
    void asks_at_a_screen() {
        Ended ended = rollcall.types("y\n", "import", "undo", "i1", "-c=mouse");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).startsWith(QUESTION + "\rTaking it back …\r");
    }

    @Test
    void takes_nothing_back_without_a_yes() {
        assertThat(rollcall.types("n\n", "import", "undo", "i1", "-c=mouse"))
                .isEqualTo(new Ended(1, "", QUESTION + "Nothing was undone.\n"));
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void asks_nothing_when_told_so() {
        Ended ended = rollcall.types("", "import", "undo", "i1", "-c=mouse", "--yes");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).doesNotContain("Go on?");
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void does_not_ask_about_what_was_never_imported() {
        rollcall.answers("GET " + Imported.IMPORT + "/i1", Imported.PREVIEW)
                .refuses(Imported.UNDOING, 409, "{\"code\":\"not_undoable\",\"detail\":\"It was not imported.\"}");
        Ended ended = rollcall.types("", "import", "undo", "i1", "-c=mouse");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .doesNotContain("Go on?")
                .endsWith("error It was not imported.\n  code  not_undoable (HTTP 409)\n");
    }

    @ParameterizedTest
    @CsvSource({"404, import_unknown, 1", "409, import_running, 1", "403, not_allowed, 4", "503, unavailable, 3"})
    void says_why_it_cannot(int status, String code, int exit) {
        rollcall.refuses(Imported.UNDOING, status, "{\"code\":\"" + code + "\",\"detail\":\"It cannot.\"}");
        Ended ended = undo();
        assertThat(ended.code()).isEqualTo(exit);
        assertThat(ended.err()).startsWith("error It cannot.\n  code  " + code + " (HTTP " + status + ")\n");
    }

    @Test
    void says_where_to_look_when_there_is_no_such_import() {
        rollcall.refuses(
                "GET " + Imported.IMPORT + "/i1", 404, "{\"code\":\"import_unknown\",\"detail\":\"No such import.\"}");
        assertThat(rollcall.types("y\n", "import", "undo", "i1", "-c=mouse")).isEqualTo(new Ended(1, "", """
                error No such import.
                  code  import_unknown (HTTP 404)
                  try   ./rollcall import list --category mouse
                """));
    }

    private Ended undo(String... options) {
        return rollcall.run(Stream.concat(Stream.of("import", "undo", "i1", "-c=mouse"), Arrays.stream(options))
                .toArray(String[]::new));
    }
}
