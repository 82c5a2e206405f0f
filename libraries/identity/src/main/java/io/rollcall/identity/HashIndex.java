package io.rollcall.identity;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import lombok.RequiredArgsConstructor;

/**
 * Entries found by a hash of their own, several under one if need be: a table of references, so that a million products
 * cost a few bytes each per index. Hashes lie side by side, so that a look-up touches no entry but those it wants. Linear
 * probing; removal shifts back and leaves no gaps.
 */
@RequiredArgsConstructor
public final class HashIndex<T> {

    private static final int SMALLEST = 16;

    private final ToIntFunction<T> hash;
    private Object[] entries = new Object[SMALLEST];

    /** Of the entry in the same place; 0 for none. */
    private int[] hashes = new int[SMALLEST];

    private int size;

    public void add(T entry) {
        if ((size + 1) * 5L > hashes.length * 4L) {
            grow();
        }
        place(entry, stored(hash.applyAsInt(entry)));
        size++;
    }

    /** @return whether this very entry was there */
    public boolean remove(T entry) {
        for (int at = slot(stored(hash.applyAsInt(entry))); hashes[at] != 0; at = next(at)) {
            if (entries[at] == entry) {
                closeGap(at);
                size--;
                return true;
            }
        }
        return false;
    }

    public T first(int hashed, Predicate<T> wanted) {
        int stored = stored(hashed);
        for (int at = slot(stored); hashes[at] != 0; at = next(at)) {
            if (hashes[at] == stored && wanted.test(entry(at))) {
                return entry(at);
            }
        }
        return null;
    }

    public void each(int hashed, Consumer<T> taker) {
        int stored = stored(hashed);
        for (int at = slot(stored); hashes[at] != 0; at = next(at)) {
            if (hashes[at] == stored) {
                taker.accept(entry(at));
            }
        }
    }

    public void each(Consumer<T> taker) {
        for (int at = 0; at < entries.length; at++) {
            if (hashes[at] != 0) {
                taker.accept(entry(at));
            }
        }
    }

    public int size() {
        return size;
    }

    private void closeGap(int gap) {
        clear(gap);
        for (int at = next(gap); hashes[at] != 0; at = next(at)) {
            T entry = entry(at);
            int stored = hashes[at];
            clear(at);
            place(entry, stored);
        }
    }

    private void clear(int at) {
        entries[at] = null;
        hashes[at] = 0;
    }

    private void place(T entry, int stored) {
        int at = slot(stored);
        while (hashes[at] != 0) {
            at = next(at);
        }
        entries[at] = entry;
        hashes[at] = stored;
    }

    private void grow() {
        Object[] before = entries;
        int[] hashesBefore = hashes;
        entries = new Object[before.length * 2];
        hashes = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (hashesBefore[i] != 0) {
                place(cast(before[i]), hashesBefore[i]);
            }
        }
    }

    private static int stored(int hashed) {
        int spread = hashed * 0x9E3779B1;
        spread ^= spread >>> 15;
        return spread == 0 ? 1 : spread;
    }

    private int slot(int stored) {
        return stored & (hashes.length - 1);
    }

    private int next(int at) {
        return (at + 1) & (hashes.length - 1);
    }

    private T entry(int at) {
        return cast(entries[at]);
    }

    @SuppressWarnings("unchecked")
    private T cast(Object entry) {
        return (T) entry;
    }
}
