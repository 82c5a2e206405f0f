package io.rollcall.benchmarks;

import static io.rollcall.benchmarks.Figures.percentile;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;

/**
 * A page of a list, asked for again and again.
 *
 * @param p50 of the later times; the first third warms up
 * @param bytes of its JSON
 */
record AskedPage(Duration p50, int bytes) {

    static final String ASKED = "p50 ≤ 50 ms, ≤ 50 KB";

    private static final Duration MOST_TIME = Duration.ofMillis(50);
    private static final int MOST_BYTES = 50 * 1024;
    private static final int REPETITIONS = 60;

    static AskedPage ask(Instance instance, String path) throws IOException, InterruptedException {
        var times = new ArrayList<Duration>();
        int bytes = 0;
        for (int i = 0; i < REPETITIONS; i++) {
            long began = System.nanoTime();
            bytes = instance.get(path).toString().getBytes().length;
            times.add(Duration.ofNanos(System.nanoTime() - began));
        }
        return new AskedPage(percentile(times.subList(REPETITIONS / 3, REPETITIONS), 0.5), bytes);
    }

    boolean isQuickAndSmall() {
        return p50.compareTo(MOST_TIME) <= 0 && bytes <= MOST_BYTES;
    }

    String kilobytes() {
        return "%d KB".formatted(bytes / 1024);
    }
}
