package io.rollcall.benchmarks;

import static io.rollcall.benchmarks.Figures.divide;
import static io.rollcall.benchmarks.Figures.millis;
import static io.rollcall.benchmarks.Figures.percentile;
import static io.rollcall.benchmarks.Figures.ratio;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Products in bulk beside an unnest insert of the same rows and beside plain durable file writes; then a catalog of many,
 * listed, searched, sorted and added to.
 */
final class ProductBenchmark implements Benchmark {

    private static final String LARGE = "mouse";
    private static final String SMALL = "small";
    private static final List<String> WARM_UP = List.of("first", "second");
    private static final List<String> MEASURED = List.of("third", "fourth", "fifth");
    private static final int BULK = 10_000;
    private static final int LARGE_BULK = 100_000;
    private static final double ASKED_OF_UNNEST = 0.4;
    private static final double ASKED_OF_THE_SMALLER = 0.7;
    private static final double ASKED_OF_WRITES = 0.5;
    private static final long MOST_HEAP = 512L << 20;
    private static final int JOB_INPUT_BYTES = 600;
    private static final int FILES_PER_SYNC = 1_000;
    private static final int WRITERS = 12;
    private static final int INACTIVE = 1_000;
    private static final int FEW = 342;
    private static final int ADDS = 200;
    private static final int WARM_ADDS = 100;
    private static final Duration MOST_OF_OVERVIEW = Duration.ofMillis(100);
    private static final List<String> COLUMNS = List.of(
            "brand",
            "model",
            "variant",
            "productId",
            "id",
            "status",
            "badge",
            "hasOutput",
            "seedUrls",
            "importSource",
            "importedAt",
            "updatedAt");

    private record Run(int rows, Duration answered, Duration written, Duration inserts, Duration writes) {

        double ofUnnest() {
            return divide(inserts, answered);
        }

        double ofWrites() {
            return divide(writes, written);
        }

        double perSecond() {
            return rows * 1e9 / answered.toNanos();
        }
    }

    private final int size;

    /** @param size of the catalog that is listed */
    ProductBenchmark(int size) {
        this.size = size;
    }

    @Override
    public void measure(Figures figures) throws Exception {
        var categories = new ArrayList<>(List.of(LARGE, SMALL));
        categories.addAll(WARM_UP);
        categories.addAll(MEASURED);
        try (var instance = new Instance(1, categories.toArray(String[]::new))) {
            var bulk = new ProductBulk(instance);
            bulk.registerBrands(categories);
            double perSecond = bulks(instance, bulk, figures);
            largeBulk(instance, bulk, perSecond, figures);
            bulk.fill(LARGE, LARGE_BULK, size);
            instance.awaitFiles(LARGE, size);
            bulk.setInactive(LARGE, INACTIVE);
            instance.awaitActive(LARGE, size - INACTIVE);
            bulk.fill(SMALL, 0, FEW);
            instance.awaitFiles(SMALL, FEW);
            lists(instance, figures);
            sorts(instance, figures);
            overviews(instance, figures);
            adds(instance, figures);
        }
    }

    /** @return rows per second */
    private static double bulks(Instance instance, ProductBulk bulk, Figures figures) throws Exception {
        for (String category : WARM_UP) {
            run(instance, bulk, category);
        }
        var runs = new ArrayList<Run>();
        for (String category : MEASURED) {
            runs.add(run(instance, bulk, category));
        }
        Run median = runs.stream()
                .sorted(Comparator.comparingDouble(Run::ofUnnest))
                .toList()
                .get(runs.size() / 2);
        figures.add(
                "bulk of 10 000 products (beside unnest)",
                millis(median.answered()),
                millis(median.inserts()),
                ratio(median.ofUnnest()),
                "≥ " + ASKED_OF_UNNEST,
                median.ofUnnest() >= ASKED_OF_UNNEST);
        Run files = runs.stream()
                .sorted(Comparator.comparingDouble(Run::ofWrites))
                .toList()
                .get(runs.size() / 2);
        figures.add(
                "10 000 job inputs on disk (1 writer)",
                millis(files.written()),
                millis(files.writes()),
                ratio(files.ofWrites()),
                "≥ " + ASKED_OF_WRITES,
                files.ofWrites() >= ASKED_OF_WRITES);
        Duration many = writes(instance, "many", WRITERS);
        figures.add(
                "the same beside " + WRITERS + " writers (for information)",
                millis(files.written()),
                millis(many),
                ratio(divide(many, files.written())),
                "",
                true);
        return median.perSecond();
    }

    private static Run run(Instance instance, ProductBulk bulk, String category) throws Exception {
        Duration writes = writes(instance, category, 1);
        String body = ProductBulk.body(0, BULK);
        long began = System.nanoTime();
        Duration answered = bulk.add(category, body, BULK);
        instance.awaitJobInputs(category, BULK);
        Duration written = Duration.ofNanos(System.nanoTime() - began);
        instance.awaitFiles(category, BULK);
        return new Run(BULK, answered, written, inserts(instance, category), writes);
    }

    private static void largeBulk(Instance instance, ProductBulk bulk, double smaller, Figures figures)
            throws Exception {
        Run large;
        try (var heap = new HeapPeak(instance.pid("catalog-service"))) {
            Duration answered = bulk.add(LARGE, 0, LARGE_BULK);
            long peak = heap.bytes();
            instance.awaitFiles(LARGE, LARGE_BULK);
            large = new Run(LARGE_BULK, answered, answered, inserts(instance, LARGE), answered);
            figures.add(
                    "bulk of 100 000 products (beside unnest)",
                    millis(large.answered()),
                    millis(large.inserts()),
                    ratio(large.ofUnnest()),
                    "≥ " + ASKED_OF_UNNEST,
                    large.ofUnnest() >= ASKED_OF_UNNEST);
            figures.add(
                    "the catalog's heap at its peak meanwhile",
                    (peak >> 20) + " MB",
                    heap.bound(),
                    "",
                    "≤ " + (MOST_HEAP >> 20) + " MB",
                    peak <= MOST_HEAP);
        }
        double kept = large.perSecond() / smaller;
        figures.add(
                "rows in bulks of 100 000 (to those of 10 000)",
                "%,.0f/s".formatted(large.perSecond()),
                "%,.0f/s".formatted(smaller),
                ratio(kept),
                "≥ " + ASKED_OF_THE_SMALLER,
                kept >= ASKED_OF_THE_SMALLER);
    }

    private static Duration inserts(Instance instance, String category) throws Exception {
        try (var database = instance.database()) {
            return new CopiedTables(database).insert(category);
        }
    }

    private static Duration writes(Instance instance, String folder, int threads) throws Exception {
        return Machine.durableWrites(
                instance.scratch().resolve(folder), BULK, JOB_INPUT_BYTES, FILES_PER_SYNC, threads);
    }

    private void lists(Instance instance, Figures figures) throws Exception {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("by name", "?limit=100");
        questions.put("next page", "?limit=100&cursor=" + cursor(instance, "?limit=100"));
        questions.put("page in the middle", "?limit=100&cursor=" + middle(instance));
        questions.put(
                "next page by age",
                "?limit=100&sort=-updatedAt&cursor=" + cursor(instance, "?limit=100&sort=-updatedAt"));
        questions.put("search \"de\"", "?q=de");
        questions.put("search \"emb\"", "?q=emb");
        questions.put("search \"ember 2a\"", "?q=ember+2a");
        questions.put("search \"glade maker 7\"", "?q=glade+maker+7");
        questions.put("search, nothing found", "?q=nothing+like+it");
        questions.put("of a brand", "?brand=maker+7");
        questions.put("inactive", "?status=inactive");
        questions.put("active", "?status=active");
        questions.put("without output", "?hasOutput=false");
        questions.put("with output (none)", "?hasOutput=true");
        questions.put("search in a brand, by age", "?q=glade&brand=maker+7&sort=-updatedAt");
        Duration bare = AskedPage.ask(instance, "/api/v1/status").p50();
        for (var question : questions.entrySet()) {
            AskedPage page = AskedPage.ask(instance, path(question.getValue()));
            figures.add(
                    "list " + size + " products, " + question.getKey(),
                    millis(page.p50()),
                    millis(bare),
                    page.kilobytes(),
                    AskedPage.ASKED,
                    page.isQuickAndSmall());
        }
    }

    /** Each service counts what it keeps; the page asks all of them at once. */
    private void overviews(Instance instance, Figures figures) throws Exception {
        Map<String, String> services = new LinkedHashMap<>();
        services.put("catalog", "/api/v1/catalog/" + LARGE + "/overview");
        services.put("identity gate", "/api/v1/identity/" + LARGE + "/overview");
        services.put("production sync", "/api/v1/catalog/" + LARGE + "/production-sync/overview");
        Duration bare = AskedPage.ask(instance, "/api/v1/status").p50();
        for (var service : services.entrySet()) {
            Duration p50 = AskedPage.ask(instance, service.getValue()).p50();
            figures.add(
                    "overview of the %s at %,d products".formatted(service.getKey(), size),
                    millis(p50),
                    millis(bare),
                    "",
                    "≤ 100 ms",
                    p50.compareTo(MOST_OF_OVERVIEW) <= 0);
        }
    }

    private void sorts(Instance instance, Figures figures) throws Exception {
        for (String column : COLUMNS) {
            AskedPage up = AskedPage.ask(instance, path("?sort=" + column));
            AskedPage down = AskedPage.ask(instance, path("?sort=-" + column));
            figures.add(
                    "list " + size + " products, by " + column + ", up | down",
                    millis(up.p50()),
                    millis(down.p50()),
                    up.kilobytes(),
                    AskedPage.ASKED,
                    up.isQuickAndSmall() && down.isQuickAndSmall());
        }
    }

    private static String cursor(Instance instance, String query) throws IOException, InterruptedException {
        String next = instance.get(path(query)).path("nextCursor").asText();
        return URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private String middle(Instance instance) throws IOException, InterruptedException {
        String query = "?limit=1000";
        String next = cursor(instance, query);
        for (int page = 1; page < size / 2_000; page++) {
            next = cursor(instance, query + "&cursor=" + next);
        }
        return next;
    }

    private static String path(String query) {
        return "/api/v1/catalog/" + LARGE + "/products" + query;
    }

    private void adds(Instance instance, Figures figures) throws Exception {
        Duration few = add(instance, SMALL);
        Duration many = add(instance, LARGE);
        double growth = divide(many, few);
        figures.add("add p50 at " + FEW, millis(few), "", "", "", true);
        figures.add(
                "add p50 at " + size + " (ratio to " + FEW + ")",
                millis(many),
                "",
                ratio(growth),
                "≤ 1.5",
                growth <= 1.5);
    }

    private static Duration add(Instance instance, String category) throws IOException, InterruptedException {
        var times = new ArrayList<Duration>();
        for (int i = 0; i < WARM_ADDS + ADDS; i++) {
            String body = "{\"brand\": \"" + ProductBulk.brand(i) + "\", \"model\": \"Added " + i + "\"}";
            long began = System.nanoTime();
            instance.post("/api/v1/catalog/" + category + "/products", body, 201);
            times.add(Duration.ofNanos(System.nanoTime() - began));
        }
        return percentile(times.subList(WARM_ADDS, WARM_ADDS + ADDS), 0.5);
    }
}
