package io.rollcall.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** How a file writes products; the names are what stands after {@code --format}. */
enum RowFormat {
    /** With a header; its fields are separated by commas, semicolons or tabs. */
    csv,
    /** One array of objects. */
    json,
    /** One object on each line. */
    jsonl;

    private static final int BLANKS = 4096;

    /** By the name of the file, else by what it begins with. */
    static RowFormat of(String name, BufferedReader content) throws IOException {
        Optional<RowFormat> named = ofName(name);
        return named.isPresent() ? named.get() : ofBeginning(content);
    }

    static Optional<RowFormat> ofName(String file) {
        String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "csv", "tsv" -> Optional.of(csv);
            case "json" -> Optional.of(json);
            case "jsonl", "ndjson" -> Optional.of(jsonl);
            default -> Optional.empty();
        };
    }

    ProductRows rows(BufferedReader content) throws IOException {
        return switch (this) {
            case csv -> new CsvRows(content);
            case json -> new JsonRows(content);
            case jsonl -> new JsonLineRows(content);
        };
    }

    private static RowFormat ofBeginning(BufferedReader content) throws IOException {
        content.mark(BLANKS);
        int first = content.read();
        for (int read = 1; Character.isWhitespace(first) && read < BLANKS; read++) {
            first = content.read();
        }
        content.reset();
        return switch (first) {
            case '[' -> json;
            case '{' -> jsonl;
            default -> csv;
        };
    }
}
