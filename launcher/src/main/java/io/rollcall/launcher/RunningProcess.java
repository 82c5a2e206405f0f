package io.rollcall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as it can be written down and recognised later: process ids are given again, so the id alone could point at
 * somebody else's process after a while.
 */
record RunningProcess(long pid, Instant startedAt) {
    static RunningProcess of(ProcessHandle handle) {
        return new RunningProcess(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
    }

    static Optional<RunningProcess> of(long pid) {
        return ProcessHandle.of(pid).map(RunningProcess::of).filter(RunningProcess::isAlive);
    }

    /** The very process that was written down, if it still runs. */
    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        handle.info().startInstant().orElse(Instant.EPOCH).equals(startedAt))
                .filter(handle -> !isZombie(pid));
    }

    boolean isAlive() {
        return handle().isPresent();
    }

    /** Dead, but nobody has asked for its exit code yet; Java still calls it alive. */
    private static boolean isZombie(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            return Files.exists(stat) && Files.readString(stat).matches("(?s).*\\) Z .*");
        } catch (IOException gone) {
            return false;
        }
    }
}
