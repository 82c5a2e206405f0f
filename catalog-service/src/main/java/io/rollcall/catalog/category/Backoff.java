package io.rollcall.catalog.category;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps regular looks at a large category from taking the machine: after one that took long, the category is left alone nine
 * times as long.
 */
public final class Backoff {

    private static final int FACTOR = 9;
    private static final long QUICK = Duration.ofMillis(500).toNanos();

    private final Map<String, Long> ends = new ConcurrentHashMap<>();

    public boolean isOver(String category) {
        Long end = ends.get(category);
        return end == null || System.nanoTime() - end >= 0;
    }

    /** @param began {@link System#nanoTime()} before the look that has just ended */
    public void begin(String category, long began) {
        long now = System.nanoTime();
        long took = now - began;
        ends.put(category, took < QUICK ? now : now + FACTOR * took);
    }
}
