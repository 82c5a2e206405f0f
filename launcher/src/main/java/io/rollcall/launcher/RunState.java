package io.rollcall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * What runs for a home, written down as {@code run.json} so that others can find it, and so that the next start can
 * stop what a killed launcher left behind.
 *
 * @param ready everything has answered once
 */
record RunState(long pid, Instant startedAt, int port, boolean ready, List<RunPart> parts) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    RunState {
        Objects.requireNonNull(startedAt);
        parts = List.copyOf(parts);
    }

    record RunPart(String name, long pid, Instant startedAt, int port) {
        RunningProcess process() {
            return new RunningProcess(pid, startedAt);
        }
    }

    /** Nothing when there is no such file, or when what is in it cannot be understood any more. */
    static Optional<RunState> read(Path file) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), RunState.class));
        } catch (IOException absentOrTorn) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        FileTree.write(file, JSON.writeValueAsBytes(this));
    }

    RunningProcess launcher() {
        return new RunningProcess(pid, startedAt);
    }

    /** Parts that still run although the launcher that looked after them is gone. */
    List<RunPart> orphans() {
        return launcher().isAlive()
                ? List.of()
                : parts.stream().filter(part -> part.process().isAlive()).toList();
    }
}
