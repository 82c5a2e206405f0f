package io.rollcall.workspace;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/**
 * Keeps those of our threads and processes apart that exchange files of one folder. Nothing is lost without it; it is not waited
 * for longer than a moment, for its holder may have been stopped.
 */
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
final class FolderLock implements AutoCloseable {

    private static final int READ_ONLY_CLOSED_ON_EXEC = 0x80000;
    private static final int EXCLUSIVE_NOW = 2 | 4;
    private static final long LONGEST_WAIT_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long PAUSE_NANOS = 200_000;
    private static final int NONE = -1;

    private final int folder;

    static FolderLock on(Path folder) {
        if (LibC.LOADED == null) {
            return new FolderLock(NONE);
        }
        int opened = LibC.LOADED.open(LibC.path(folder), READ_ONLY_CLOSED_ON_EXEC);
        long end = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (opened >= 0 && LibC.LOADED.flock(opened, EXCLUSIVE_NOW) != 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return new FolderLock(opened);
    }

    @Override
    public void close() {
        if (folder >= 0) {
            LibC.LOADED.close(folder);
        }
    }
}
