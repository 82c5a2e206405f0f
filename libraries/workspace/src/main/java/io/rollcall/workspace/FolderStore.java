package io.rollcall.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Files that are whole or not there, also after a power cut (D20): temp file beside the target → fsync → rename → fsync
 * of the folder. Readers never see half a file.
 */
final class FolderStore implements Store {

    static final FolderStore INSTANCE = new FolderStore();

    private static final String TEMPORARY = ".rollcall-tmp";
    private static final long LONGEST_WRITE_MILLIS = 300_000;

    private FolderStore() {}

    @Override
    public void write(Path target, Content content) throws IOException {
        Path temporary = prepare(target, content);
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            Failpoint.RENAMED.reached();
        } finally {
            Files.deleteIfExists(temporary);
        }
        settle(target.getParent());
    }

    @Override
    public boolean replace(Path target, String seen, Content content, Guard guard) throws IOException {
        return new SharedFile(target).replace(seen, content, guard);
    }

    @Override
    public boolean replaceOneOfMany(Path target, byte @Nullable [] seen, Content content) throws IOException {
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

    @Override
    public void settle(Path folder) throws IOException {
        syncFolder(folder);
    }

    static void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
        Failpoint.FOLDER_SYNCED.reached();
    }

    @Override
    public boolean take(Path source, BackupManifest.BackedUp entry, Path target) throws IOException {
        if (!entry.isIn(source)) {
            return false;
        }
        try (var channel = FileChannel.open(source, StandardOpenOption.READ)) {
            channel.force(true);
        }
        moveAtomically(source, target);
        // Somebody may have written it in the instant before: then it goes back.
        if (entry.isIn(target)) {
            return true;
        }
        Files.move(target, source, StandardCopyOption.ATOMIC_MOVE);
        return false;
    }

    private void moveAtomically(Path source, Path target) throws IOException {
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            copy(source, target);
            Files.delete(source);
        }
    }

    private void copy(Path source, Path target) throws IOException {
        byte[] content = Files.readAllBytes(source);
        FileTime modified = Files.getLastModifiedTime(source);
        write(target, out -> out.write(content));
        Files.setLastModifiedTime(target, modified);
    }

    @Override
    public boolean moveFolder(Path source, Path target) throws IOException {
        if (!Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS) || Files.exists(target)) {
            return false;
        }
        Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        Failpoint.RESULTS_MOVED.reached();
        settle(target.getParent());
        return true;
    }

    @Override
    public boolean bringBack(BackupManifest.BackedUp entry, byte[] content, Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Path temporary = prepare(target, out -> out.write(content));
        try {
            if (entry.permissions() != null) {
                Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString(entry.permissions()));
            }
            Files.setLastModifiedTime(temporary, FileTime.from(entry.modified()));
            link(temporary, target);
            return true;
        } catch (FileAlreadyExistsException raced) {
            return false;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Unlike a rename, a link never replaces what is there. */
    private static void link(Path temporary, Path target) throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(temporary, target);
        }
    }

    @Override
    public FileStamp stamp(Path file) throws IOException {
        try {
            return FileStamp.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (NoSuchFileException absent) {
            return FileStamp.ABSENT;
        }
    }

    @Override
    public Times times(Path folder) {
        return Files::getLastModifiedTime;
    }

    /** What is written while it is read has another stamp afterwards. */
    @Override
    public Optional<FileStamp> stampOf(Path file, String fingerprint) throws IOException {
        FileStamp stamp = stamp(file);
        return isOf(file, fingerprint) ? Optional.of(stamp) : Optional.empty();
    }

    private static boolean isOf(Path file, String fingerprint) throws IOException {
        return ContentHash.quick(file).equals(fingerprint);
    }

    @Override
    public LocalCopy localCopy(Path file) {
        return new LocalCopy(file, () -> {});
    }

    @Override
    public Optional<LocalCopy> localCopyOf(Path file, String fingerprint) throws IOException {
        return isOf(file, fingerprint) ? Optional.of(localCopy(file)) : Optional.empty();
    }

    @Override
    public Path scratch(Path folder, String prefix) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(folder), prefix);
    }

    @Override
    public void removeLeftovers(Path folder) throws IOException {
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
        } catch (FileAlreadyExistsException raced) {
            if (!Files.isDirectory(folder)) {
                throw raced;
            }
        }
        syncFolder(folder.getParent());
    }
}
