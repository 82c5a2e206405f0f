package io.rollcall.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** The objects of JSON lines. */
final class JsonLineRows implements ProductRows {
    private final ObjectReader json = Api.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final BufferedReader content;
    private int line;

    JsonLineRows(BufferedReader content) {
        this.content = content;
    }

    @Override
    public Optional<ProductRow> next() throws IOException {
        String text = content.readLine();
        line++;
        while (text != null && text.isBlank()) {
            text = content.readLine();
            line++;
        }
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ProductRow.of(line, json.readTree(text)));
        } catch (MismatchedInputException second) {
            throw BrokenRow.at(line, "there is something after the object");
        } catch (JacksonException broken) {
            throw BrokenRow.noJson(line, broken);
        }
    }
}
