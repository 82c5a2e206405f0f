package io.rollcall.sync.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Notices a member that an object has twice. The objects of a list have nearly always the same members in the same order, so
 * that names which come as they came in the object before are known to be distinct.
 */
final class DistinctNames {

    private static final int REMEMBERED = 1_000;

    /** The names of the objects at one depth. */
    private static final class Level {

        private List<String> names = new ArrayList<>();
        private int at;

        /** Of the object that is open, once its names differ from those before. */
        private Set<String> seen;

        void begin() {
            at = 0;
            seen = null;
            if (names.size() > REMEMBERED) {
                names = new ArrayList<>();
            }
        }

        boolean add(String name) {
            if (seen == null && at < names.size() && names.get(at).equals(name)) {
                at++;
                return true;
            }
            if (seen == null) {
                names.subList(at, names.size()).clear();
                seen = new HashSet<>(names);
            }
            names.add(name);
            return seen.add(name);
        }
    }

    private final List<Level> levels = new ArrayList<>();
    private int depth;

    void beginObject() {
        if (depth == levels.size()) {
            levels.add(new Level());
        }
        levels.get(depth++).begin();
    }

    void endObject() {
        depth--;
    }

    /** @return whether the object that is open has no member of this name yet */
    boolean add(String name) {
        return levels.get(depth - 1).add(name);
    }
}
