package io.rollcall.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

/** A workspace with what a pipeline made of products: 80 fields each, three candidates a field. */
record OutputsOfProducts(Path root, int products) {

    static final String CATEGORY = "bench";
    static final int FIELDS = 80;
    static final int CANDIDATES = 3;

    private static final List<String> HOSTS = List.of("maker.example", "shop.example", "review.example");

    static OutputsOfProducts write(Path root, int products) throws IOException {
        var outputs = new OutputsOfProducts(root, products);
        outputs.writeRules();
        outputs.writeCatalog();
        for (int i = 0; i < products; i++) {
            outputs.writeProduct(i);
        }
        return outputs;
    }

    /** A tenth of the fields has components, a tenth is a list, a tenth has known values. */
    private void writeRules() throws IOException {
        Path generated = root.resolve("helper_files/" + CATEGORY + "/_generated");
        var rules = Instance.JSON.createObjectNode();
        var known = Instance.JSON.createObjectNode();
        for (int field = 0; field < FIELDS; field++) {
            var rule = rules.withObject("/fields").putObject("field_" + field);
            switch (field % 10) {
                case 0 -> rule.putObject("component").put("type", "part");
                case 1, 2 -> {
                    rule.putObject("contract").put("shape", field % 10 == 1 ? "list" : "scalar");
                    rule.putObject("enum").put("policy", "open");
                    var values = known.withObject("/fields").putArray("field_" + field);
                    for (int value = 0; value < 50; value++) {
                        values.add("value " + value);
                    }
                }
                default -> rule.putObject("contract").put("shape", "scalar");
            }
        }
        var parts = Instance.JSON.createObjectNode().put("component_type", "part");
        for (int part = 0; part < 100; part++) {
            var item = parts.withArray("items")
                    .addObject()
                    .put("name", "Part " + part)
                    .put("maker", "Acme");
            item.putArray("aliases").add("P-" + part);
            item.putObject("properties").put("field_3", part);
        }
        write(generated.resolve("field_rules.json"), Instance.JSON.writeValueAsBytes(rules));
        write(generated.resolve("known_values.json"), Instance.JSON.writeValueAsBytes(known));
        write(generated.resolve("component_db/parts.json"), Instance.JSON.writeValueAsBytes(parts));
    }

    private void writeCatalog() throws IOException {
        Path file = root.resolve("helper_files/" + CATEGORY + "/_control_plane/product_catalog.json");
        Files.createDirectories(file.getParent());
        write(file, json -> {
            json.writeObjectFieldStart("products");
            for (int product = 0; product < products; product++) {
                json.writeObjectFieldStart(productId(product));
                json.writeStringField("brand", "Acme");
                json.writeStringField("model", "Model %05d".formatted(product));
                json.writeStringField("status", "active");
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    private static String productId(int product) {
        return "%s-acme-model-%05d".formatted(CATEGORY, product);
    }

    private void writeProduct(int product) throws IOException {
        Path latest = root.resolve("out/specs/outputs/" + CATEGORY)
                .resolve(productId(product))
                .resolve("latest");
        Files.createDirectories(latest);
        write(latest.resolve("normalized.json"), json -> {
            json.writeStringField("runId", "run-" + product);
            json.writeObjectFieldStart("fields");
            for (int field = 0; field < FIELDS; field++) {
                json.writeStringField("field_" + field, value(product, field, 0));
            }
            json.writeEndObject();
        });
        write(latest.resolve("provenance.json"), json -> {
            for (int field = 0; field < FIELDS; field++) {
                json.writeObjectFieldStart("field_" + field);
                json.writeNumberField("confidence", (product + field) % 10 / 10.0);
                json.writeEndObject();
            }
        });
        write(latest.resolve("candidates.json"), json -> {
            for (int field = 0; field < FIELDS; field++) {
                json.writeArrayFieldStart("field_" + field);
                for (int candidate = 0; candidate < CANDIDATES; candidate++) {
                    writeCandidate(json, product, field, candidate);
                }
                json.writeEndArray();
            }
        });
    }

    /** Two of three have an id of their own. */
    private static void writeCandidate(JsonGenerator json, int product, int field, int candidate) throws IOException {
        String host = HOSTS.get(candidate);
        String value = value(product, field, candidate);
        json.writeStartObject();
        if (candidate < 2) {
            json.writeStringField("candidate_id", "c" + candidate);
        }
        json.writeStringField("value", value);
        json.writeNumberField("score", 0.9 - candidate / 10.0);
        json.writeStringField("host", host);
        json.writeStringField("method", candidate == 0 ? "dom" : "llm");
        json.writeNumberField("tier", candidate + 1);
        json.writeObjectFieldStart("evidence");
        json.writeStringField("url", "https://" + host + "/products/" + product);
        json.writeStringField("quote", "Field " + field + " of this product is given as " + value);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String value(int product, int field, int candidate) {
        int number = product * 7 + field + candidate;
        return switch (field % 10) {
            case 0 -> (number % 2 == 0 ? "Part " : "p-") + number % 100;
            case 1 -> "value " + number % 50 + ", value " + (number + 1) % 50;
            case 2 -> "Value " + number % 50;
            default -> Integer.toString(number % 10_000);
        };
    }

    @FunctionalInterface
    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private static void write(Path file, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = Instance.JSON.createGenerator(out)) {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
