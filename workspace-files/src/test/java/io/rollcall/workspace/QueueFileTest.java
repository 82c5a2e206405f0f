package io.rollcall.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueFileTest {

    private static final Instant NOW = Instant.parse("2026-02-14T12:00:00Z");

    @TempDir
    Path folder;

    private Path file;
    private QueueFile queue;

    @BeforeEach
    void a_queue() {
        file = folder.resolve("state.json");
        queue = new QueueFile(file, "mouse");
    }

    @Test
    void a_missing_file_is_made() throws IOException {
        assertThat(queue.add(Set.of("mouse-a", "mouse-b"), NOW)).isEqualTo(2);
        JsonNode made = JsonText.MAPPER.readTree(file.toFile());
        assertThat(made.at("/products/mouse-b/s3key").asText()).isEqualTo("specs/inputs/mouse/products/mouse-b.json");
        assertThat(Files.readString(file)).isEqualTo(new String(JsonText.of(made)));
    }

    @Test
    void nothing_missing_leaves_the_file_as_it_is() throws IOException {
        queue.add(Set.of("mouse-a"), NOW);
        var before = Files.getLastModifiedTime(file);
        assertThat(queue.add(Set.of("mouse-a"), NOW.plusSeconds(9))).isZero();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    void an_added_entry_stands_beside_those_that_are_there() throws IOException {
        queue.add(Set.of("mouse-a"), NOW);
        queue.add(Set.of("mouse-b"), NOW);
        Path both = folder.resolve("both.json");
        new QueueFile(both, "mouse").add(Set.of("mouse-a", "mouse-b"), NOW);
        assertThat(file).hasSameTextualContentAs(both);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ \"engine\": 1.50 }",
                "{\"products\":{}}",
                "{\"products\": { }, \"updated_at\": \"ä\\u00e9\"}",
                "{\"updated_at\":\"2020\",\"products\":{\"ü\":{\"cost\":0.10,\"running\":[{}]}},\"x\":null}",
                "{\"products\":{\"theirs\":{\"status\":\"running\"}\n},\"updated_at\":null}",
                "\uFEFF{\"products\":{\"theirs\":1},\"updated_at\":\"2020\"}"
            })
    void whatever_else_is_there_stays(String before) throws IOException {
        Files.writeString(file, before);
        queue.add(Set.of("mouse-a"), NOW);
        JsonNode after = JsonText.MAPPER.readTree(Files.readString(file).replace("\uFEFF", ""));
        JsonNode original = JsonText.MAPPER.readTree(before.replace("\uFEFF", ""));
        assertThat(after.at("/products/mouse-a/status").asText()).isEqualTo("pending");
        original.path("products").fields().forEachRemaining(entry -> assertThat(
                        after.get("products").get(entry.getKey()))
                .isEqualTo(entry.getValue()));
        if (original.has("updated_at")) {
            assertThat(after.get("updated_at").asText()).isEqualTo(NOW.toString());
        }
        original.fieldNames()
                .forEachRemaining(name -> assertThat(after.has(name)).isTrue());
        if (before.contains("0.10")) {
            assertThat(file).content().contains("{\"cost\":0.10,\"running\":[{}]}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{half", "[]", "{\"products\": []}", "{} {}", "null"})
    void what_is_no_queue_is_left_alone(String before) throws IOException {
        Files.writeString(file, before);
        assertThatThrownBy(() -> queue.add(Set.of("mouse-a"), NOW)).isInstanceOf(UnreadableFile.class);
        assertThat(file).hasContent(before);
    }
}
