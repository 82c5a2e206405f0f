package io.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.rollcall.launcher.RunState.RunPart;

class RunStateTest {
    private static final RunningProcess GONE = new RunningProcess(Integer.MAX_VALUE, Instant.EPOCH);

    @TempDir
    Path folder;

    private Process sleeper;

    @BeforeEach
    void start_a_process() throws IOException {
        sleeper = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void stop_it() {
        sleeper.destroyForcibly();
    }

    @Test
    void reads_what_was_written() throws IOException {
        RunState state = startedBy(GONE, part(RunningProcess.of(sleeper.toHandle())));
        state.write(folder.resolve("run.json"));
        assertThat(RunState.read(folder.resolve("run.json"))).contains(state);
    }

    @Test
    void begins_with_pid_and_port_because_the_script_takes_the_first_it_finds() throws IOException {
        startedBy(GONE, part(GONE)).write(folder.resolve("run.json"));
        assertThat(Files.readString(folder.resolve("run.json")))
                .matches("\\{\"pid\":\\d+,\"startedAt\":\"[^\"]+\",\"port\":8080,.*");
    }

    @Test
    void knows_nothing_from_a_torn_or_absent_file() throws IOException {
        Files.writeString(folder.resolve("torn.json"), "{\"pid\":12,\"star");
        Files.writeString(folder.resolve("empty.json"), "{}");
        assertThat(RunState.read(folder.resolve("torn.json"))).isEmpty();
        assertThat(RunState.read(folder.resolve("empty.json"))).isEmpty();
        assertThat(RunState.read(folder.resolve("absent.json"))).isEmpty();
    }

    @Test
    void a_part_that_outlives_its_launcher_is_an_orphan() {
        RunPart part = part(RunningProcess.of(sleeper.toHandle()));
        assertThat(startedBy(GONE, part).orphans()).containsExactly(part);
    }

    @Test
    void a_part_whose_launcher_lives_is_no_orphan() {
        RunPart part = part(RunningProcess.of(sleeper.toHandle()));
        assertThat(startedBy(RunningProcess.of(ProcessHandle.current()), part).orphans())
                .isEmpty();
    }

    @Test
    void another_process_with_the_same_pid_is_no_orphan() {
        RunPart part = part(new RunningProcess(sleeper.pid(), Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(startedBy(GONE, part).orphans()).isEmpty();
    }

    private static RunPart part(RunningProcess process) {
        return new RunPart("kafka", process.pid(), process.startedAt(), 20_000);
    }

    private static RunState startedBy(RunningProcess launcher, RunPart part) {
        return new RunState(launcher.pid(), launcher.startedAt(), 8080, true, List.of(part));
    }
}
