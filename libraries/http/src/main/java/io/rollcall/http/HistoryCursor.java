package io.rollcall.http;

import java.util.List;

import io.rollcall.persistence.SortKey;

/**
 * A place in a history, which is read newest first.
 *
 * @param before entries with smaller numbers follow
 */
public record HistoryCursor(long before) {

    private static final List<SortKey> NEWEST_FIRST = List.of(new SortKey("id", "id", true));

    /** @throws ListParameters.NotAList for what is no cursor of a history */
    public static HistoryCursor after(String cursor) {
        if (cursor == null) {
            return new HistoryCursor(Long.MAX_VALUE);
        }
        try {
            return new HistoryCursor(Long.parseLong(
                    ListParameters.values(cursor, NEWEST_FIRST, 1).get(0)));
        } catch (NumberFormatException garbage) {
            throw new ListParameters.NotAList("This cursor cannot be read; start the list again without one.");
        }
    }

    public String cursor() {
        return ListParameters.cursor(NEWEST_FIRST, List.of(String.valueOf(before)));
    }

    /** Why the way back from an entry of a history is closed. */
    public static final class NotUndoable extends RequestProblem {
        public NotUndoable(String why) {
            super(409, "not_undoable", "This cannot be undone: " + why);
        }
    }

    public static final class NoSuchEntry extends RequestProblem {
        public NoSuchEntry(long id) {
            super(404, "not_found", "There is no entry " + id + " in this history.");
        }
    }
}
