package io.rollcall.benchmarks;

import static io.rollcall.benchmarks.Figures.divide;
import static io.rollcall.benchmarks.Figures.millis;
import static io.rollcall.benchmarks.Figures.percentile;
import static io.rollcall.benchmarks.Figures.ratio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import lombok.RequiredArgsConstructor;

import io.rollcall.benchmarks.CopiedSnapshot.Copied;
import io.rollcall.specdb.seeding.Seeding;
import io.rollcall.workspace.Workspace;

/** {@code seed-db} in a process of its own, as somebody calls it, beside inserting the same rows into an equal schema. */
@RequiredArgsConstructor
final class ReviewBenchmark implements Benchmark {

    private static final double MOST_RATIO = 3;
    private static final double MOST_SPREAD = 0.3;
    private static final int MOST_HEAP_MB = 512;
    private static final int WARM_RUNS = 20;

    /** Products of each workspace that is generated; time a row of the last is compared with that of the first. */
    private final List<Integer> sizes;

    private record Seeded(Duration took, long heap, Copied machine) {

        double nanosPerRow() {
            return (double) took.toNanos() / machine.rows();
        }
    }

    @Override
    public void measure(Figures figures) throws Exception {
        // Of the database's library: nobody listens to what it logs.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try (var scratch = Scratch.create()) {
            Path mouse = scratch.copyOf(Instance.SOURCE.resolve("sample/workspace"), "mouse");
            addTime(figures, "seed-db, the sample's mouse", seed(mouse, "mouse"), "", true);
            warm(figures, new Workspace(mouse));
            var rows = new ArrayList<Double>();
            for (int products : sizes) {
                Seeded seeded = seedGenerated(scratch, products);
                add(figures, products, seeded);
                rows.add(seeded.nanosPerRow());
            }
            if (rows.size() > 1) {
                addSpread(figures, rows.get(0), rows.get(rows.size() - 1));
            }
        }
    }

    /** The same in a process that has done it before, as a service has. */
    private static void warm(Figures figures, Workspace workspace) throws Exception {
        Path snapshot = workspace.specDb("mouse");
        var ours = new ArrayList<Duration>();
        var machine = new ArrayList<Duration>();
        for (int i = 0; i < 2 * WARM_RUNS; i++) {
            Files.delete(snapshot);
            long began = System.nanoTime();
            new Seeding(workspace, "mouse", Clock.systemUTC()).run();
            ours.add(Duration.ofNanos(System.nanoTime() - began));
            machine.add(CopiedSnapshot.of(snapshot).took());
        }
        Duration our = percentile(ours.subList(WARM_RUNS, ours.size()), 0.5);
        Duration its = percentile(machine.subList(WARM_RUNS, machine.size()), 0.5);
        double ratio = divide(our, its);
        figures.add(
                "  in a warm process (median of %d)".formatted(WARM_RUNS),
                millis(our),
                millis(its),
                ratio(ratio),
                "≤ " + ratio(MOST_RATIO),
                ratio <= MOST_RATIO);
    }

    private static void addSpread(Figures figures, double first, double last) {
        double spread = last / first - 1;
        figures.add(
                "  time a row, beside that of the first",
                "%.1f µs".formatted(last / 1e3),
                "%.1f µs".formatted(first / 1e3),
                ratio(1 + spread),
                "± " + ratio(MOST_SPREAD),
                Math.abs(spread) <= MOST_SPREAD);
    }

    private static void add(Figures figures, int products, Seeded seeded) {
        double ratio = divide(seeded.took(), seeded.machine().took());
        addTime(
                figures,
                "seed-db, %,d × %d fields × %d candidates"
                        .formatted(products, OutputsOfProducts.FIELDS, OutputsOfProducts.CANDIDATES),
                seeded,
                "≤ " + ratio(MOST_RATIO),
                ratio <= MOST_RATIO);
        figures.add(
                "  heap meanwhile",
                (seeded.heap() >> 20) + " MB",
                "",
                "",
                "≤ " + MOST_HEAP_MB + " MB",
                seeded.heap() >> 20 <= MOST_HEAP_MB);
    }

    private static void addTime(Figures figures, String figure, Seeded seeded, String asked, boolean met) {
        Duration machine = seeded.machine().took();
        figures.add(figure, millis(seeded.took()), millis(machine), ratio(divide(seeded.took(), machine)), asked, met);
    }

    private static Seeded seedGenerated(Scratch scratch, int products) throws Exception {
        Path root = scratch.folder().resolve("products-" + products);
        OutputsOfProducts.write(root, products);
        return seed(root, OutputsOfProducts.CATEGORY);
    }

    private static Seeded seed(Path root, String category) throws Exception {
        Path answer = Files.createTempFile("seed-db", ".json");
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx" + MOST_HEAP_MB + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Instance.SOURCE.resolve("cli/target/rollcall-cli.jar").toString(),
                        "seed-db",
                        "--category",
                        category,
                        "--local",
                        "--root",
                        root.toString())
                .redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Duration took;
        long heap;
        try (var peak = new HeapPeak(process.pid())) {
            int code = process.waitFor();
            took = Duration.ofNanos(System.nanoTime() - began);
            heap = peak.bytes();
            if (code != 0) {
                throw new IOException("seed-db ended with " + code);
            }
        }
        JsonNode report = Instance.JSON.readTree(answer.toFile());
        Files.delete(answer);
        if (!report.path("errors").isEmpty()) {
            throw new IOException("Not all was seeded: " + report.path("errors"));
        }
        return new Seeded(
                took, heap, CopiedSnapshot.of(Path.of(report.path("db_path").asText())));
    }
}
