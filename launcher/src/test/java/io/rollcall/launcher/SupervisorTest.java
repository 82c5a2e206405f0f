package io.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Supervisor supervisor =
            new Supervisor(new Console(new PrintStream(said, true, StandardCharsets.UTF_8)), () -> {});
    private ChildJvm part;

    @AfterEach
    void stop() {
        supervisor.stop(List.of(List.of(part)));
    }

    @Test
    void brings_back_a_part_that_was_killed() throws InterruptedException {
        part = part(
                "Sleep",
                "public class Sleep{public static void main(String[] a)throws Exception{Thread.sleep(60000);}}");
        supervisor.start(List.of(part));
        RunningProcess first = part.process().orElseThrow();
        first.handle().orElseThrow().destroyForcibly();
        await(() -> said().contains("back after"));
        assertThat(part.process().orElseThrow()).isNotEqualTo(first);
        assertThat(said()).contains("killed by signal 9, back after");
    }

    @Test
    void says_the_last_words_of_a_part_that_stops_while_starting() {
        part = part(
                "Boom",
                "public class Boom{public static void main(String[] a){System.err.println(\"no such table\");System.exit(7);}}");
        assertThatThrownBy(() -> supervisor.start(List.of(part)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("exit code 7")
                .hasMessageContaining("no such table");
    }

    @Test
    void leaves_nothing_behind() {
        part = part(
                "Sleep",
                "public class Sleep{public static void main(String[] a)throws Exception{Thread.sleep(60000);}}");
        supervisor.start(List.of(part));
        RunningProcess running = part.process().orElseThrow();
        supervisor.stop(List.of(List.of(part)));
        assertThat(running.isAlive()).isFalse();
    }

    @Test
    void lets_a_part_that_takes_its_time_end_by_itself() throws InterruptedException {
        Path farewell = folder.resolve("farewell");
        part = part("Sleep", """
                public class Sleep {
                    public static void main(String[] a) throws Exception {
                        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                            try {
                                Thread.sleep(6000);
                                java.nio.file.Files.createFile(java.nio.file.Path.of("%s"));
                            } catch (Exception e) {
                                e.printStackTrace();
                            }
                        }));
                        java.nio.file.Files.createFile(java.nio.file.Path.of("%s.ready"));
                        Thread.sleep(60000);
                    }
                }
                """.formatted(farewell, farewell));
        supervisor.start(List.of(part));
        await(() -> Files.exists(folder.resolve("farewell.ready")));
        supervisor.stop(List.of(List.of(part)));
        assertThat(farewell).exists();
    }

    private ChildJvm part(String name, String program) {
        Path source = folder.resolve(name + ".java");
        try {
            Files.writeString(source, program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Ready once it has been there for a moment.
        return new ChildJvm(
                "part",
                0,
                List.of(source.toString()),
                Map.of(),
                folder.resolve("part.log"),
                pid -> ready(pid, name),
                () -> {});
    }

    private static boolean ready(long pid, String name) {
        return name.equals("Sleep") && ProcessHandle.of(pid).isPresent();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
    }
}
