package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;

/**
 * A {@code product_catalog.json} as it stands there, its products read one by one.
 *
 * @param times {@code meta}, with the moments of the last import, reconcile and production sync
 */
public record ExistingCatalog(List<Entry> entries, JsonNode times) {

    public static final int MOST_PRODUCTS = 1_000_000;

    /**
     * A product as the file has it, unchecked; what it does not have is "" or 0.
     *
     * @param key its place in the file: the product's id
     */
    public record Entry(
            String key,
            long id,
            String identifier,
            String brand,
            String model,
            String variant,
            String status,
            List<String> seedUrls,
            String importSource,
            String importedAt,
            String updatedAt) {

        private static Entry of(String key, JsonNode product) {
            var urls = new ArrayList<String>();
            product.path("seed_urls").forEach(url -> urls.add(url.asText()));
            return new Entry(
                    key,
                    product.path("id").asLong(),
                    product.path("identifier").asText(""),
                    product.path("brand").asText(""),
                    product.path("model").asText(""),
                    product.path("variant").asText(""),
                    product.path("status").asText(""),
                    urls,
                    product.path("import_source").asText(""),
                    product.path("imported_at").asText(""),
                    product.path("updated_at").asText(""));
        }
    }

    private static final ObjectReader NODE =
            JsonText.MAPPER.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** @throws UnreadableFile when it is no whole catalog */
    public static ExistingCatalog read(Path file) throws IOException {
        var entries = new ArrayList<Entry>();
        JsonNode times = JsonText.MAPPER.createObjectNode();
        boolean hasProducts = false;
        try (JsonParser parser = JsonText.MAPPER.getFactory().createParser(Files.newInputStream(file))) {
            require(file, parser.nextToken() == JsonToken.START_OBJECT, "it should be a JSON object");
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                if (member.equals("products")) {
                    require(file, value == JsonToken.START_OBJECT, "its “products” should be an object");
                    hasProducts = true;
                    readProducts(file, parser, entries);
                } else if (member.equals("meta")) {
                    times = NODE.readValue(parser);
                } else {
                    parser.skipChildren();
                }
            }
            require(file, parser.nextToken() == null, "something follows the object");
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.of(file, broken);
        }
        require(file, hasProducts, "it has no “products”");
        return new ExistingCatalog(entries, times);
    }

    private static void readProducts(Path file, JsonParser parser, List<Entry> entries) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            require(file, entries.size() < MOST_PRODUCTS, "it has more than " + MOST_PRODUCTS + " products");
            String key = parser.currentName();
            parser.nextToken();
            entries.add(Entry.of(key, NODE.readValue(parser)));
        }
    }

    private static void require(Path file, boolean met, String otherwise) throws UnreadableFile {
        if (!met) {
            throw new UnreadableFile(file, otherwise);
        }
    }
}
