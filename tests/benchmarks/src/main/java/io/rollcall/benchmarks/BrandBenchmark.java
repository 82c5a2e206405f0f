package io.rollcall.benchmarks;

import static io.rollcall.benchmarks.Figures.divide;
import static io.rollcall.benchmarks.Figures.millis;
import static io.rollcall.benchmarks.Figures.ratio;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** 100 000 brands: added 10 000 at a time beside an unnest insert of the same rows, then listed and searched. */
final class BrandBenchmark implements Benchmark {

    private static final int BULK = 10_000;
    private static final int BULKS = 10;
    private static final double ASKED_OF_UNNEST = 0.4;
    private static final List<String> WORDS = List.of("amber", "boreal", "cinder", "delta", "ember", "fjord", "glade");

    private record Run(Duration ours, Duration machine) {

        double reached() {
            return divide(machine, ours);
        }
    }

    @Override
    public void measure(Figures figures) throws Exception {
        try (var instance = new Instance(1, "mouse")) {
            var runs = new ArrayList<Run>();
            for (int bulk = 0; bulk < BULKS; bulk++) {
                runs.add(add(instance, bulk));
            }
            // The first half warms the JVM up; of the other, the median.
            Run median = runs.subList(BULKS / 2, BULKS).stream()
                    .sorted(Comparator.comparingDouble(Run::reached))
                    .toList()
                    .get(BULKS / 4);
            figures.add(
                    "bulk of 10 000 brands (beside unnest)",
                    millis(median.ours()),
                    millis(median.machine()),
                    ratio(median.reached()),
                    "≥ " + ASKED_OF_UNNEST,
                    median.reached() >= ASKED_OF_UNNEST);
            list(instance, figures);
        }
    }

    private static void list(Instance instance, Figures figures) throws Exception {
        Duration bare = AskedPage.ask(instance, "/api/v1/status").p50();
        String second = instance.get("/api/v1/brands").get("nextCursor").asText();
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("by name", "");
        questions.put("next page", "?cursor=" + second);
        questions.put("by products", "?sort=-products");
        questions.put("of a category", "?category=keyboard");
        questions.put("search \"ember 4711\"", "?q=ember+4711");
        questions.put("search \"de\"", "?q=de");
        questions.put("search, nothing found", "?q=nothing+like+it");
        questions.put("search in a category, by age", "?q=glade&category=mouse&sort=-addedAt");
        for (var question : questions.entrySet()) {
            AskedPage page = AskedPage.ask(instance, "/api/v1/brands" + question.getValue());
            figures.add(
                    "list 100 000 brands, " + question.getKey(),
                    millis(page.p50()),
                    millis(bare),
                    page.kilobytes(),
                    AskedPage.ASKED,
                    page.isQuickAndSmall());
        }
    }

    private static Run add(Instance instance, int bulk) throws IOException, InterruptedException, SQLException {
        List<String> names = IntStream.range(0, BULK)
                .mapToObj(i -> WORDS.get(i % WORDS.size()) + " " + (bulk * BULK + i))
                .toList();
        var body = Instance.JSON.createObjectNode();
        var brands = body.putArray("brands");
        for (int i = 0; i < BULK; i++) {
            var brand = brands.addObject().put("name", names.get(i)).put("website", "https://example.com/" + i);
            brand.putArray("aliases").add("alias of " + names.get(i));
            brand.putArray("categories").add(i % 3 == 0 ? "keyboard" : "mouse");
        }
        String text = body.toString();
        try (var database = instance.database("brand")) {
            Duration machine = unnest(database, names);
            long began = System.nanoTime();
            int created = instance.post("/api/v1/brands/bulk", text, 200)
                    .get("created")
                    .asInt();
            Duration ours = Duration.ofNanos(System.nanoTime() - began);
            if (created != BULK) {
                throw new IOException("Only " + created + " of " + BULK + " brands were created");
            }
            return new Run(ours, machine);
        }
    }

    /** The same brands and names, each into a table with the same columns and indexes, by one statement. */
    private static Duration unnest(Connection database, List<String> names) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("drop table if exists bench_brand; drop table if exists bench_name;"
                    + " create table bench_brand (like brand including indexes including defaults);"
                    + " create table bench_name (like brand_name including indexes)");
        }
        Object[] texts = names.toArray();
        long began = System.nanoTime();
        database.setAutoCommit(false);
        String brand =
                "insert into bench_brand (identifier, slug, name, aliases, categories, website, added_at, added_by, version, search)"
                        + " select md5(n), replace(n, ' ', '-'), n, array['alias of ' || n], array['mouse'], 'https://example.com', now(), 'me', 1,"
                        + " n || chr(10) || replace(n, ' ', '-') || chr(10) || 'alias of ' || n from unnest(?::text[]) n";
        String name = "insert into bench_name (folded, identifier) select f, md5(n) from unnest(?::text[]) n,"
                + " lateral unnest(array[n, replace(n, ' ', '-'), 'alias of ' || n]) f";
        for (String sql : List.of(brand, name)) {
            try (var insert = database.prepareStatement(sql)) {
                insert.setArray(1, database.createArrayOf("text", texts));
                insert.executeUpdate();
            }
        }
        database.commit();
        database.setAutoCommit(true);
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
