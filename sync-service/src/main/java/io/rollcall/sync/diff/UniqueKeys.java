package io.rollcall.sync.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Of rows in the order of their keys, those that have a key, and no other row has it. */
final class UniqueKeys<T> implements Iterator<T> {

    @FunctionalInterface
    interface PassedOver<T> {
        void row(T row) throws IOException;
    }

    private final Iterator<T> rows;
    private final Function<T, String> key;
    private final PassedOver<T> passedOver;
    private T ahead;
    private T next;

    UniqueKeys(Iterator<T> rows, Function<T, String> key, PassedOver<T> passedOver) {
        this.rows = rows;
        this.key = key;
        this.passedOver = passedOver;
        this.ahead = rows.hasNext() ? rows.next() : null;
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public T next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        T row = next;
        advance();
        return row;
    }

    private void advance() {
        next = null;
        while (next == null && ahead != null) {
            T row = ahead;
            String of = key.apply(row);
            ahead = rows.hasNext() ? rows.next() : null;
            if (!of.isEmpty() && !isOf(ahead, of)) {
                next = row;
                return;
            }
            passOver(row);
            while (isOf(ahead, of)) {
                passOver(ahead);
                ahead = rows.hasNext() ? rows.next() : null;
            }
        }
    }

    private boolean isOf(T row, String of) {
        return row != null && key.apply(row).equals(of);
    }

    private void passOver(T row) {
        try {
            passedOver.row(row);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
