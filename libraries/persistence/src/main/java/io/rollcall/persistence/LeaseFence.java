package io.rollcall.persistence;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps work that lost its lease from writing anything more (D53): a service that was stopped for a minute and goes on does not
 * know that another has taken over. The first statement that writes in a transaction of such work looks at the lease, and keeps it
 * from being taken until the transaction has ended. It is for the thread that holds the lease: what that gives to other
 * threads is not looked at, but for {@link #freshness}.
 */
public final class LeaseFence {

    /** One time of holding a lease. */
    public static final class Held {

        private final String kind;
        private final String category;
        private final String holder;
        private volatile long renewed = System.nanoTime();

        public Held(String kind, String category, String holder) {
            this.kind = kind;
            this.category = category;
            this.holder = holder;
        }

        public String kind() {
            return kind;
        }

        public String category() {
            return category;
        }

        public String holder() {
            return holder;
        }

        public void renewed() {
            renewed = System.nanoTime();
        }

        private void requireFresh() {
            if (System.nanoTime() - renewed > FRESH_NANOS) {
                throw new LeaseLost(this);
            }
        }
    }

    /** Another has taken over; nothing of the transaction was written. */
    public static final class LeaseLost extends RuntimeException {

        LeaseLost(Held lease) {
            super("Another took over the %s of %s while it ran here; nothing more of it is written from here"
                    .formatted(lease.kind(), lease.category()));
        }
    }

    /** Less than a lease lasts without being renewed. */
    private static final long FRESH_NANOS = 8_000_000_000L;

    /** Innermost first. */
    private static final ThreadLocal<Deque<Held>> HELD = ThreadLocal.withInitial(ArrayDeque::new);

    private LeaseFence() {}

    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    public static <T> T within(Held lease, Work<T> work) throws IOException {
        HELD.get().push(lease);
        try {
            return work.run();
        } finally {
            HELD.get().pop();
            if (HELD.get().isEmpty()) {
                HELD.remove();
            }
        }
    }

    /**
     * To be asked before files are written, which no transaction guards: it throws {@link LeaseLost} once a lease that this thread
     * holds now may be another's. It may be asked from any thread.
     */
    public static Runnable freshness() {
        List<Held> now = List.copyOf(HELD.get());
        return () -> now.forEach(Held::requireFresh);
    }

    static Stream<Held> held() {
        return HELD.get().stream();
    }
}
