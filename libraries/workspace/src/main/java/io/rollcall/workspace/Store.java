package io.rollcall.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where a workspace is kept (D52): a folder, or a bucket. Reading is {@link java.nio.file.Files}' on both; this is how files
 * come to be whole, and how they are replaced without losing what somebody else wrote.
 */
public interface Store {

    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Asked once the content is made, before it takes the file's place. */
    @FunctionalInterface
    interface Guard {
        boolean stillHolds() throws IOException;
    }

    /** A file system that is not one of the machine. */
    interface Kept {
        Store store();
    }

    static Store of(Path path) {
        return path.getFileSystem() instanceof Kept elsewhere ? elsewhere.store() : FolderStore.INSTANCE;
    }

    /** Durably, whatever is there. */
    void write(Path target, Content content) throws IOException;

    /**
     * Durably, and only while it is what was read.
     *
     * @param seen the {@linkplain ContentHash#quick fingerprint} of that; {@link ContentHash#ABSENT} for a new file
     * @return false when somebody else has written it since, or the guard no longer holds; it stays as it is then
     */
    boolean replace(Path target, String seen, Content content, Guard guard) throws IOException;

    /**
     * As {@link #replace}, for a small file of many: who writes into it in place is not waited for, and the folder is
     * {@linkplain #settle settled} once for all of them.
     *
     * @param seen what was read; null for a new file
     */
    boolean replaceOneOfMany(Path target, byte @Nullable [] seen, Content content) throws IOException;

    /**
     * Moves a file away, durably, if it is still that. A crash in the middle may leave both.
     *
     * @return false when it is another by now, and stays
     * @throws java.nio.file.NoSuchFileException when it has gone
     */
    boolean take(Path source, BackupManifest.BackedUp entry, Path target) throws IOException;

    /**
     * Moves a folder with all that is in it to where there is none. What a crash interrupted goes on when it is asked again.
     *
     * @return false when there is nothing to move, or something is there already
     */
    boolean moveFolder(Path source, Path target) throws IOException;

    /**
     * Brings a file back as it was, its time and permissions too where they are kept.
     *
     * @return false when there is a file of this name
     */
    boolean bringBack(BackupManifest.BackedUp entry, byte[] content, Path target) throws IOException;

    /** Of a file, not of a folder. */
    FileStamp stamp(Path file) throws IOException;

    /** When files of a folder were written. */
    @FunctionalInterface
    interface Times {

        /** @throws java.nio.file.NoSuchFileException when it is not there */
        FileTime of(Path file) throws IOException;
    }

    /** For whoever asks for most of a folder's files. */
    Times times(Path folder) throws IOException;

    /** The stamp of a file that is what was read or written; empty when it is another by now. It is not read where that can be avoided. */
    Optional<FileStamp> stampOf(Path file, String fingerprint) throws IOException;

    /** A file as one of this machine. */
    LocalCopy localCopy(Path file) throws IOException;

    /** As {@link #localCopy}, of what was read or written, for whoever replaces it: a bucket says then whether it is still that. */
    Optional<LocalCopy> localCopyOf(Path file, String fingerprint) throws IOException;

    /** A new folder of this machine for what is deleted again; beside what it becomes, where that is possible. */
    Path scratch(Path folder, String prefix) throws IOException;

    /** Makes moves and deletions in a folder survive a power cut. */
    void settle(Path folder) throws IOException;

    /** Removes what a crash left half-written in a folder; what is young may be somebody's who is writing right now. */
    void removeLeftovers(Path folder) throws IOException;
}
