package io.rollcall.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedDocumentTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void a_file() {
        file = folder.resolve("generated/report.json");
    }

    @Test
    void an_absent_file_is_written_as_javascript_would_write_it() throws IOException {
        put("ours", "{\"n\": 1, \"list\": [\"a\"]}");
        assertThat(content()).isEqualTo("""
                {
                  "ours": {
                    "n": 1,
                    "list": [
                      "a"
                    ]
                  }
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{\"a\":1.50,\"ours\":0}| {\"a\":1.50,\"ours\":[7]}",
                "{\"a\":1e5}| {\"a\":1e5,\"ours\":[7]}",
                "{ \"a\": 1, \"b\": 2 }| { \"a\": 1, \"b\": 2, \"ours\": [7] }",
                "{\\n\\t\"a\": {\"x\":1}\\n}| {\\n\\t\"a\": {\"x\":1},\\n\\t\"ours\": [\\n\\t\\t7\\n\\t]\\n}",
                "{\\r\\n    \"ours\" : true,\\r\\n    \"a\":\"\\u0061,}\"\\r\\n}\\n"
                        + "| {\\r\\n    \"ours\" : [\\r\\n        7\\r\\n    ],\\r\\n    \"a\":\"\\u0061,}\"\\r\\n}\\n",
                "{}| {\\n  \"ours\": [\\n    7\\n  ]\\n}",
                "\uFEFF{\"a\":1,\"ours\":null}| \uFEFF{\"a\":1,\"ours\":[7]}",
            },
            delimiter = '|')
    void every_other_byte_stays_in_the_style_it_has(String before, String after) throws IOException {
        holds(unescaped(before));
        put("ours", "[7]");
        assertThat(content()).isEqualTo(unescaped(after));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"ours\":0}| {\"a\":1}",
                "{\"ours\":{\"x\":[]},\"a\":1}| {\"a\":1}",
                "{\\n  \"a\": 1,\\n  \"ours\": 2\\n}\\n| {\\n  \"a\": 1\\n}\\n",
                "{\\n  \"ours\": 2\\n}\\n| {}\\n"
            },
            delimiter = '|')
    void a_member_is_removed_without_a_trace(String before, String after) throws IOException {
        holds(unescaped(before));
        var document = SharedDocument.read(file);
        document.remove("ours");
        assertThat(document.write()).isTrue();
        assertThat(content()).isEqualTo(unescaped(after));
    }

    @Test
    void numbers_within_a_member_that_is_written_again_stay_as_they_are_written() throws IOException {
        holds("{\"ours\":{\"theirs\":[10.0,1.50]}}");
        var document = SharedDocument.read(file);
        ObjectNode ours = document.member("ours").orElseThrow().deepCopy();
        document.put("ours", ours.put("new", true));
        assertThat(document.write()).isTrue();
        assertThat(content()).isEqualTo("{\"ours\":{\"theirs\":[10.0,1.50],\"new\":true}}");
    }

    @Test
    void what_says_the_same_in_another_style_stays() throws IOException {
        holds("{\"ours\" :[ 7 ] }");
        var document = SharedDocument.read(file);
        document.put("ours", JsonText.MAPPER.readTree("[7]"));
        assertThat(document.isChanged()).isFalse();
    }

    @Test
    void a_file_that_somebody_else_wrote_meanwhile_stays_as_it_is() throws IOException {
        holds("{\"a\":1}");
        var document = SharedDocument.read(file);
        document.put("ours", JsonText.MAPPER.readTree("1"));
        holds("{\"a\":2}");
        assertThat(document.write()).isFalse();
        assertThat(content()).isEqualTo("{\"a\":2}");

        var absent = SharedDocument.read(folder.resolve("new.json"));
        absent.put("ours", JsonText.MAPPER.readTree("1"));
        Files.writeString(folder.resolve("new.json"), "{}");
        assertThat(absent.write()).isFalse();
    }

    @Test
    void a_file_that_is_being_written_is_looked_at_again() throws Exception {
        holds("{\"a\":");
        var writer = new Thread(() -> {
            try {
                Thread.sleep(120);
                holds("{\"a\":1}");
            } catch (IOException | InterruptedException failed) {
                throw new AssertionError(failed);
            }
        });
        writer.start();
        put("ours", "2");
        writer.join();
        assertThat(content()).isEqualTo("{\"a\":1,\"ours\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"a\":", "[]", "null", "{} {}", "{\"a\":1}\u0000"})
    void what_is_no_whole_object_is_unreadable_and_stays(String content) throws IOException {
        holds(content);
        assertThatThrownBy(() -> SharedDocument.read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("report.json");
        assertThat(content()).isEqualTo(content);
    }

    private void put(String name, String value) throws IOException {
        JsonNode node = JsonText.MAPPER.readTree(value);
        var document = SharedDocument.read(file);
        document.put(name, node);
        assertThat(document.write()).isTrue();
        assertThat(JsonText.MAPPER
                        .readTree(JsonMembers.withoutMark(Files.readAllBytes(file)))
                        .get(name))
                .isEqualTo(node);
    }

    private void holds(String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String content() throws IOException {
        return Files.readString(file);
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }
}
