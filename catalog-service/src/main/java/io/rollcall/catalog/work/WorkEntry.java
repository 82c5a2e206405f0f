package io.rollcall.catalog.work;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody did to a whole category.
 *
 * @param id grows with time
 * @param action {@code reconciled} (job files went to a backup), {@code restored} (a backup came back), {@code imported} (a
 *     workbook) or {@code import_undone}
 * @param subject the backup or the import it made or used; empty when there is none any more
 * @param name of the workbook or the backup
 * @param amount of files or products
 * @param undoable whether it is an import that was not undone yet
 */
@Schema(name = "WorkHistoryEntry")
public record WorkEntry(
        long id,
        String category,

        @Schema(enumeration = {"reconciled", "restored", "imported", "import_undone"})
        String action,

        String actor,
        Instant at,
        String subject,
        String name,
        int amount,
        boolean undoable) {}
