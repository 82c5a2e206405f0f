package io.rollcall.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.workspace.QueueFile.Membership;

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
        assertThat(add(queue, Set.of("mouse-a", "mouse-b"), NOW)).isEqualTo(2);
        JsonNode made = JsonText.MAPPER.readTree(file.toFile());
        assertThat(made.at("/products/mouse-b/s3key").asText()).isEqualTo("specs/inputs/mouse/products/mouse-b.json");
        assertThat(Files.readString(file)).isEqualTo(new String(JsonText.of(made)));
    }

    @Test
    void nothing_missing_leaves_the_file_as_it_is() throws IOException {
        add(queue, Set.of("mouse-a"), NOW);
        var before = Files.getLastModifiedTime(file);
        assertThat(add(queue, Set.of("mouse-a"), NOW.plusSeconds(9))).isZero();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    void an_added_entry_stands_beside_those_that_are_there() throws IOException {
        add(queue, Set.of("mouse-a"), NOW);
        add(queue, Set.of("mouse-b"), NOW);
        Path both = folder.resolve("both.json");
        add(new QueueFile(both, "mouse"), Set.of("mouse-a", "mouse-b"), NOW);
        assertThat(file).hasSameTextualContentAs(both);
    }

    @Test
    void rows_are_added_to_what_was_written_last_and_to_nothing_else() throws IOException {
        assertThat(queue.addToWritten(Set.of("mouse-a"), NOW)).isEmpty();
        Path both = folder.resolve("both.json");
        for (String id : List.of("mouse-a", "mouse-b", "mouse-c")) {
            add(new QueueFile(both, "mouse"), Set.of(id), NOW);
        }
        add(queue, Set.of("mouse-a"), NOW);
        add(queue, Set.of("mouse-b"), NOW);
        assertThat(queue.addToWritten(Set.of("mouse-a", "mouse-c"), NOW)
                        .orElseThrow()
                        .added())
                .isEqualTo(1);
        assertThat(file).hasSameTextualContentAs(both);

        String theirs = Files.readString(file).replace("pending", "running");
        Files.writeString(file, theirs);
        assertThat(queue.addToWritten(Set.of("mouse-c"), NOW)).isEmpty();
        assertThat(file).hasContent(theirs);
    }

    /** Whatever happens to the file in between, one who remembers it writes what one who reads it anew writes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"products\":{\"theirs\":{\"status\":\"running\"}},\"updated_at\":null}",
                "{\"updated_at\":\"2020\",\"products\":{\"ü\":{\"cost\":0.10}},\"x\":null}",
                "\uFEFF{\"products\":{\"theirs\":1}}",
                "{}"
            })
    void what_was_written_is_remembered_and_never_mistaken(String before) throws IOException {
        var random = new Random(7);
        Path other = folder.resolve("read-anew.json");
        Files.writeString(file, before);
        Files.writeString(other, before);
        var members = new TreeSet<String>();
        for (int i = 0; i < 100; i++) {
            Instant now = NOW.plusMillis(random.nextInt(3) * 500 + i * 1000L);
            String id = "mouse-" + i;
            Membership wanted;
            switch (random.nextInt(12)) {
                case 0 -> {
                    String pipelines = Files.readString(file).replaceFirst("\"pending\"", "\"complete\"");
                    Files.writeString(file, pipelines);
                    Files.writeString(other, pipelines);
                    wanted = Membership.of(Set.copyOf(members));
                }
                case 1 -> {
                    String gone = members.isEmpty() ? id : members.first();
                    members.remove(gone);
                    wanted = new Membership(Set.copyOf(members), Set.of(gone), Map.of());
                }
                case 2 -> {
                    String from = members.isEmpty() ? id : members.last();
                    members.remove(from);
                    members.add(id);
                    wanted = new Membership(Set.copyOf(members), Set.of(), Map.of(from, id));
                }
                default -> {
                    members.add(id);
                    wanted = Membership.of(Set.copyOf(members));
                }
            }
            var remembering = queue.change(wanted, now);
            assertThat(new QueueFile(other, "mouse").change(wanted, now)).isEqualTo(remembering);
            assertThat(file).as("step %d", i).hasSameBinaryContentAs(other);
        }
        JsonNode products = JsonText.MAPPER.readTree(file.toFile()).path("products");
        assertThat(members).allMatch(products::has);
    }

    @Test
    void a_file_that_was_remembered_and_broken_since_is_left_alone() throws IOException {
        add(queue, Set.of("mouse-a"), NOW);
        add(queue, Set.of("mouse-a", "mouse-b"), NOW);
        Files.writeString(file, Files.readString(file).replaceFirst("\\}\\s*$", ""));
        assertThatThrownBy(() -> add(queue, Set.of("mouse-c"), NOW)).isInstanceOf(UnreadableFile.class);
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
        add(queue, Set.of("mouse-a"), NOW);
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
        assertThatThrownBy(() -> add(queue, Set.of("mouse-a"), NOW)).isInstanceOf(UnreadableFile.class);
        assertThat(file).hasContent(before);
    }

    @Test
    void a_row_that_left_goes_and_nothing_else_changes() throws IOException {
        for (String gone : List.of("mouse-a", "mouse-b", "mouse-c", "mouse-d")) {
            Files.deleteIfExists(file);
            add(queue, Set.of("mouse-a", "mouse-b", "mouse-c", "mouse-d"), NOW);
            var left = new TreeSet<>(Set.of("mouse-a", "mouse-b", "mouse-c", "mouse-d"));
            left.remove(gone);
            queue.change(new Membership(Set.of(), Set.of(gone), Map.of()), NOW);
            Path expected = folder.resolve("expected.json");
            Files.deleteIfExists(expected);
            add(new QueueFile(expected, "mouse"), left, NOW);
            assertThat(file).hasSameTextualContentAs(expected);
        }
    }

    @Test
    void all_rows_can_go_and_others_come_at_once() throws IOException {
        add(queue, Set.of("mouse-a", "mouse-b"), NOW);
        queue.change(new Membership(Set.of("mouse-z"), Set.of("mouse-a", "mouse-b"), Map.of()), NOW);
        assertThat(JsonText.MAPPER.readTree(file.toFile()).get("products").fieldNames())
                .toIterable()
                .containsExactly("mouse-z");
        queue.change(new Membership(Set.of(), Set.of("mouse-z", "mouse-never"), Map.of()), NOW);
        assertThat(JsonText.MAPPER.readTree(file.toFile()).get("products")).isEmpty();
    }

    @Test
    void a_row_that_moves_keeps_its_state() throws IOException {
        Files.writeString(
                file,
                "{\"products\": {\"mouse-a\": {\"productId\": \"mouse-a\", \"status\": \"complete\", \"cost\": 0.10}, \"x\": 1.50}}");
        var moved = new Membership(Set.of("mouse-b"), Set.of(), Map.of("mouse-a", "mouse-b"));
        queue.change(moved, NOW);
        queue.change(moved, NOW);
        assertThat(file).content().contains("\"x\": 1.50", "0.10").doesNotContain("mouse-a");
        JsonNode row = JsonText.MAPPER.readTree(file.toFile()).at("/products/mouse-b");
        assertThat(row.get("status").asText()).isEqualTo("complete");
        assertThat(row.get("s3key").asText()).isEqualTo("specs/inputs/mouse/products/mouse-b.json");
    }

    @Test
    void a_running_row_stays_until_it_runs_no_more() throws IOException {
        Files.writeString(
                file,
                "{\"products\": {\"mouse-a\": {\"status\": \"running\"}, \"mouse-b\": {\"status\": \"running\"}}}");
        var before = Files.readString(file);
        var wanted = new Membership(Set.of("mouse-c"), Set.of("mouse-b"), Map.of("mouse-a", "mouse-c"));
        assertThat(queue.change(wanted, NOW).waiting()).containsExactlyInAnyOrder("mouse-a", "mouse-b");
        assertThat(file).hasContent(before);
        Files.writeString(file, before.replace("running", "complete"));
        assertThat(queue.change(wanted, NOW).waiting()).isEmpty();
        assertThat(JsonText.MAPPER.readTree(file.toFile()).get("products").fieldNames())
                .toIterable()
                .containsExactly("mouse-c");
    }

    /** Positions must hold beyond the parser's buffer. */
    @Test
    void rows_leave_a_large_queue_of_odd_names() throws IOException {
        var names = IntStream.range(0, 3_000)
                .mapToObj(i -> "mouse-" + "é雷x".repeat(i % 17) + i)
                .collect(Collectors.toCollection(TreeSet::new));
        add(queue, names, NOW);
        var gone = names.stream().filter(name -> name.hashCode() % 3 == 0).collect(Collectors.toSet());
        queue.change(new Membership(Set.of(), gone, Map.of()), NOW);
        names.removeAll(gone);
        Path expected = folder.resolve("expected.json");
        add(new QueueFile(expected, "mouse"), names, NOW);
        assertThat(file).hasSameTextualContentAs(expected);
    }

    private static int add(QueueFile queue, Set<String> members, Instant now) throws IOException {
        return queue.change(Membership.of(members), now).added();
    }
}
