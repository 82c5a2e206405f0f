package io.rollcall.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A step after which the process can be made to die at once, to prove that nothing is lost there: when there is a file of the
 * step's name in the folder that {@code ROLLCALL_FAILPOINTS} names. The file goes with it, so that it dies once. Without the
 * variable, which only tests set, a step costs nothing.
 */
public enum Failpoint {
    COMMITTED,
    DEPARTURE_LEFT,
    DEPARTURES_LEFT,
    JOB_SET_ASIDE,
    JOB_DELETED,
    RESULTS_MOVED,
    OVERRIDES_MOVED,
    TEMPORARY_WRITTEN,
    TEMPORARY_SYNCED,
    RENAMED,
    FOLDER_SYNCED,
    JOBS_WRITTEN,
    JOBS_REMEMBERED,
    QUEUE_EXCHANGED,
    QUEUE_WRITTEN,
    QUEUE_FOLLOWED,
    CATALOG_WRITTEN,
    BACKUP_BEGUN,
    BACKUP_TOOK,
    BACKUP_TAKEN,
    RECONCILE_QUEUE_CLEANED,
    IMPORT_BEGUN,
    IMPORT_PREPARED,
    IMPORT_ADDED;

    private static final int KILLED = 137;
    private static final String FOLDER = System.getenv("ROLLCALL_FAILPOINTS");

    public void reached() {
        if (FOLDER != null && isAsked()) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private boolean isAsked() {
        try {
            return Files.deleteIfExists(Path.of(FOLDER, name()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
