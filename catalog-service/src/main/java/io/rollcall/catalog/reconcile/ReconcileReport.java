package io.rollcall.catalog.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import lombok.With;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.workspace.Backup.Skipped;

/**
 * What a reconcile would do, or did (D14, D15).
 *
 * @param planId binds an apply to what was shown
 * @param scanned files there are; kept, orphans, untracked and unreadable add up to it
 * @param remaining files there would be, or are, afterwards
 * @param orphansByReason how many orphans there are for each reason
 * @param left orphans that somebody chose to leave where they are
 * @param deleted files that went to the backup; 0 in a dry run
 * @param queueCleaned queue rows that would go, or went, with them
 * @param resultsMovable orphans under which research was done that their product has none of
 * @param resultsMoved of these, those whose research was moved
 * @param backupId where the deleted files are; null when none were
 * @param brake why an apply would ask to be confirmed; null when it would not
 * @param skipped files that were left alone although they were to go
 */
@Schema(name = "ReconcileReport")
public record ReconcileReport(
        boolean dryRun,
        String planId,
        Instant plannedAt,
        CanonicalSource canonicalSource,
        int scanned,
        int kept,
        int orphans,
        int untracked,
        int unreadable,
        int remaining,
        Map<String, Integer> orphansByReason,
        int left,
        int deleted,
        int queueCleaned,
        int resultsMovable,
        int resultsMoved,
        @Nullable String backupId,
        @Nullable Brake brake,
        List<SkippedFile> skipped,
        @With Details details) {

    /**
     * What says which products there are (D11).
     *
     * @param source {@code product_catalog} or {@code active_filtering}
     * @param file as a path of the workspace
     * @param hash SHA-256 of the list; another one makes a plan stale
     * @param products how many it names
     */
    @Schema(name = "CanonicalSource")
    public record CanonicalSource(
            @Schema(enumeration = {"product_catalog", "active_filtering"})
            String source,

            String file,
            String hash,
            int products) {}

    /** @param reasons {@code more_than_half}, {@code canonical_shrank} */
    @Schema(name = "Brake")
    public record Brake(List<String> reasons, String message) {}

    /** @param reason {@code changed}, {@code gone}, {@code running}, {@code exists} or {@code spoiled} */
    @Schema(name = "SkippedFile")
    public record SkippedFile(
            String file,

            @Schema(enumeration = {"changed", "gone", "running", "exists", "spoiled"})
            String reason,

            String message) {

        static SkippedFile of(Skipped skipped) {
            return new SkippedFile(skipped.file(), skipped.reason(), skipped.message());
        }
    }

    /**
     * At most {@value #MOST} of each class.
     *
     * @param more whether there are others
     */
    @Schema(name = "ReconcileDetails")
    public record Details(
            List<ReconcileFile> orphans, List<ReconcileFile> untracked, List<ReconcileFile> unreadable, boolean more) {

        static final int MOST = 1_000;

        static final Details NONE = new Details(List.of(), List.of(), List.of(), false);

        /** @param ofClass those to show of a class, given how many at most */
        static Details of(ReconcileReport counted, BiFunction<FileClass, Integer, List<ReconcileFile>> ofClass) {
            return new Details(
                    ofClass.apply(FileClass.ORPHAN, MOST),
                    ofClass.apply(FileClass.UNTRACKED, MOST),
                    ofClass.apply(FileClass.UNREADABLE, MOST),
                    counted.orphans() > MOST || counted.untracked() > MOST || counted.unreadable() > MOST);
        }
    }

    /** Of a plan that was stored before orphans were counted by reason. */
    public ReconcileReport {
        orphansByReason = orphansByReason == null ? Map.of() : orphansByReason;
    }

    /** What would happen if only some of the orphans went. */
    ReconcileReport choosing(int going, int queueRows, int movable, @Nullable Brake braked) {
        return new ReconcileReport(
                dryRun,
                planId,
                plannedAt,
                canonicalSource,
                scanned,
                kept,
                orphans,
                untracked,
                unreadable,
                scanned - going,
                orphansByReason,
                orphans - going,
                deleted,
                queueRows,
                movable,
                resultsMoved,
                backupId,
                braked,
                skipped,
                details);
    }

    ReconcileReport applied(
            int nowLeft,
            int nowDeleted,
            int nowCleaned,
            int nowMoved,
            @Nullable String backup,
            List<SkippedFile> nowSkipped) {
        return new ReconcileReport(
                false,
                planId,
                plannedAt,
                canonicalSource,
                scanned,
                kept,
                orphans,
                untracked,
                unreadable,
                scanned - nowDeleted,
                orphansByReason,
                nowLeft,
                nowDeleted,
                nowCleaned,
                resultsMovable,
                nowMoved,
                backup,
                null,
                nowSkipped,
                details);
    }
}
