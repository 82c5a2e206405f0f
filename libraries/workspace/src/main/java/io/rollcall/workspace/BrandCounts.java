package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/** How many products of which brand a {@code product_catalog.json} holds. Read as a stream. */
public final class BrandCounts {

    private BrandCounts() {}

    /** @throws UnreadableFile when it is no whole catalog */
    public static Map<String, Long> ofCatalog(Path file) throws IOException {
        var counts = new TreeMap<String, Long>();
        boolean hasProducts = false;
        try (JsonParser parser = JsonText.MAPPER.getFactory().createParser(Files.newInputStream(file))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableFile(file, "it should be a JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean products = parser.currentName().equals("products");
                if (parser.nextToken() == JsonToken.START_OBJECT && products) {
                    hasProducts = true;
                    count(parser, counts);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.of(file, broken);
        }
        if (!hasProducts) {
            throw new UnreadableFile(file, "it has no “products”");
        }
        return counts;
    }

    private static void count(JsonParser parser, Map<String, Long> counts) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean brand = parser.currentName().equals("brand");
                if (parser.nextToken() == JsonToken.VALUE_STRING && brand) {
                    counts.merge(parser.getText(), 1L, Long::sum);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }
}
