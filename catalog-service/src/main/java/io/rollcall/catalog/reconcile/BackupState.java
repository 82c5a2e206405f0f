package io.rollcall.catalog.reconcile;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.catalog.reconcile.ReconcileReport.SkippedFile;
import io.rollcall.workspace.BackupManifest;

/**
 * Job files that were taken away and can be brought back (D15).
 *
 * @param why {@code reconcile}
 * @param left orphans that somebody chose to leave where they are
 * @param queueRows rows of the queue that went with them
 * @param resultsMoved how many had research that was moved to their product
 * @param state {@code whole}, {@code unfinished} while it is being made, or {@code restored}
 */
@Schema(name = "BackupState")
public record BackupState(
        String id,
        String category,
        Instant createdAt,
        String actor,
        String why,
        String planId,
        int files,
        int left,
        long bytes,
        int queueRows,
        int resultsMoved,

        @Schema(enumeration = {"whole", "unfinished", "restored"})
        String state,

        @Nullable Instant restoredAt,
        @Nullable String restoredBy) {

    /** The newest first. */
    public record BackupPage(
            List<BackupState> items, int total, @Nullable String nextCursor) {}

    /** @param hash SHA-256 of its bytes */
    public record BackupFile(
            String file,
            long bytes,
            String hash,
            String reason,
            @Nullable String canonicalProductId) {}

    /**
     * @param files at most {@value #MOST}
     * @param more whether there are others
     */
    public record BackupDetails(BackupState backup, List<BackupFile> files, boolean more) {

        private static final int MOST = 1_000;

        static BackupDetails of(BackupManifest manifest) {
            var files = manifest.files().stream()
                    .limit(MOST)
                    .map(file -> new BackupFile(
                            file.file(), file.bytes(), file.hash(), file.reason(), file.canonicalProductId()))
                    .toList();
            return new BackupDetails(
                    BackupState.of(manifest), files, manifest.files().size() > MOST);
        }
    }

    /**
     * @param unchanged files that were there as they had been
     * @param queueRestored rows that were put back into the queue
     * @param resultsReturned how much research went back to where it was
     */
    public record RestoreReport(
            String backupId,
            int restored,
            int unchanged,
            List<SkippedFile> skipped,
            int queueRestored,
            int resultsReturned) {}

    static BackupState of(BackupManifest manifest) {
        return new BackupState(
                manifest.id(),
                manifest.category(),
                manifest.createdAt(),
                manifest.actor(),
                "reconcile",
                manifest.planId(),
                manifest.files().size(),
                manifest.left(),
                manifest.bytes(),
                manifest.queueRows().size(),
                manifest.results().size(),
                manifest.state(),
                manifest.restoredAt(),
                manifest.restoredBy());
    }
}
