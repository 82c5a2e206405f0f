package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.rollcall.workspace.Store.Content;

/** A file is whole or not there, also after a crash (D20), on a folder and in a bucket. Readers never see half a file. */
public final class DurableFile {

    private DurableFile() {}

    public static void write(Path target, byte[] content) throws IOException {
        write(target, out -> out.write(content));
    }

    public static void write(Path target, Content content) throws IOException {
        Store.of(target).write(target, content);
    }

    /**
     * Of a file that others write too.
     *
     * @param seen the {@linkplain ContentHash#quick fingerprint} of what was read; {@link ContentHash#ABSENT} for a new file
     * @return false when somebody else has written it since; it stays as it is then
     */
    public static boolean replace(Path target, String seen, byte[] content) throws IOException {
        return Store.of(target).replace(target, seen, out -> out.write(content), () -> true);
    }

    /** Makes renames and deletions in a folder survive a power cut. */
    public static void syncFolder(Path folder) throws IOException {
        Store.of(folder).settle(folder);
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
        Store.of(folder).removeLeftovers(folder);
    }
}
