package io.rollcall.cli;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;

/** The objects of a JSON array. */
final class JsonRows implements ProductRows {
    private final JsonParser json;
    private boolean begun;

    JsonRows(Reader content) throws IOException {
        json = Api.reader().createParser(content);
    }

    @Override
    public Optional<ProductRow> next() throws IOException {
        try {
            if (!begun && json.nextToken() != JsonToken.START_ARRAY) {
                throw BrokenRow.at(1, "there is no JSON array; --format jsonl reads one object on each line");
            }
            begun = true;
            JsonToken token = json.nextToken();
            if (token == null || token == JsonToken.END_ARRAY) {
                return end();
            }
            int line = json.currentTokenLocation().getLineNr();
            JsonNode row = json.readValueAsTree();
            return Optional.of(ProductRow.of(line, row));
        } catch (JacksonException broken) {
            throw BrokenRow.noJson(broken.getLocation().getLineNr(), broken);
        }
    }

    private Optional<ProductRow> end() throws IOException {
        if (json.nextToken() != null) {
            throw BrokenRow.at(json.currentTokenLocation().getLineNr(), "there is something after the array");
        }
        return Optional.empty();
    }
}
