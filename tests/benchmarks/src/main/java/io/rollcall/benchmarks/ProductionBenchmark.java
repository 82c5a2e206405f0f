package io.rollcall.benchmarks;

import static io.rollcall.benchmarks.Figures.divide;
import static io.rollcall.benchmarks.Figures.millis;
import static io.rollcall.benchmarks.Figures.percentile;
import static io.rollcall.benchmarks.Figures.ratio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import lombok.RequiredArgsConstructor;

/**
 * A pull with its diff beside two plain streaming parses of the same two lists; pages of its rows; and an apply of adds beside a
 * bulk of the same products.
 */
@RequiredArgsConstructor
final class ProductionBenchmark implements Benchmark {

    private static final int FIELDS = 90;
    private static final int WARM_UP = 30;
    private static final int RUNS = 20;
    private static final int ADDS = 10_000;
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final long MOST_BYTES = 512L << 20;

    /** Products on each side of the large diff. */
    private final int size;

    @Override
    public void measure(Figures figures) throws Exception {
        try (var instance = Instance.readingLargeLists()) {
            new ProductBulk(instance).registerBrands(List.of("small", "large", "bulk", "applied"));
            small(figures, instance);
            adds(figures, instance);
            large(figures, instance);
        }
    }

    private static void small(Figures figures, Instance instance) throws Exception {
        seeded(instance, "small", 342, 365);
        compared(instance, "small");
        awaitBadges(instance, "small");
        var times = new ArrayList<Duration>();
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            times.add(compared(instance, "small"));
        }
        Duration median = percentile(times.subList(WARM_UP, times.size()), 0.5);
        figures.add(
                "pull and diff of 365 against 342, warm",
                millis(median),
                millis(parsed(instance, "small")),
                "",
                "≤ 300 ms",
                median.toMillis() <= 300);
    }

    private void large(Figures figures, Instance instance) throws Exception {
        seeded(instance, "large", size, size);
        compared(instance, "large");
        Duration badges = awaitBadges(instance, "large");
        Duration ours = null;
        Duration machine = null;
        long heap;
        try (var peak = new HeapPeak(instance.pid("sync-service"))) {
            for (int run = 0; run < 3; run++) {
                machine = shorter(machine, parsed(instance, "large"));
                ours = shorter(ours, compared(instance, "large"));
            }
            heap = peak.bytes();
        }
        double times = divide(ours, machine);
        figures.add(
                "pull and diff of %,d × %d fields on each side".formatted(size, FIELDS),
                millis(ours),
                millis(machine),
                ratio(times),
                "≤ 3 × two plain parses",
                times <= 3);
        figures.add("  a row", "%.1f µs".formatted(ours.toNanos() / 1e3 / size), "", "", "", true);
        figures.add("  until each product has its first badge, once", millis(badges), "", "", "", true);
        figures.add("  heap of the service meanwhile", (heap >> 20) + " MB", "", "", "≤ 512 MB", heap <= MOST_BYTES);
        Duration page = percentile(pages(instance), 0.5);
        figures.add("  a page of 100 rows, p50", millis(page), "", "", "≤ 50 ms", page.toMillis() <= 50);
    }

    /** Through the matched ones, which are most, and by words. */
    private static List<Duration> pages(Instance instance) throws Exception {
        var times = new ArrayList<Duration>();
        String cursor = "";
        for (int i = 0; i < 100; i++) {
            long began = System.nanoTime();
            JsonNode page = instance.get("/api/v1/catalog/large/production-sync/rows?class=matched&limit=100" + cursor);
            times.add(Duration.ofNanos(System.nanoTime() - began));
            JsonNode next = page.path("nextCursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.asText();
        }
        return times.subList(20, times.size());
    }

    private static void adds(Figures figures, Instance instance) throws Exception {
        var bulk = new ProductBulk(instance);
        Files.createDirectories(instance.workspace().resolve("helper_files/bulk"));
        // The first of each warms both ways up.
        bulk.add("bulk", 0, ADDS);
        instance.awaitFiles("bulk", ADDS);
        long began = System.nanoTime();
        Duration added = bulk.add("bulk", ADDS, ADDS);
        instance.awaitFiles("bulk", 2 * ADDS);
        Duration addedFiles = Duration.ofNanos(System.nanoTime() - began);
        applied(instance, 0);
        instance.awaitFiles("applied", ADDS);
        Duration applied = applied(instance, ADDS);
        began = System.nanoTime();
        instance.awaitFiles("applied", 2 * ADDS);
        Duration appliedFiles = applied.plusNanos(System.nanoTime() - began);
        double reached = divide(added, applied);
        figures.add(
                "apply of %,d adds, beside a bulk of the same".formatted(ADDS),
                millis(applied),
                millis(added),
                ratio(reached),
                "≥ 0.8",
                reached >= 0.8);
        figures.add(
                "  until files, queue and catalog file show them",
                millis(appliedFiles),
                millis(addedFiles),
                ratio(divide(addedFiles, appliedFiles)),
                "",
                true);
    }

    /** The list has the first {@code here}, which are here already, and as many more as are to be added. */
    private static Duration applied(Instance instance, int here) throws Exception {
        JsonNode products =
                Instance.JSON.readTree(ProductBulk.body(0, here + ADDS)).path("products");
        place(instance, "applied");
        Files.write(list(instance, "applied"), Instance.JSON.writeValueAsBytes(products));
        JsonNode report = instance.post("/api/v1/catalog/applied/production-sync", "{\"confirmDrop\": true}", 200);
        awaitBadges(instance, "applied");
        var body = Instance.JSON.createObjectNode().put("dryRun", false);
        body.put("planId", report.path("plan_id").asText());
        var add = body.putObject("actions").putArray("add");
        String cursor = "";
        do {
            JsonNode page = instance.get(
                    "/api/v1/catalog/applied/production-sync/rows?class=in_production_only&limit=1000" + cursor);
            page.path("items").forEach(row -> add.add(row.path("productId").asText()));
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asText();
        } while (!cursor.isEmpty());
        String request = body.toString();
        long began = System.nanoTime();
        JsonNode done = instance.post("/api/v1/catalog/applied/production-sync", request, 200);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (done.at("/summary/applied").asInt() != ADDS) {
            throw new IOException("Applied were " + done.path("summary"));
        }
        return took;
    }

    /** Every product that gets a badge is a change of the catalog, which this service hears of in its turn. */
    private static Duration awaitBadges(Instance instance, String category) throws Exception {
        long began = System.nanoTime();
        long last = began;
        String before = "";
        while (System.nanoTime() - last < QUIET.toNanos()) {
            String heard = instance.get("/api/v1/catalog/" + category + "/production-sync/catalog-view")
                    .path("heardAt")
                    .asText();
            if (!heard.equals(before)) {
                before = heard;
                last = System.nanoTime();
            }
            Thread.sleep(100);
        }
        return Duration.ofNanos(last - began);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }

    private static Duration compared(Instance instance, String category) throws Exception {
        long began = System.nanoTime();
        instance.post("/api/v1/catalog/" + category + "/production-sync", "{\"refresh\": true}", 200);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Duration parsed(Instance instance, String category) throws IOException {
        long began = System.nanoTime();
        long tokens = tokens(list(instance, category)) + tokens(seeds(instance, category));
        if (tokens == 0) {
            throw new IllegalStateException("Nothing was parsed");
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static long tokens(Path file) throws IOException {
        long tokens = 0;
        try (var parser = Instance.JSON.createParser(file.toFile())) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** One in a hundred differs in a field. */
    private static void seeded(Instance instance, String category, int here, int live) throws Exception {
        place(instance, category);
        write(seeds(instance, category), 0, here, -1);
        write(list(instance, category), 0, live, 100);
        instance.seed(category);
        while (instance.get("/api/v1/catalog/" + category + "/production-sync/catalog-view")
                        .path("products")
                        .asInt()
                < here) {
            Thread.sleep(200);
        }
        instance.awaitFiles(category, here);
    }

    private static void place(Instance instance, String category) throws Exception {
        Files.createDirectories(list(instance, category).getParent());
        instance.put(
                "/api/v1/catalog/" + category + "/product-source",
                "{\"source_type\": \"manual\", \"manual\": {\"file\": \"live.json\"}}");
    }

    private static Path list(Instance instance, String category) {
        return instance.workspace().resolve("helper_files/" + category + "/live.json");
    }

    private static Path seeds(Instance instance, String category) {
        return instance.workspace().resolve("helper_files/" + category + "/activeFiltering.json");
    }

    /** @param every how many rows lie between two that are different; negative for none */
    private static void write(Path file, int from, int count, int every) throws IOException {
        try (JsonGenerator out = Instance.JSON.createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            out.writeStartArray();
            for (int i = from; i < from + count; i++) {
                out.writeStartObject();
                out.writeNumberField("id", i + 1);
                out.writeStringField("brand", ProductBulk.brand(i));
                out.writeStringField("model", "Model " + Integer.toString(i, 36) + " x");
                out.writeStringField("variant", "");
                for (int field = 0; field < FIELDS; field++) {
                    boolean differs = every > 0 && i % every == 0 && field == i % FIELDS;
                    if (field % 3 == 0) {
                        out.writeNumberField("number_" + field, differs ? -1 : i % 1_000 + field);
                    } else {
                        out.writeStringField("text_" + field, differs ? "other" : "value " + field + " of " + i % 97);
                    }
                }
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }
}
