package io.rollcall.persistence.background;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps regular looks at a large category from taking the machine: after one that took long, the category is left alone
 * several times as long.
 */
public final class Backoff {

    private static final long QUICK = Duration.ofMillis(500).toNanos();

    private final int factor;
    private final Map<String, Long> ends = new ConcurrentHashMap<>();

    /** @param factor how many times as long; 0 for not at all */
    public Backoff(int factor) {
        this.factor = factor;
    }

    public boolean isOver(String category) {
        Long end = ends.get(category);
        return end == null || System.nanoTime() - end >= 0;
    }

    /** @param began {@link System#nanoTime()} before the look that has just ended */
    public void begin(String category, long began) {
        long now = System.nanoTime();
        long took = now - began;
        ends.put(category, took < QUICK ? now : now + factor * took);
    }
}
