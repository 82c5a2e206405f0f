package io.rollcall.workspace;

import java.io.IOException;
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

    private WholeFile() {}

    /** @param content always the same bytes for the same state */
    public static Written write(Path file, Memory memory, DurableFile.Content content) throws IOException {
        String found = ContentHash.of(file);
        var digest = ContentHash.digest();
        var hash = new String[1];
        boolean[] foreign = {false};
        boolean changed = DurableFile.write(
                file,
                out -> {
                    var digesting = new DigestOutputStream(out, digest);
                    content.writeTo(digesting);
                    digesting.flush();
                    hash[0] = ContentHash.hex(digest.digest());
                },
                () -> {
                    boolean differs = !found.equals(hash[0]);
                    foreign[0] = differs && !found.equals(ContentHash.ABSENT) && !memory.isOurs(found);
                    if (foreign[0]) {
                        DurableFile.keepAsConflict(file);
                    }
                    if (differs) {
                        memory.announce(hash[0]);
                    }
                    return differs;
                });
        return new Written(hash[0], changed, foreign[0]);
    }
}
