package io.rollcall.benchmarks;

import static io.rollcall.benchmarks.Figures.divide;
import static io.rollcall.benchmarks.Figures.millis;
import static io.rollcall.benchmarks.Figures.percentile;
import static io.rollcall.benchmarks.Figures.ratio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** 200 serial adds at three sizes of the catalog, beside single-row commits: what an add costs must not grow with it. */
final class AddBenchmark implements Benchmark {

    private static final int ADDS = 200;
    private static final int WARM_UP = 100;

    private record Measured(List<Duration> answers, List<Duration> files, Duration commit) {}

    private final List<Integer> sizes;

    AddBenchmark(List<Integer> sizes) {
        this.sizes = sizes;
    }

    @Override
    public void measure(Figures figures) throws Exception {
        Duration smallest = null;
        for (int size : sizes) {
            Measured measured = measure(size);
            Duration p50 = percentile(measured.answers(), 0.5);
            Duration p99 = percentile(measured.answers(), 0.99);
            Duration files = percentile(measured.files(), 0.99);
            if (smallest == null) {
                smallest = p50;
            }
            double growth = divide(p50, smallest);
            double tail = divide(p99, measured.commit());
            figures.add(
                    "add p50 at " + size + " (ratio to the smallest)",
                    millis(p50),
                    millis(measured.commit()),
                    ratio(growth),
                    "≤ 1.5",
                    growth <= 1.5);
            figures.add(
                    "add p99 at " + size + " (ratio to a commit)",
                    millis(p99),
                    millis(measured.commit()),
                    ratio(tail),
                    "≤ 20 × commit p50",
                    tail <= 20);
            figures.add(
                    "request to job file renamed, p99 at " + size,
                    millis(files),
                    "",
                    "",
                    "≤ 500 ms",
                    files.toMillis() <= 500);
        }
    }

    private static Measured measure(int size) throws Exception {
        try (var instance = new Instance(size, "mouse");
                var database = instance.database()) {
            instance.seed("mouse");
            instance.awaitFiles("mouse", size);
            for (int i = 0; i < WARM_UP; i++) {
                instance.add("Warm " + i);
            }
            instance.awaitFiles("mouse", size + WARM_UP);
            Duration commit = percentile(Machine.commits(database, ADDS), 0.5);
            var answers = new ArrayList<Duration>();
            var files = new ArrayList<Duration>();
            for (int i = 0; i < ADDS; i++) {
                long began = System.nanoTime();
                String id = instance.add("Added " + i).get("productId").asText();
                answers.add(Duration.ofNanos(System.nanoTime() - began));
                Path file = instance.workspace().resolve("specs/inputs/mouse/products/" + id + ".json");
                while (!Files.exists(file)) {
                    Thread.onSpinWait();
                }
                files.add(Duration.ofNanos(System.nanoTime() - began));
            }
            return new Measured(answers, files, commit);
        }
    }
}
