package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a backup holds, as {@code manifest.json} beside its files.
 *
 * @param planId of the reconcile that took the files away
 * @param state {@code unfinished} until everything it lists was taken away, then {@code whole}, and {@code restored} once all
 *     of it was brought back
 * @param left how many files of the plan somebody chose to leave where they are
 * @param queueRows rows of the queue that went with the files, as they were
 * @param results research that was moved to another product
 * @param restoredAt null until it was restored
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BackupManifest(
        String id,
        String category,
        Instant createdAt,
        String actor,
        String planId,
        String state,
        List<BackedUp> files,
        int left,
        Map<String, ObjectNode> queueRows,
        List<MovedResults> results,
        Instant restoredAt,
        String restoredBy) {

    public static final String UNFINISHED = "unfinished";
    public static final String WHOLE = "whole";
    public static final String RESTORED = "restored";

    /**
     * A file that was taken away.
     *
     * @param hash SHA-256 of its bytes
     * @param modified when it was written last
     * @param permissions as {@code rw-r--r--}; null where there are none
     * @param reason why it went
     * @param canonicalProductId the product it stood beside; null when there is none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record BackedUp(
            String file,
            long bytes,
            String hash,
            Instant modified,
            String permissions,
            String reason,
            String canonicalProductId) {

        /** Whether a file is this one, byte for byte. */
        boolean isIn(Path file) throws IOException {
            try {
                var found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return found.isRegularFile()
                        && found.size() == bytes
                        && ContentHash.of(file).equals(hash);
            } catch (NoSuchFileException gone) {
                return false;
            }
        }
    }

    /** @param overrides whether it had overrides, which are kept beside the files as they were */
    public record MovedResults(String from, String to, boolean overrides) {}

    BackupManifest whole(List<BackedUp> taken) {
        return with(WHOLE, taken, null, null);
    }

    BackupManifest restored(Instant at, String by) {
        return with(RESTORED, files, at, by);
    }

    private BackupManifest with(String newState, List<BackedUp> newFiles, Instant at, String by) {
        return new BackupManifest(
                id, category, createdAt, actor, planId, newState, newFiles, left, queueRows, results, at, by);
    }

    public long bytes() {
        return files.stream().mapToLong(BackedUp::bytes).sum();
    }
}
