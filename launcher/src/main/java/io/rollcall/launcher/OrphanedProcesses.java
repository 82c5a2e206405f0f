package io.rollcall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** What still runs for a home although its launcher was killed. */
record OrphanedProcesses(Installation place) {

    /** Returns the names of what it had to stop. */
    List<String> stop() throws IOException {
        List<RunState.RunPart> orphans =
                RunState.read(place.runFile()).map(RunState::orphans).orElse(List.of());
        orphans.parallelStream()
                .filter(orphan -> !orphan.name().equals("postgres"))
                .flatMap(orphan -> orphan.process().handle().stream())
                .forEach(process -> Termination.of(process, Duration.ofSeconds(4)));
        // Its own pid file knows better than ours: it is restarted without us, and wants another signal.
        Postmaster.of(place.home().resolve("postgres").resolve("data")).stop();
        Files.deleteIfExists(place.runFile());
        return orphans.stream().map(RunState.RunPart::name).toList();
    }
}
