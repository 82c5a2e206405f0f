package io.rollcall.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import lombok.RequiredArgsConstructor;

/** Products as a benchmark makes them, and their way into a catalog: many at once. */
@RequiredArgsConstructor
final class ProductBulk {

    static final List<String> WORDS = List.of("amber", "boreal", "cinder", "delta", "ember", "fjord", "glade");

    private static final int BRANDS = 200;
    private static final int WITH_VARIANT = 8;

    private final Instance instance;

    static String brand(int i) {
        return "Maker " + i % BRANDS;
    }

    /** Registers the brands in all the categories. */
    void registerBrands(List<String> categories) throws IOException, InterruptedException {
        var body = Instance.JSON.createObjectNode();
        var brands = body.putArray("brands");
        for (int i = 0; i < BRANDS; i++) {
            var brand = brands.addObject().put("name", brand(i));
            categories.forEach(brand.putArray("categories")::add);
        }
        instance.post("/api/v1/brands/bulk", body.toString(), 200);
    }

    /**
     * Adds products that are not there yet.
     *
     * @param from the number of the first
     * @return from the request to the answer
     */
    Duration add(String category, int from, int count) throws IOException, InterruptedException {
        return add(category, body(from, count), count);
    }

    /** @param body with products that are not there yet, which takes no time any more */
    Duration add(String category, String body, int count) throws IOException, InterruptedException {
        long began = System.nanoTime();
        JsonNode report = instance.post("/api/v1/catalog/" + category + "/products/bulk", body, 200);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (report.path("created").asInt() != count) {
            throw new IOException("Only " + report.path("created") + " of " + count + " products were created, as "
                    + report.path("results").path(0));
        }
        return took;
    }

    /** Fills a category up to so many, 100 000 at once. */
    void fill(String category, int from, int size) throws IOException, InterruptedException {
        for (int next = from; next < size; next += 100_000) {
            add(category, next, Math.min(100_000, size - next));
        }
    }

    /** Some that a filter for the status can find. */
    void setInactive(String category, int count) throws IOException, InterruptedException {
        var ids = new ArrayList<String>();
        instance.get("/api/v1/catalog/" + category + "/products?limit=" + count)
                .path("items")
                .forEach(product -> ids.add(product.path("productId").asText()));
        var body = Instance.JSON.createObjectNode().put("action", "set_inactive");
        ids.forEach(body.putArray("productIds")::add);
        instance.post("/api/v1/catalog/" + category + "/products/actions", body.toString(), 200);
    }

    static String body(int from, int count) {
        var body = Instance.JSON.createObjectNode();
        var products = body.putArray("products");
        for (int i = from; i < from + count; i++) {
            var product = products.addObject()
                    .put("brand", brand(i))
                    .put("model", WORDS.get(i % WORDS.size()) + " " + Integer.toString(i, 36) + " x")
                    .put("variant", i % WITH_VARIANT == 0 ? "White" : "");
            if (i % 2 == 0) {
                product.putArray("seedUrls").add("https://example.com/mice/" + i);
            }
        }
        return body.toString();
    }
}
