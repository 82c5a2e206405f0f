package io.rollcall.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One launcher per home. The system takes the lock back when the process goes, however it goes. */
record HomeLock(FileChannel channel, FileLock lock) implements AutoCloseable {
    private static final long NEEDED_MEGABYTES = 200;

    /** Nothing when another launcher holds it. */
    static Optional<HomeLock> take(Path home) {
        try {
            Files.createDirectories(home.resolve("logs"));
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            requireRoom(home);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new HomeLock(channel, lock));
        } catch (IOException e) {
            throw new CannotStart(
                    "Cannot write to " + home + " (" + reason(e)
                            + "). Make room there, or choose another folder with ROLLCALL_HOME.",
                    e);
        }
    }

    /** For what must not be done while Rollcall runs. */
    static HomeLock whileNothingRuns(Installation place) {
        return take(place.home())
                .orElseThrow(() -> new CannotStart("Rollcall is running. Stop it first: ./rollcall down"));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Better found out here than by a database in the middle of a write. */
    private static void requireRoom(Path home) throws IOException {
        long free = Files.getFileStore(home).getUsableSpace() / 1024 / 1024;
        if (free < NEEDED_MEGABYTES) {
            throw new CannotStart(
                    "Only %d MB are free in %s, and Rollcall needs %d MB to start. Make room there, or choose another folder with ROLLCALL_HOME."
                            .formatted(free, home, NEEDED_MEGABYTES));
        }
    }

    static String reason(IOException failure) {
        return failure.getClass().getSimpleName().replace("Exception", "") + ": " + failure.getMessage();
    }
}
