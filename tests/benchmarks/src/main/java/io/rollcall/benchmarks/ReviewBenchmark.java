package io.rollcall.benchmarks;

import static io.rollcall.benchmarks.Figures.divide;
import static io.rollcall.benchmarks.Figures.millis;
import static io.rollcall.benchmarks.Figures.ratio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import lombok.RequiredArgsConstructor;

import io.rollcall.benchmarks.CopiedSnapshot.Copied;

/** {@code seed-db} in a process of its own, as somebody calls it, beside inserting the same rows into an equal schema. */
@RequiredArgsConstructor
final class ReviewBenchmark implements Benchmark {

    private static final double MOST_RATIO = 3;
    private static final double MOST_SPREAD = 0.3;
    private static final int MOST_HEAP_MB = 512;

    /** Products of the large workspace; a tenth of them is the small one. */
    private final int size;

    private record Seeded(Duration took, long heap, Copied machine) {

        double nanosPerRow() {
            return (double) took.toNanos() / machine.rows();
        }
    }

    @Override
    public void measure(Figures figures) throws Exception {
        try (var scratch = Scratch.create()) {
            Path mouse = scratch.copyOf(Instance.SOURCE.resolve("sample/workspace"), "mouse");
            addTime(figures, "seed-db, the sample's mouse", seed(mouse, "mouse"), "", true);
            Seeded small = seedGenerated(scratch, size / 10);
            Seeded large = seedGenerated(scratch, size);
            add(figures, size / 10, small);
            add(figures, size, large);
            double spread = large.nanosPerRow() / small.nanosPerRow() - 1;
            figures.add(
                    "  time a row, beside that of a tenth",
                    "%.1f µs".formatted(large.nanosPerRow() / 1e3),
                    "%.1f µs".formatted(small.nanosPerRow() / 1e3),
                    ratio(1 + spread),
                    "± " + ratio(MOST_SPREAD),
                    Math.abs(spread) <= MOST_SPREAD);
        }
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
