package io.rollcall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What the pid file in a data folder points at: a running postmaster, or nothing when it is stale. */
record Postmaster(Path pidFile, Optional<RunningProcess> process) {

    static Postmaster of(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return new Postmaster(pidFile, Optional.empty());
        }
        return new Postmaster(
                pidFile,
                pid(Files.readAllLines(pidFile)).filter(Postmaster::isPostgres).flatMap(RunningProcess::of));
    }

    static Optional<Long> pid(List<String> lines) {
        return lines.stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    void stop() throws IOException {
        process.flatMap(RunningProcess::handle).ifPresent(Postmaster::stop);
        Files.deleteIfExists(pidFile);
    }

    /** SIGINT is Postgres's fast shutdown; SIGTERM would wait for clients that may never leave. */
    private static void stop(ProcessHandle postmaster) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid()))
                    .start()
                    .waitFor();
            postmaster.onExit().get(6, TimeUnit.SECONDS);
        } catch (Exception stillThere) {
            postmaster.destroyForcibly();
            postmaster.onExit().join();
        }
    }

    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }
}
