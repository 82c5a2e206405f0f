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
        String wanted = hash(content);
        String found = ContentHash.of(file);
        if (found.equals(wanted)) {
            return new Written(wanted, false, false);
        }
        boolean foreign = !found.equals(ContentHash.ABSENT) && !found.equals(lastHash);
        if (foreign) {
            DurableFile.keepAsConflict(file);
        }
        DurableFile.write(file, content, () -> true);
        return new Written(wanted, true, foreign);
    }

    private static String hash(DurableFile.Content content) throws IOException {
        var digest = ContentHash.digest();
        try (var out = new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest)) {
            content.writeTo(out);
        }
        return ContentHash.hex(digest.digest());
    }
}
