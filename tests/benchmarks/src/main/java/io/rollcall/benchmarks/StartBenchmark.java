package io.rollcall.benchmarks;

import java.time.Duration;

/** {@code ./rollcall up} on a built tree: seconds until ready, and the memory of everything together. */
final class StartBenchmark implements Benchmark {

    private static final int MOST_SECONDS = 15;
    private static final double MOST_GIGABYTES = 1.5;

    @Override
    public void measure(Figures figures) throws Exception {
        try (var instance = new Instance(1, "mouse")) {
            Duration toReady = instance.toReady();
            double gigabytes = instance.memoryBytes() / 1e9;
            figures.add(
                    "up to ready, first start",
                    "%.1f s".formatted(toReady.toMillis() / 1e3),
                    "",
                    "",
                    "≤ 15 s",
                    toReady.toSeconds() < MOST_SECONDS);
            figures.add(
                    "memory of all processes (PSS)",
                    "%.2f GB".formatted(gigabytes),
                    "",
                    "",
                    "≤ 1.5 GB",
                    gigabytes <= MOST_GIGABYTES);
        }
    }
}
