package io.rollcall.benchmarks;

import static io.rollcall.benchmarks.Figures.divide;
import static io.rollcall.benchmarks.Figures.millis;
import static io.rollcall.benchmarks.Figures.ratio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Seed 342 products until all rows, files and the queue are durable, beside COPY and as many durable file writes. */
final class SeedBenchmark implements Benchmark {

    private static final int PRODUCTS = 342;
    private static final double ASKED = 0.4;
    private static final List<String> WARM = List.of("second", "third", "fourth", "fifth", "sixth", "seventh");

    private record Run(Duration ours, Duration machine) {

        double reached() {
            return divide(machine, ours);
        }
    }

    @Override
    public void measure(Figures figures) throws Exception {
        var categories = new ArrayList<>(List.of("first"));
        categories.addAll(WARM);
        try (var instance = new Instance(PRODUCTS, categories.toArray(String[]::new))) {
            Run cold = run(instance, "first");
            var warm = new ArrayList<Run>();
            for (String category : WARM) {
                warm.add(run(instance, category));
            }
            // The first half warms the JVMs up; of the other, the median.
            Run median = warm.subList(WARM.size() / 2, WARM.size()).stream()
                    .sorted(Comparator.comparingDouble(Run::reached))
                    .toList()
                    .get(WARM.size() / 4);
            figures.add(
                    "seed 342, the first ever (for information)",
                    millis(cold.ours()),
                    millis(cold.machine()),
                    ratio(cold.reached()),
                    "",
                    true);
            figures.add(
                    "seed 342, warm (median of 3)",
                    millis(median.ours()),
                    millis(median.machine()),
                    ratio(median.reached()),
                    "≥ " + ASKED,
                    median.reached() >= ASKED);
        }
    }

    private static Run run(Instance instance, String category) throws Exception {
        try (var database = instance.database()) {
            Duration machine = Machine.copy(database, PRODUCTS)
                    .plus(Machine.durableWrites(instance.scratch().resolve(category), PRODUCTS));
            long began = System.nanoTime();
            instance.seed(category);
            instance.awaitFiles(category, PRODUCTS);
            return new Run(Duration.ofNanos(System.nanoTime() - began), machine);
        }
    }
}
