package io.rollcall.sync.apply;

import java.io.IOException;
import java.util.List;

/** Carries out the rows of one kind, and takes them back. Not within a transaction; what is done is recorded afterwards. */
interface RowWork {

    /** How many are done at once: after a crash, so many are done again, which has to change nothing. */
    int most();

    boolean does(ApplyRow row);

    List<Outcome> apply(ApplyState apply, List<ApplyRow> rows) throws IOException;

    /** @param rows the last first, as several may be about one file */
    List<Undone> undo(ApplyState apply, List<ApplyRow> rows) throws IOException;
}
