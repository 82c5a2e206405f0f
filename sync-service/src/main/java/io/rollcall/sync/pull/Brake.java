package io.rollcall.sync.pull;

import org.jspecify.annotations.Nullable;

/**
 * Stops at a list that names more than a fifth and more than ten products less than the one before, until a person confirms it, once
 * (D31): a page that was lost looks like products that went.
 *
 * @param before null when there was none
 */
record Brake(@Nullable Long before, boolean confirmed) {

    private static final int FEW = 10;
    private static final double PART = 0.2;

    /** @throws Held when a person has to confirm it */
    void check(long rows, long products) {
        long missing = before == null ? 0 : before - products;
        if (!confirmed && missing > FEW && missing > before * PART) {
            throw new Held(rows, before, products);
        }
    }

    static final class Held extends RuntimeException {

        private final long rows;
        private final long before;
        private final long now;

        Held(long rows, long before, long now) {
            super(null, null, false, false);
            this.rows = rows;
            this.before = before;
            this.now = now;
        }

        long rows() {
            return rows;
        }

        long before() {
            return before;
        }

        long now() {
            return now;
        }
    }
}
