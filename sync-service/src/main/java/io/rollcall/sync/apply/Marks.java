package io.rollcall.sync.apply;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/** Rows that change nothing but what people see of them. */
@ApplicationScoped
class Marks implements RowWork {

    private static final int MOST = 10_000;

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public boolean does(ApplyRow row) {
        return row.action().equals(Action.FLAG.token()) || row.action().equals(Action.SKIP.token());
    }

    @Override
    public List<Outcome> apply(ApplyState apply, List<ApplyRow> rows) {
        return rows.stream()
                .map(row -> row.action().equals(Action.FLAG.token())
                        ? Outcome.applied(row, null)
                        : Outcome.skipped(row, "skipped", "It was to be left as it is."))
                .toList();
    }

    @Override
    public List<Undone> undo(ApplyState apply, List<ApplyRow> rows) {
        return rows.stream().map(row -> Undone.of(row, Undone.UNDONE)).toList();
    }
}
