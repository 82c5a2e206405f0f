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

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import lombok.RequiredArgsConstructor;

/** Field rules against a list that was pulled, beside a plain streaming parse of the same list. */
@RequiredArgsConstructor
final class CrossValidationBenchmark implements Benchmark {

    private static final int FIELDS = 30;
    private static final int RUNS = 20;
    private static final int WARNINGS = 3;
    private static final long MOST_BYTES = 512L << 20;

    /** Products of the large list. */
    private final int size;

    @Override
    public void measure(Figures figures) throws Exception {
        try (var instance = Instance.readingLargeLists()) {
            small(figures, instance);
            large(figures, instance);
        }
    }

    private static void small(Figures figures, Instance instance) throws Exception {
        pulled(instance, "small", 365);
        var times = new ArrayList<Duration>();
        for (int i = 0; i < 2 * RUNS; i++) {
            times.add(checked(instance, "small", 365));
        }
        Duration first = times.get(0);
        Duration median = percentile(times.subList(RUNS, times.size()), 0.5);
        figures.add("field rules against 365, first", millis(first), "", "", "≤ 2 s", first.toMillis() <= 2_000);
        figures.add("  warm", millis(median), millis(parsed(instance, "small")), "", "", true);
    }

    private void large(Figures figures, Instance instance) throws Exception {
        pulled(instance, "large", size);
        Duration machine = parsed(instance, "large");
        Duration ours;
        long heap;
        try (var peak = new HeapPeak(instance.pid("sync-service"))) {
            ours = checked(instance, "large", size);
            heap = peak.bytes();
        }
        figures.add(
                "field rules against %,d × %d fields".formatted(size, FIELDS),
                millis(ours),
                millis(machine),
                ratio(divide(ours, machine)),
                "≤ 60 s",
                ours.toSeconds() < 60);
        figures.add("  heap of the service meanwhile", (heap >> 20) + " MB", "", "", "≤ 512 MB", heap <= MOST_BYTES);
    }

    private static Duration checked(Instance instance, String category, int products) throws Exception {
        long began = System.nanoTime();
        JsonNode report = instance.post("/api/v1/catalog/" + category + "/cross-validation", "{}", 200);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        JsonNode section = report.path("production_cross_validation");
        if (section.path("products_checked").asInt() != products
                || section.path("warnings").size() != WARNINGS) {
            throw new IOException("Found was " + report.path("counts"));
        }
        return took;
    }

    private static void pulled(Instance instance, String category, int products) throws Exception {
        Path folder = instance.workspace().resolve("helper_files/" + category);
        Files.createDirectories(folder.resolve("_generated/component_db"));
        writeRules(folder.resolve("_generated"));
        writeList(folder.resolve("live.json"), products);
        instance.put(
                "/api/v1/catalog/" + category + "/product-source",
                "{\"source_type\": \"manual\", \"manual\": {\"file\": \"live.json\"}}");
        instance.post("/api/v1/catalog/" + category + "/production-sync", "{\"refresh\": true}", 200);
    }

    /** A third of the fields has a range, a third known values, a third components. */
    private static void writeRules(Path generated) throws IOException {
        var rules = Instance.JSON.createObjectNode();
        var fields = rules.putObject("fields");
        var known = Instance.JSON.createObjectNode();
        var lists = known.putObject("fields");
        for (int field = 0; field < FIELDS; field++) {
            var rule = fields.putObject("field_" + field).put("required_level", "required");
            switch (field % 3) {
                case 0 -> rule.putObject("range").put("min", 0).put("max", 10_000);
                case 1 -> {
                    rule.put("type", "string").putObject("enum").put("policy", "closed");
                    var values = lists.putArray("field_" + field);
                    for (int value = 0; value < 97; value++) {
                        values.add("value " + value);
                    }
                }
                default -> rule.putObject("component").put("type", "part");
            }
        }
        var parts = Instance.JSON.createObjectNode().put("component_type", "part");
        var items = parts.putArray("items");
        for (int part = 0; part < 97; part++) {
            items.addObject().put("name", "P" + part).put("maker", "Acme");
        }
        Files.write(generated.resolve("field_rules.json"), Instance.JSON.writeValueAsBytes(rules));
        Files.write(generated.resolve("known_values.json"), Instance.JSON.writeValueAsBytes(known));
        Files.write(generated.resolve("component_db/parts.json"), Instance.JSON.writeValueAsBytes(parts));
    }

    /** One in a hundred breaks the rule of one of the first three fields. */
    private static void writeList(Path file, int products) throws IOException {
        try (JsonGenerator out = Instance.JSON.createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            out.writeStartArray();
            for (int i = 0; i < products; i++) {
                out.writeStartObject();
                out.writeStringField("brand", ProductBulk.brand(i));
                out.writeStringField("model", "Model " + Integer.toString(i, 36) + " x");
                for (int field = 0; field < FIELDS; field++) {
                    boolean breaks = i % 100 == 0 && field == i / 100 % WARNINGS;
                    switch (field % 3) {
                        case 0 -> out.writeNumberField("field_" + field, breaks ? -1 : i % 1_000 + field);
                        case 1 -> out.writeStringField("field_" + field, breaks ? "other" : "value " + i % 97);
                        default -> out.writeStringField("field_" + field, breaks ? "other" : "Acme P" + i % 97);
                    }
                }
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private static Duration parsed(Instance instance, String category) throws IOException {
        Path list = instance.workspace().resolve("helper_files/" + category + "/live.json");
        long began = System.nanoTime();
        long tokens = 0;
        try (var parser = Instance.JSON.createParser(list.toFile())) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        if (tokens == 0) {
            throw new IllegalStateException("Nothing was parsed");
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
