package io.rollcall.benchmarks;

import static io.rollcall.benchmarks.Figures.divide;
import static io.rollcall.benchmarks.Figures.millis;
import static io.rollcall.benchmarks.Figures.ratio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The scan of the reconciler, in which files are read and told apart, as the service times it, beside a loop that reads and
 * parses the same files and does nothing else; and the whole dry run, list and plan in the database included.
 */
final class ReconcileBenchmark implements Benchmark {

    /** Files, and how often they are scanned; the shortest counts on both sides. */
    private record Size(int files, int runs) {}

    private static final List<Size> SIZES = List.of(new Size(690, 60), new Size(10_000, 10), new Size(100_000, 5));
    private static final double ASKED = 0.4;
    private static final long MOST_BYTES = 300L << 20;

    @Override
    public void measure(Figures figures) throws Exception {
        try (var instance = Instance.withHeap("300m")) {
            for (Size size : SIZES) {
                int files = size.files();
                Path folder = place(instance, "files" + files, files);
                Duration scan = null;
                Duration whole = null;
                Duration machine = null;
                long heap;
                try (var peak = new HeapPeak(instance.pid("catalog-service"))) {
                    for (int run = 0; run < size.runs(); run++) {
                        machine = shorter(machine, readAndParse(folder));
                        Duration before = scanned(instance);
                        whole = shorter(whole, reconcile(instance, "files" + files, files));
                        scan = shorter(scan, scanned(instance).minus(before));
                    }
                    heap = peak.bytes();
                }
                double reached = divide(machine, scan);
                figures.add(
                        "reconcile, scan of %,d files".formatted(files),
                        millis(scan),
                        millis(machine),
                        ratio(reached),
                        "≥ " + ASKED,
                        reached >= ASKED);
                figures.add("  whole dry run over HTTP", millis(whole), "", "", "", true);
                figures.add(
                        "  heap of the service meanwhile, of 300 MB",
                        (heap >> 20) + " MB",
                        "",
                        "",
                        "≤ 300 MB",
                        heap <= MOST_BYTES);
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }

    /** All the time the service has spent reading files and telling them apart. */
    private static Duration scanned(Instance instance) throws Exception {
        double seconds = instance.metrics("catalog-service")
                .lines()
                .filter(line -> line.startsWith("rollcall_reconcile_seconds_sum")
                        && (line.contains("\"scan\"") || line.contains("\"classify\"")))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    private static Duration reconcile(Instance instance, String category, int files) throws Exception {
        long began = System.nanoTime();
        var answer = instance.post("/api/v1/catalog/" + category + "/reconcile", "{}", 200);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (answer.get("scanned").asInt() != files) {
            throw new IllegalStateException("It scanned " + answer.get("scanned"));
        }
        return took;
    }

    private static Duration readAndParse(Path folder) throws IOException {
        long began = System.nanoTime();
        int named = 0;
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                named += Instance.JSON
                                .readTree(Files.readAllBytes(file))
                                .at("/identityLock/model")
                                .asText()
                                .isEmpty()
                        ? 0
                        : 1;
            }
        }
        if (named == 0) {
            throw new IllegalStateException("Nothing was parsed");
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** One half are products, the other half fabricated variants of them. */
    private static Path place(Instance instance, String category, int files) throws IOException {
        Path folder = instance.workspace().resolve("specs/inputs/" + category + "/products");
        Files.createDirectories(folder);
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < files; i++) {
            int product = i / 2;
            String variant = i % 2 == 0 ? "" : String.valueOf(product);
            String model = "Model " + product;
            String id = category + "-maker-model-" + product + (variant.isEmpty() ? "" : "-" + variant);
            ObjectNode job =
                    Instance.JSON.createObjectNode().put("productId", id).put("category", category);
            job.putObject("identityLock")
                    .put("id", product)
                    .put("identifier", "")
                    .put("brand", "Maker")
                    .put("model", model)
                    .put("variant", variant)
                    .put("sku", "")
                    .put("mpn", "")
                    .put("gtin", "");
            job.putArray("seedUrls").add("https://maker.example/" + id);
            job.putObject("anchors");
            Files.write(folder.resolve(id + ".json"), Instance.JSON.writeValueAsBytes(job));
            if (variant.isEmpty()) {
                rows.add(Map.of("id", product + 1, "brand", "Maker", "model", model, "variant", ""));
            }
        }
        Path list = instance.workspace().resolve("helper_files/" + category + "/activeFiltering.json");
        Files.createDirectories(list.getParent());
        Files.write(list, Instance.JSON.writeValueAsBytes(rows));
        return folder;
    }
}
