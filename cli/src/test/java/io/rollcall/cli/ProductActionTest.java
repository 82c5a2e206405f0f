package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductActionTest {
    private static final String ACTIONS = "POST /api/v1/catalog/mouse/products/actions";
    private static final String CHANGED = """
            {"action":"set_inactive","total":1,"changed":1,"unchanged":0,"refused":0,
             "results":[{"productId":"mouse-a","status":"changed","reason":null,"detail":null}]}""";

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
    void lists_what_was_not_changed() throws IOException {
        rollcall.answers(ACTIONS, """
                {"action":"delete","total":3,"changed":1,"unchanged":1,"refused":1,"results":[
                  {"productId":"mouse-a","status":"changed","reason":null,"detail":null},
                  {"productId":"mouse-b","status":"unchanged","reason":null,"detail":null},
                  {"productId":"mouse-c","status":"refused","reason":"not_found","detail":"There is no mouse-c."}],
                 "kept":["specs/outputs/mouse/mouse-a"]}""");
        assertThat(rollcall.run("product", "action", "-c=mouse", "delete", "mouse-a", "mouse-b", "mouse-c"))
                .isEqualTo(new Ended(1, """
                        deleted       1
                        unchanged     1
                        refused       1
                        folders kept  1

                        PRODUCT ID  STATUS     REASON     DETAIL
                        mouse-b     unchanged
                        mouse-c     refused    not_found  There is no mouse-c.
                        """, ""));
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree(
                        "{\"action\":\"delete\",\"productIds\":[\"mouse-a\",\"mouse-b\",\"mouse-c\"]}"));
    }

    @Test
    void reads_ids_from_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ids.txt"), "\uFEFFmouse-a\r\n\r\n mouse-b \r\nmouse-a");
        rollcall.answers(ACTIONS, CHANGED);
        assertThat(rollcall.run("product", "action", "-c=mouse", "set-inactive", "--from", file.toString()))
                .isEqualTo(new Ended(0, "changed    1\nunchanged  0\nrefused    0\n", ""));
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree(
                        "{\"action\":\"set_inactive\",\"productIds\":[\"mouse-a\",\"mouse-b\"]}"));
    }

    @Test
    void asks_for_as_many_at_once_as_the_server_takes() throws IOException {
        rollcall.answers(ACTIONS, CHANGED);
        Ended ended =
                rollcall.reads(ids(10_001), "product", "action", "-c=mouse", "set-inactive", "--from=-", "-o=json");
        assertThat(rollcall.asked)
                .extracting(asked -> asked.body().path("productIds").size())
                .containsExactly(10_000, 1);
        assertThat(FakeRollcall.JSON.readTree(ended.out()).path("changed").asInt())
                .isEqualTo(2);
    }

    @Test
    void says_how_far_it_came() {
        rollcall.answers(ACTIONS, CHANGED).thenRefuses(ACTIONS, 503, "{\"detail\":\"Not now.\"}");
        assertThat(rollcall.reads(ids(10_001), "product", "action", "-c=mouse", "set-inactive", "--from=-"))
                .isEqualTo(new Ended(3, "", "Ids sent before it stopped: 10000\nerror Not now.\n  code  (HTTP 503)\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    delete                        | Which products? Name them, or a file of them with --from: one or the other
                    delete mouse-a --from x.txt   | Which products? Name them, or a file of them with --from: one or the other
                    set_active mouse-a            | Invalid value for positional parameter at index 0 (ACTION): expected one of [delete, set-inactive, set-active] but was 'set_active'
                    delete --from no-such-file    | There is no file “no-such-file”
                    delete --from -               | There is no id in “-”
                    """)
    void is_a_usage_error(String rest, String error) {
        assertThat(rollcall.run(("product action " + rest).split(" ")))
                .isEqualTo(new Ended(2, "", "error " + error + "\n  help  ./rollcall product action --help\n"));
    }

    private static String ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "mouse-" + i).collect(Collectors.joining("\n"));
    }
}
