package io.rollcall.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * A file that is ours as a whole (the registry, the catalog): written when it differs; a foreign edit is kept beside as
 * {@code .conflict} (D20).
 */
public final class WholeFile {

    /**
     * @param hash of what stands there now
     * @param fingerprint of the same, as {@link ContentHash#quick} says it
     * @param conflict whether a foreign edit was kept beside
     */
    public record Written(String hash, String fingerprint, boolean changed, boolean conflict) {}

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
    public static Written write(Path file, Memory memory, Store.Content content) throws IOException {
        return write(file, memory, content, null);
    }

    /** @param last what was written here before: while that stands there still, it need not be read; null when unknown */
    public static Written write(Path file, Memory memory, Store.Content content, @Nullable Written last)
            throws IOException {
        if (last != null) {
            var replacement = new Replacement(file, last.hash(), memory, content);
            if (Store.of(file).replace(file, last.fingerprint(), replacement::writeTo, replacement::mayReplace)) {
                return replacement.written(true, false);
            }
        }
        return readAndWrite(file, memory, content);
    }

    private static Written readAndWrite(Path file, Memory memory, Store.Content content) throws IOException {
        boolean conflict = false;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            String seen;
            String found;
            try (LocalCopy copy = LocalCopy.of(file)) {
                seen = ContentHash.quick(copy.path());
                found = ContentHash.of(copy.path());
            }
            var replacement = new Replacement(file, found, memory, content);
            boolean replaced = Store.of(file).replace(file, seen, replacement::writeTo, replacement::mayReplace);
            conflict |= replacement.conflict;
            if (replaced || replacement.isSame) {
                return replacement.written(replaced, conflict);
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
        private final Store.Content content;
        private String hash;
        private String fingerprint;
        private boolean isSame;
        private boolean conflict;

        /** @param found hash of what stands there */
        Replacement(Path file, String found, Memory memory, Store.Content content) {
            this.file = file;
            this.found = found;
            this.memory = memory;
            this.content = content;
        }

        void writeTo(OutputStream out) throws IOException {
            var digest = ContentHash.digest();
            var digesting = new DigestOutputStream(out, digest);
            var fingerprinted = new FingerprintedContent(content);
            fingerprinted.writeTo(digesting);
            digesting.flush();
            hash = ContentHash.hex(digest.digest());
            fingerprint = fingerprinted.fingerprint();
        }

        Written written(boolean changed, boolean keptConflict) {
            return new Written(hash, fingerprint, changed, keptConflict);
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
