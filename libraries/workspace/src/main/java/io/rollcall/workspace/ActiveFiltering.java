package io.rollcall.workspace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import io.rollcall.identity.InvalidText;
import io.rollcall.identity.ProductIdentity;

/**
 * {@code activeFiltering.json}: the products that are live in production. Read as a stream and never written (D24).
 *
 * @param rows the rows that name a product
 * @param invalid the rows that do not (D26)
 */
public record ActiveFiltering(List<Row> rows, List<InvalidRow> invalid) {

    public static final int MOST_ROWS = 1_000_000;

    /**
     * @param index position in the file, from 0
     * @param id the row's own number; 0 when it has none
     */
    public record Row(int index, long id, String brand, String model, String variant) {

        /** The product it names; empty when no id can be made of its texts, which seeding reports. */
        public Optional<ProductIdentity> identity(String category) {
            try {
                return Optional.of(ProductIdentity.of(category, brand, model, variant))
                        .filter(identity -> !identity.brand().slug().isEmpty()
                                && !identity.model().slug().isEmpty());
            } catch (InvalidText unnameable) {
                return Optional.empty();
            }
        }
    }

    /** @param reason {@code not_an_object}, {@code brand_missing} or {@code model_missing} */
    public record InvalidRow(int index, String reason) {}

    /**
     * @return empty when there is no such file
     * @throws UnreadableFile when it is not a whole JSON array
     */
    public static Optional<ActiveFiltering> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(read(file, in));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    /**
     * Its content, read before.
     *
     * @param file to name in a complaint
     */
    public static ActiveFiltering of(Path file, byte[] content) throws IOException {
        return read(file, new ByteArrayInputStream(content));
    }

    private static ActiveFiltering read(Path file, InputStream in) throws IOException {
        try (JsonParser parser = JsonText.MAPPER.getFactory().createParser(in)) {
            var content = new ActiveFiltering(new ArrayList<>(), new ArrayList<>());
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new UnreadableFile(file, "it should be a JSON array of products");
            }
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                if (index == MOST_ROWS) {
                    throw new UnreadableFile(file, "it has more than " + MOST_ROWS + " rows");
                }
                content.readRow(parser, index);
            }
            if (parser.nextToken() != null) {
                throw new UnreadableFile(file, "something follows the array");
            }
            return content;
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.of(file, broken);
        }
    }

    private void readRow(JsonParser parser, int index) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            invalid.add(new InvalidRow(index, "not_an_object"));
            return;
        }
        long id = 0;
        String brand = "";
        String model = "";
        String variant = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (member) {
                case "id" -> id = value == JsonToken.VALUE_NUMBER_INT ? Math.max(0, parser.getValueAsLong()) : 0;
                case "brand" -> brand = text(parser);
                case "model" -> model = text(parser);
                case "variant" -> variant = text(parser);
                default -> parser.skipChildren();
            }
        }
        if (brand.isBlank() || model.isBlank()) {
            invalid.add(new InvalidRow(index, brand.isBlank() ? "brand_missing" : "model_missing"));
        } else {
            rows.add(new Row(index, id, brand, model, variant));
        }
    }

    /** Numbers are names too (a model "310" that a spreadsheet turned into 310). */
    private static String text(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getText();
            default -> {
                parser.skipChildren();
                yield "";
            }
        };
    }
}
