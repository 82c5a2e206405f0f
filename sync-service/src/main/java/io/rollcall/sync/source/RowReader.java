package io.rollcall.sync.source;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import lombok.RequiredArgsConstructor;

import io.rollcall.sync.source.SourceRow.Place;
import io.rollcall.sync.source.SourceRow.Reason;

/** Reads the row that begins at the current token. */
@RequiredArgsConstructor
final class RowReader {

    private static final JsonFactory WRITER = new JsonFactory();

    private final Tokens tokens;
    private final boolean digested;
    private final RowDigest digest = new RowDigest();

    /** @param key in a list that is an object, otherwise empty */
    SourceRow read(int index, String key) throws IOException {
        tokens.beginRow(index);
        return tokens.current() == JsonToken.START_OBJECT ? object(index, key) : notAnObject(index, key);
    }

    private SourceRow notAnObject(int index, String key) throws IOException {
        tokens.skip();
        tokens.endRow();
        return new SourceRow.Invalid(index, key, Reason.NOT_AN_OBJECT);
    }

    private SourceRow object(int index, String key) throws IOException {
        String id = "";
        String url = "";
        String brand = "";
        String model = "";
        String variant = "";
        Map<String, SourceValue> fields = new LinkedHashMap<>();
        digest.begin();
        while (tokens.next() != JsonToken.END_OBJECT) {
            String member = tokens.name();
            long named = tokens.nameDigest();
            tokens.next();
            switch (member) {
                case "id" -> id = text();
                case "url" -> url = text();
                case "brand" -> brand = text();
                case "model" -> model = text();
                case "variant" -> variant = text();
                default -> {
                    if (digested) {
                        digest.add(named, tokens);
                    } else {
                        fields.put(member, value());
                    }
                }
            }
        }
        Place place = tokens.endRow();
        String sourceId = id.isBlank() ? key : id;
        if (brand.isBlank() || model.isBlank()) {
            return new SourceRow.Invalid(
                    index, sourceId, brand.isBlank() ? Reason.BRAND_MISSING : Reason.MODEL_MISSING);
        }
        return new SourceRow.Named(
                index,
                place,
                sourceId,
                url,
                brand,
                model,
                variant,
                fields,
                digested ? digest.value() : SourceRow.Named.NOT_DIGESTED);
    }

    /** Numbers are names too (a model "310" that a spreadsheet turned into 310). */
    private String text() throws IOException {
        return switch (tokens.current()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tokens.text();
            default -> {
                tokens.skip();
                yield "";
            }
        };
    }

    private SourceValue value() throws IOException {
        if (tokens.current() != JsonToken.START_ARRAY) {
            return element();
        }
        List<SourceValue> values = new ArrayList<>();
        while (tokens.next() != JsonToken.END_ARRAY) {
            values.add(element());
        }
        return new SourceValue.Many(values);
    }

    private SourceValue element() throws IOException {
        return switch (tokens.current()) {
            case VALUE_STRING -> new SourceValue.Text(tokens.text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new SourceValue.Number(tokens.text());
            case VALUE_TRUE, VALUE_FALSE -> new SourceValue.Bool(tokens.current() == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new SourceValue.Null();
            default -> new SourceValue.Json(json());
        };
    }

    /** Jackson's own copying would pass numbers through a double. */
    private String json() throws IOException {
        var text = new StringWriter();
        try (JsonGenerator copy = WRITER.createGenerator(text)) {
            for (int open = copyToken(copy); open > 0; ) {
                tokens.next();
                open += copyToken(copy);
            }
        }
        return text.toString();
    }

    /** @return how many more arrays and objects are open after it */
    private int copyToken(JsonGenerator copy) throws IOException {
        JsonToken token = tokens.current();
        switch (token) {
            case START_OBJECT -> copy.writeStartObject();
            case END_OBJECT -> copy.writeEndObject();
            case START_ARRAY -> copy.writeStartArray();
            case END_ARRAY -> copy.writeEndArray();
            case FIELD_NAME -> copy.writeFieldName(tokens.name());
            case VALUE_STRING -> copy.writeString(tokens.text());
            case VALUE_NULL -> copy.writeNull();
            case VALUE_TRUE, VALUE_FALSE -> copy.writeBoolean(token == JsonToken.VALUE_TRUE);
            default -> copy.writeNumber(tokens.text());
        }
        return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
}
