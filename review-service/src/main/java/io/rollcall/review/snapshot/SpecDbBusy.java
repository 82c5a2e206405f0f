package io.rollcall.review.snapshot;

import java.util.stream.Stream;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Another program writes the snapshot, as a seed does, and does not come to an end. */
public final class SpecDbBusy extends ReviewProblem {

    public SpecDbBusy(String category) {
        super(
                503,
                "specdb_busy",
                "The values of “" + category
                        + "” are being seeded. Nothing was changed; try again when that has ended.");
    }

    public static boolean isReasonOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLiteException sqlite
                        && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY);
    }
}
