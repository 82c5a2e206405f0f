package io.rollcall.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;

/**
 * A file that is ours as a whole (the registry, the catalog): written when it differs; a foreign edit is kept beside as
 * {@code .conflict} (D20).
 */
public final class WholeFile {

    /**
     * @param hash of what stands there now
     * @param conflict whether a foreign edit was kept beside
     */
    public record Written(String hash, boolean changed, boolean conflict) {}

    /** What the writer has written here, remembered across its death. */
    public interface Memory {

        /** Of a file that is there. */
        boolean isOurs(String hash);

        /** It is about to be written, and is ours from now on: the writer may die before it can say that it was. */
        void announce(String hash) throws IOException;
    }

    private static final int TRIES = 8;
    private static final int FIRST_WAIT_MILLIS = 5;

    private WholeFile() {}

    /**
     * An edit made while the content was being written, which may take minutes, is kept as well.
     *
     * @param content always the same bytes for the same state
     */
    public static Written write(Path file, Memory memory, DurableFile.Content content) throws IOException {
        boolean conflict = false;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            String seen = ContentHash.quick(file);
            String found = ContentHash.of(file);
            var replacement = new Replacement(file, found, memory, content);
            boolean replaced = new SharedFile(file).replace(seen, replacement::writeTo, replacement::mayReplace);
            conflict |= replacement.conflict;
            if (replaced || replacement.isSame) {
                return new Written(replacement.hash, replaced, conflict);
            }
            QueueFile.pause(FIRST_WAIT_MILLIS << attempt);
        }
        throw new IOException(
                file.getFileName() + " is being written by somebody else all the time; trying again later");
    }

    /** One try to put the content into the file's place. */
    private static final class Replacement {

        private final Path file;
        private final String found;
        private final Memory memory;
        private final DurableFile.Content content;
        private String hash;
        private boolean isSame;
        private boolean conflict;

        /** @param found hash of what stands there */
        Replacement(Path file, String found, Memory memory, DurableFile.Content content) {
            this.file = file;
            this.found = found;
            this.memory = memory;
            this.content = content;
        }

        void writeTo(OutputStream out) throws IOException {
            var digest = ContentHash.digest();
            var digesting = new DigestOutputStream(out, digest);
            content.writeTo(digesting);
            digesting.flush();
            hash = ContentHash.hex(digest.digest());
        }

        boolean mayReplace() throws IOException {
            isSame = found.equals(hash);
            if (isSame) {
                return false;
            }
            if (!found.equals(ContentHash.ABSENT) && !memory.isOurs(found)) {
                DurableFile.keepAsConflict(file);
                conflict = true;
            }
            memory.announce(hash);
            return true;
        }
    }
}
