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

    private WholeFile() {}

    /**
     * @param lastHash of what was last written here; {@link ContentHash#ABSENT} when nothing ever was
     * @param content always the same bytes for the same state
     */
    public static Written write(Path file, String lastHash, DurableFile.Content content) throws IOException {
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
                    foreign[0] = differs && !found.equals(ContentHash.ABSENT) && !found.equals(lastHash);
                    if (foreign[0]) {
                        DurableFile.keepAsConflict(file);
                    }
                    return differs;
                });
        return new Written(hash[0], changed, foreign[0]);
    }
}
