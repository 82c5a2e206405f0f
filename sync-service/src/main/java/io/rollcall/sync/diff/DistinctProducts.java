package io.rollcall.sync.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

import io.rollcall.sync.diff.DiffRow.Duplicate;

/** Of the rows of one identity the first (D45); the others are reported. */
final class DistinctProducts implements Iterator<LiveProduct> {

    private final Iterator<LiveProduct> rows;
    private final ProductComparison comparison;
    private final Diff.Found found;
    private LiveProduct ahead;

    /** @param rows by key, then by index */
    DistinctProducts(Iterator<LiveProduct> rows, ProductComparison comparison, Diff.Found found) {
        this.rows = rows;
        this.comparison = comparison;
        this.found = found;
        this.ahead = following();
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public LiveProduct next() {
        LiveProduct first = ahead;
        ahead = following();
        while (ahead != null && ahead.key().equals(first.key())) {
            try {
                boolean differs = !comparison.saysTheSame(first, ahead);
                found.row(new Duplicate(ahead, first.index(), differs));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            ahead = following();
        }
        return first;
    }

    private LiveProduct following() {
        return rows.hasNext() ? rows.next() : null;
    }
}
