package io.rollcall.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.rollcall.workspace.QueueFile.Membership;

/** The queue while a second process rewrites it, as fast as it can. */
class SharedQueueTest {

    private static final Instant NOW = Instant.parse("2026-02-14T12:00:00Z");

    private static final String REWRITES = System.getProperty("rollcall.queue-rewrites", "1000");

    @TempDir
    Path folder;

    @Test
    void nothing_of_the_pipeline_is_lost_and_nothing_of_ours_after_the_next_repair() throws Exception {
        Path file = folder.resolve("state.json");
        var queue = new QueueFile(file, "mouse");
        queue.change(Membership.of(Set.of("mouse-0")), NOW);
        var pipeline = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        QueueRewriter.class.getName(),
                        file.toString(),
                        REWRITES)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();

        var members = new TreeSet<>(Set.of("mouse-0"));
        var removed = new HashSet<String>();
        int changes = 0;
        for (int i = 1; pipeline.isAlive(); i++) {
            members.add("mouse-" + i);
            if (i > 20) {
                members.remove("mouse-" + (i - 20));
                removed.add("mouse-" + (i - 20));
            }
            changes += change(queue, members, removed) ? 1 : 0;
        }

        assertThat(pipeline.exitValue())
                .as(Files.readString(folder.resolve("err")))
                .isZero();
        assertThat(changes).as("our own changes").isGreaterThan(20);
        assertThat(change(queue, members, removed)).isTrue();
        JsonNode after = JsonText.MAPPER.readTree(file.toFile());
        assertThat(after.get("products").fieldNames())
                .toIterable()
                .filteredOn(name -> name.startsWith("mouse-"))
                .containsExactlyInAnyOrderElementsOf(members);
        assertThat(after.get("engine").asText()).isEqualTo(REWRITES);
        System.out.println(
                Files.readString(folder.resolve("out")).strip() + ", beside " + changes + " changes of ours");
    }

    /** @return false when the pipeline wrote all the time, so that it has to be tried again */
    private static boolean change(QueueFile queue, Set<String> members, Set<String> removed) throws IOException {
        try {
            queue.change(new Membership(members, removed, Map.of()), NOW);
            return true;
        } catch (IOException later) {
            return false;
        }
    }
}
