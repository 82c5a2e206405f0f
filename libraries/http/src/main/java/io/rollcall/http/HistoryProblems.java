package io.rollcall.http;

/** Why an entry of a history cannot be had, or not be undone. */
public final class HistoryProblems {

    private HistoryProblems() {}

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
