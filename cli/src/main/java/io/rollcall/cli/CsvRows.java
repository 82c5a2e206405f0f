package io.rollcall.cli;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;

/** The rows of a CSV file under its header; empty lines count as lines and nothing else. */
final class CsvRows implements ProductRows {
    private final CsvParser csv;
    private List<String> header = List.of();
    private int line;

    CsvRows(Reader content) throws IOException {
        csv = CsvFactory.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build()
                .createParser(content);
    }

    @Override
    public Optional<ProductRow> next() throws IOException {
        if (header.isEmpty()) {
            readHeader();
        }
        List<String> cells = record();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        if (cells.size() > header.size()) {
            throw BrokenRow.at(line, cells.size() + " fields under a header of " + header.size());
        }
        ObjectNode row = Api.body();
        for (int i = 0; i < cells.size(); i++) {
            row.put(header.get(i), Csv.unguarded(cells.get(i)));
        }
        return Optional.of(ProductRow.of(line, row));
    }

    private void readHeader() throws IOException {
        csv.nextToken();
        header = record();
        if (header.isEmpty()) {
            throw BrokenRow.at(1, "there is no header, as in brand,model,variant,seed_urls");
        }
        ProductRow.checkHeader(line, header);
    }

    /** Empty at the end of the file. */
    private List<String> record() throws IOException {
        var cells = new ArrayList<String>();
        int last = line;
        try {
            if (csv.nextToken() != JsonToken.START_ARRAY) {
                return cells;
            }
            line = csv.currentLocation().getLineNr();
            while (csv.nextToken() != JsonToken.END_ARRAY) {
                cells.add(csv.getText());
            }
            return cells;
        } catch (JacksonException broken) {
            // Its place is where the parser gave up: for a quote that is never closed, the end of the file.
            throw BrokenRow.at(line > last ? line : broken.getLocation().getLineNr(), broken);
        }
    }
}
