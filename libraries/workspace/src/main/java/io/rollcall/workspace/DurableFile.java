package io.rollcall.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;

/**
 * Files that are whole or not there, also after a power cut (D20): temp file beside the target → fsync → rename → fsync
 * of the folder. Readers never see half a file.
 */
public final class DurableFile {

    private static final String TEMPORARY = ".rollcall-tmp";
    private static final long LONGEST_WRITE_MILLIS = 300_000;

    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Asked right before the rename: whether the target is still as it was when the content was made. */
    @FunctionalInterface
    public interface Guard {
        boolean stillHolds() throws IOException;
    }

    private DurableFile() {}

    public static void write(Path target, byte[] content) throws IOException {
        write(target, out -> out.write(content), () -> true);
    }

    /** @return false, and the target untouched, when the guard no longer holds */
    public static boolean write(Path target, Content content, Guard guard) throws IOException {
        boolean renamed = writeUnsynced(target, content, guard);
        if (renamed) {
            syncFolder(target.getParent());
        }
        return renamed;
    }

    /** As {@link #write}, without the fsync of the folder: for many files of one folder, synced once at the end. */
    public static boolean writeUnsynced(Path target, Content content, Guard guard) throws IOException {
        Path temporary = prepare(target, content);
        try {
            if (!guard.stillHolds()) {
                return false;
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            Failpoint.RENAMED.reached();
            return true;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Replaces a small file, and only while it is the one that was read. The folder is not fsynced.
     *
     * @param seen what was read; null for a file that was not there
     * @return false when somebody else has written it since; it stays as it is then
     */
    static boolean replaceUnsynced(Path target, byte[] seen, Content content) throws IOException {
        Path temporary = prepare(target, content);
        try {
            boolean replaced = seen == null ? create(temporary, target) : exchange(temporary, target, seen);
            if (replaced) {
                Failpoint.RENAMED.reached();
            }
            return replaced;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static boolean create(Path temporary, Path target) throws IOException {
        if (new AtomicExchange(temporary, target).takesFreeName()) {
            return true;
        }
        if (Files.exists(target)) {
            return false;
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** What stood in the target's place is looked at afterwards too: it may have been written in the last instant. */
    private static boolean exchange(Path temporary, Path target, byte[] seen) throws IOException {
        if (!isStill(target, seen)) {
            return false;
        }
        var exchange = new AtomicExchange(temporary, target);
        if (!exchange.happens()) {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
        return isStill(temporary, seen) || !exchange.happens();
    }

    private static boolean isStill(Path file, byte[] seen) throws IOException {
        try {
            return Arrays.equals(Files.readAllBytes(file), seen);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** Writes and fsyncs a file beside the target; the caller renames it, or deletes it. */
    static Path prepare(Path target, Content content) throws IOException {
        createFolders(target.getParent());
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + TEMPORARY);
        try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            content.writeTo(out);
            out.flush();
            Failpoint.TEMPORARY_WRITTEN.reached();
            channel.force(true);
            Failpoint.TEMPORARY_SYNCED.reached();
            return temporary;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(temporary);
            throw failed;
        }
    }

    /** Makes renames and deletions in a folder survive a power cut. */
    public static void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
        Failpoint.FOLDER_SYNCED.reached();
    }

    /** Deletes durably. Absence is fine. */
    public static void delete(Path target) throws IOException {
        if (Files.deleteIfExists(target)) {
            syncFolder(target.getParent());
        }
    }

    /** Keeps a file beside itself as {@code .conflict}, so that nothing a person wrote is lost (D20). */
    public static Path keepAsConflict(Path target) throws IOException {
        Path kept = target.resolveSibling(target.getFileName() + ".conflict");
        for (int i = 2; Files.exists(kept); i++) {
            kept = target.resolveSibling(target.getFileName() + ".conflict-" + i);
        }
        byte[] content = Files.readAllBytes(target);
        write(kept, content);
        return kept;
    }

    /** Removes what a crash left half-written in a folder; what is young may be somebody's who is writing right now. */
    public static void removeLeftovers(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        long young = System.currentTimeMillis() - LONGEST_WRITE_MILLIS;
        try (var files = Files.newDirectoryStream(folder, ".*" + TEMPORARY)) {
            for (Path leftover : files) {
                removeUnlessYounger(leftover, young);
            }
        }
    }

    private static void removeUnlessYounger(Path leftover, long millis) throws IOException {
        try {
            if (Files.getLastModifiedTime(leftover).toMillis() < millis) {
                Files.deleteIfExists(leftover);
            }
        } catch (NoSuchFileException renamed) {
            // It was no leftover.
        }
    }

    /** New folders are fsynced into their parents, else the file in them is lost with them. */
    private static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        createFolders(folder.getParent());
        try {
            Files.createDirectory(folder);
        } catch (java.nio.file.FileAlreadyExistsException raced) {
            if (!Files.isDirectory(folder)) {
                throw raced;
            }
        }
        syncFolder(folder.getParent());
    }
}
