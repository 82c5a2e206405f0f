package io.rollcall.benchmarks;

import static io.rollcall.benchmarks.Figures.divide;
import static io.rollcall.benchmarks.Figures.millis;
import static io.rollcall.benchmarks.Figures.percentile;
import static io.rollcall.benchmarks.Figures.ratio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import lombok.RequiredArgsConstructor;

/**
 * 200 adds to a warm service one after the other, then 50 writers at once, at several sizes of the catalog: what an add costs
 * must not grow with it. Beside what nobody can do without for an add: a request, a commit, and two files that are on disk.
 */
@RequiredArgsConstructor
final class AddBenchmark implements Benchmark {

    private static final int ADDS = 200;
    private static final int WARM_UP = 600;
    private static final String OTHER = "warm";
    private static final int OTHERS = 25;
    private static final int WRITERS = 50;
    private static final int ADDS_AT_ONCE = 1_000;

    /** @param perSecond of all writers together */
    private record Measured(List<Duration> answers, List<Duration> files, Duration floor, double perSecond) {

        Duration p50() {
            return percentile(answers, 0.5);
        }

        Duration p99() {
            return percentile(answers, 0.99);
        }
    }

    private final List<Integer> sizes;

    @Override
    public void measure(Figures figures) throws Exception {
        Duration smallest = null;
        for (int size : sizes) {
            Measured measured = measure(size);
            Duration p50 = measured.p50();
            smallest = smallest == null ? p50 : smallest;
            double growth = divide(p50, smallest);
            figures.add(
                    "add p50 at " + size + " (ratio to the smallest)",
                    millis(p50),
                    millis(smallest),
                    ratio(growth),
                    "≤ 1.5",
                    growth <= 1.5);
            addTimesFloor(figures, "add p50 at " + size, p50, measured.floor(), 3);
            addTimesFloor(figures, "add p99 at " + size, measured.p99(), measured.floor(), 12);
            double alone = 1e9 / p50.toNanos();
            double speedUp = measured.perSecond() / alone;
            figures.add(
                    WRITERS + " writers at " + size + " (ratio to one)",
                    "%.0f/s".formatted(measured.perSecond()),
                    "%.0f/s".formatted(alone),
                    ratio(speedUp),
                    "≥ 5",
                    speedUp >= 5);
            Duration files = percentile(measured.files(), 0.99);
            figures.add(
                    "request to job file renamed, p99 at " + size,
                    millis(files),
                    "",
                    "",
                    "≤ 500 ms",
                    files.toMillis() <= 500);
        }
    }

    private static void addTimesFloor(Figures figures, String figure, Duration time, Duration floor, int most) {
        double times = divide(time, floor);
        figures.add(figure, millis(time), millis(floor), ratio(times), "≤ " + most + " × floor", times <= most);
    }

    private static Measured measure(int size) throws Exception {
        try (var instance = new Instance(Map.of("mouse", size, OTHER, OTHERS));
                var database = instance.database()) {
            warmUp(instance);
            instance.seed("mouse");
            instance.awaitFiles("mouse", size);
            Duration floor = floor(instance, database);
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
            return new Measured(answers, files, floor, allAtOnce(instance));
        }
    }

    /** In a category of its own, so that the one that is measured keeps its size. */
    private static void warmUp(Instance instance) throws Exception {
        instance.seed(OTHER);
        for (int i = 0; i < WARM_UP; i++) {
            instance.add(OTHER, "Warm " + i);
        }
        instance.awaitFiles(OTHER, OTHERS + WARM_UP);
    }

    private static Duration floor(Instance instance, Connection database) throws Exception {
        Duration file = Machine.durableWrites(instance.scratch(), ADDS).dividedBy(ADDS);
        Duration commit = percentile(Machine.commits(database, ADDS), 0.5);
        var requests = new ArrayList<Duration>();
        for (int i = 0; i < ADDS; i++) {
            long began = System.nanoTime();
            instance.ask("catalog-service", "/q/health/live");
            requests.add(Duration.ofNanos(System.nanoTime() - began));
        }
        return file.multipliedBy(2).plus(commit).plus(percentile(requests, 0.5));
    }

    private static double allAtOnce(Instance instance) throws Exception {
        var pool = Executors.newFixedThreadPool(WRITERS);
        long began = System.nanoTime();
        var adds = IntStream.range(0, ADDS_AT_ONCE)
                .mapToObj(i -> (Callable<JsonNode>) () -> instance.add("At once " + i))
                .toList();
        for (Future<JsonNode> added : pool.invokeAll(adds)) {
            added.get();
        }
        pool.shutdown();
        return ADDS_AT_ONCE * 1e9 / (System.nanoTime() - began);
    }
}
