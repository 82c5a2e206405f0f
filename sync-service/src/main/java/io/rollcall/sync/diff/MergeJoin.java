package io.rollcall.sync.diff;

import java.io.IOException;
import java.util.Iterator;
import java.util.function.Function;

/** Pairs what has one key on both sides, which come in the order of their keys and have each key once. */
public final class MergeJoin {

    public interface Sides<L, R> {
        void both(L left, R right) throws IOException;

        void left(L alone) throws IOException;

        void right(R alone) throws IOException;
    }

    private MergeJoin() {}

    public static <L, R> void join(
            Iterator<L> lefts,
            Function<L, String> leftKey,
            Iterator<R> rights,
            Function<R, String> rightKey,
            Sides<L, R> sides)
            throws IOException {
        L left = next(lefts);
        R right = next(rights);
        while (left != null || right != null) {
            int order =
                    left == null ? 1 : right == null ? -1 : leftKey.apply(left).compareTo(rightKey.apply(right));
            if (order == 0) {
                sides.both(left, right);
            } else if (order < 0) {
                sides.left(left);
            } else {
                sides.right(right);
            }
            left = order <= 0 ? next(lefts) : left;
            right = order >= 0 ? next(rights) : right;
        }
    }

    private static <T> T next(Iterator<T> from) {
        return from.hasNext() ? from.next() : null;
    }
}
