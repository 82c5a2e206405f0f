package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.locks.LockSupport;

import lombok.RequiredArgsConstructor;

/**
 * Replaces a file of a folder that others write too, and only while it is the one that was read. Where two files can exchange their
 * names, what was written in the last instant is found in the place of the new one, and put back.
 */
@RequiredArgsConstructor
final class SharedFile {

    private static final int MOST_EXCHANGES = 100;
    private static final long SETTLE_NANOS = 500_000;

    private final Path file;

    /** As {@link Store#replace} says. */
    boolean replace(String seen, Store.Content content, Store.Guard guard) throws IOException {
        Path written = FolderStore.prepare(file, content);
        try {
            if (!guard.stillHolds()) {
                return false;
            }
            boolean replaced = seen.equals(ContentHash.ABSENT) ? create(written) : exchangeAlone(written, seen);
            if (replaced) {
                Failpoint.RENAMED.reached();
                FolderStore.syncFolder(file.getParent());
            }
            return replaced;
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private boolean create(Path written) throws IOException {
        try {
            Files.createLink(file, written);
            return true;
        } catch (FileAlreadyExistsException raced) {
            return false;
        } catch (UnsupportedOperationException linkless) {
            return Files.notExists(file) && rename(written);
        }
    }

    private boolean rename(Path written) throws IOException {
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** Two of ours at once would wait for each other's leases. */
    private boolean exchangeAlone(Path written, String seen) throws IOException {
        try (FolderLock ours = FolderLock.on(file.getParent())) {
            return exchange(written, seen);
        }
    }

    /**
     * Nobody can open the file between the last look at it and the exchange, so nobody writes into it. Who renames another into
     * its place in that instant finds it put back, and nobody can read what stood there for the instant.
     */
    private boolean exchange(Path written, String seen) throws IOException {
        var exchange = new AtomicExchange(written, file);
        Look ours = Look.at(written);
        Look before = Look.at(file);
        try (FileLease theirs = FileLease.on(file);
                FileLease own = FileLease.on(written)) {
            if (theirs.isRefused()) {
                return false;
            }
            String found = theirs.isHeld() ? theirs.quick() : ContentHash.quick(file);
            if (!found.equals(seen) || !before.equals(Look.at(file))) {
                return false;
            }
            if (!exchange.happens()) {
                return rename(written);
            }
            Failpoint.QUEUE_EXCHANGED.reached();
            if (before.equals(Look.at(written)) && isStill(seen, written, theirs)) {
                return true;
            }
            putBack(exchange, written, ours);
            if (own.isWanted()) {
                own.overwrite(Files.readAllBytes(file));
            }
            return false;
        }
    }

    /** Whoever was about to open what is replaced, to write into it, has shown up by then. */
    private static boolean isStill(String seen, Path replaced, FileLease theirs) throws IOException {
        if (!theirs.isHeld()) {
            return ContentHash.quick(replaced).equals(seen);
        }
        LockSupport.parkNanos(SETTLE_NANOS);
        return !theirs.isWantedForWriting();
    }

    /**
     * Until what is taken back is what was placed: whoever wrote last wins.
     *
     * @param placed what was put into the file's place
     */
    private static void putBack(AtomicExchange exchange, Path taken, Look placed) throws IOException {
        Look expected = placed;
        for (int i = 0; i < MOST_EXCHANGES; i++) {
            Look next = Look.at(taken);
            if (!exchange.happens() || Look.at(taken).equals(expected)) {
                return;
            }
            expected = next;
        }
    }

    /** Which file it is and when it changed, without reading it. */
    private record Look(Object file, long size, FileTime modified) {

        private static final Look ABSENT = new Look(null, 0, null);

        private static Look at(Path file) throws IOException {
            try {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return new Look(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
            } catch (NoSuchFileException absent) {
                return ABSENT;
            }
        }
    }
}
