package io.rollcall.sync.crossvalidation;

import java.util.ArrayList;
import java.util.List;

/** How many products something is true of, and the first of them. */
final class Tally {

    private static final int MOST_EXAMPLES = 5;

    private final List<String> examples = new ArrayList<>(1);
    private long count;

    void add(String productId) {
        count++;
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(productId);
        }
    }

    long count() {
        return count;
    }

    List<String> examples() {
        return List.copyOf(examples);
    }
}
