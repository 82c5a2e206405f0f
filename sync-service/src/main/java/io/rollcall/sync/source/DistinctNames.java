package io.rollcall.sync.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Notices a member that an object has twice. The objects of a list have nearly always the same members in the same order, so
 * that names which come as they came in the object before are known to be distinct, and their digests are known too.
 */
final class DistinctNames {

    private static final int REMEMBERED = 1_000;
    private static final int USUAL = 128;

    /** The names of the objects at one depth. */
    private static final class Level {

        private String[] names = new String[USUAL];
        private long[] digests = new long[USUAL];
        private int size;

        /** How many of them the object that is open has so far. */
        private int at;

        /** Of the object that is open, once its names differ from those before. */
        private Set<String> seen;

        void begin() {
            at = 0;
            seen = null;
            if (size > REMEMBERED) {
                names = new String[USUAL];
                digests = new long[USUAL];
                size = 0;
            }
        }

        boolean add(String name) {
            if (seen == null && at < size && names[at].equals(name)) {
                at++;
                return true;
            }
            return addOther(name);
        }

        private boolean addOther(String name) {
            if (seen == null) {
                size = at;
                seen = new HashSet<>(Arrays.asList(names).subList(0, size));
            }
            if (size == names.length) {
                names = Arrays.copyOf(names, 2 * size);
                digests = Arrays.copyOf(digests, 2 * size);
            }
            names[size] = name;
            digests[size] = RowDigest.ofName(name);
            at = ++size;
            return seen.add(name);
        }
    }

    private final List<Level> levels = new ArrayList<>();
    private Level open;
    private int depth;

    void beginObject() {
        if (depth == levels.size()) {
            levels.add(new Level());
        }
        open = levels.get(depth++);
        open.begin();
    }

    void endObject() {
        depth--;
        open = depth == 0 ? null : levels.get(depth - 1);
    }

    /** @return whether the object that is open has no member of this name yet */
    boolean add(String name) {
        return open.add(name);
    }

    /** Of the name that was added last. */
    long digest() {
        return open.digests[open.at - 1];
    }
}
