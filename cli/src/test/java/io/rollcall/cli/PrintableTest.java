package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text from elsewhere can do more on a terminal than be read. */
class PrintableTest {
    private static final String LIST = "GET /api/v1/catalog/mouse/products?limit=1000";
    private static final String EVIL = "a\u001b[2J\u202Eb\u200B\u0007\u0085\u2028\uDB40\uDC01c";
    private static final String SHOWN = "a\\u001B[2J\\u202Eb\\u200B\\u0007\\u0085\\u2028\\uDB40\\uDC01c";

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @ParameterizedTest
    @CsvSource({"table, false", "table, true", "json, true", "csv, true", "jsonl, true"})
    void a_name_is_shown_with_its_hidden_characters(String format, boolean screen) {
        lists(EVIL);
        Ended ended = run(screen, "product", "list", "-c=mouse", "-o=" + format);
        assertThat(ended.out()).contains(SHOWN);
        assertThat(ended.out()).doesNotContain("\u001b", "\u202E", "\u200B", "\u0085", "\u2028", "\uDB40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "jsonl"})
    void another_program_gets_the_name_exactly(String format) throws IOException {
        lists(EVIL);
        String out = run(false, "product", "list", "-c=mouse", "-o=" + format).out();
        if (format.equals("csv")) {
            assertThat(out).contains("," + EVIL + ",");
        } else {
            var answer = FakeRollcall.JSON.readTree(out);
            var row = format.equals("json") ? answer.path("items").path(0) : answer;
            assertThat(row.path("model").asText()).isEqualTo(EVIL);
        }
    }

    @Test
    void a_line_end_within_a_name_does_not_end_the_row() {
        lists("a\nb\tc");
        assertThat(run(false, "product", "list", "-c=mouse").out().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("a\\u000Ab\\u0009c");
    }

    @Test
    void errors_and_what_they_suggest_are_shown_so_too() {
        rollcall.refuses(
                LIST,
                409,
                FakeRollcall.JSON
                        .createObjectNode()
                        .put("detail", EVIL)
                        .put("code", EVIL)
                        .set("explanation", FakeRollcall.JSON.createObjectNode().put("message", EVIL + "!"))
                        .toString());
        Ended ended = run(true, "product", "list", "-c=mouse");
        assertThat(ended.err()).contains("error " + SHOWN, "why   " + SHOWN + "!", "code  " + SHOWN);
        assertThat(run(false, "product", "list", "--" + EVIL).err())
                .contains(SHOWN)
                .doesNotContain("\u001b");
        assertThat(run(true, EVIL).err()).contains(SHOWN).doesNotContain("\u001b");
    }

    @Test
    void only_this_program_colours_what_it_says() {
        lists("\u001b[31mred");
        Ended ended = Ended.after(
                Map.of("ROLLCALL_URL", rollcall.url()), OptionalInt.of(100), true, "product", "list", "-c=mouse");
        assertThat(ended.out()).startsWith("\u001b[1mID").contains("\\u001B[31mred");
    }

    private void lists(String model) {
        var product = FakeRollcall.JSON.createObjectNode().put("id", 1).put("model", model);
        var answer = FakeRollcall.JSON.createObjectNode().put("total", 1).putNull("nextCursor");
        answer.putArray("items").add(product);
        rollcall.answers(LIST, answer.toString());
    }

    private Ended run(boolean screen, String... arguments) {
        return Ended.after(
                Map.of("ROLLCALL_URL", rollcall.url()),
                screen ? OptionalInt.of(200) : OptionalInt.empty(),
                false,
                arguments);
    }
}
