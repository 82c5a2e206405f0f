package io.rollcall.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import io.rollcall.workbook.Label;

/**
 * The rows of a CSV file under its header; empty lines count as lines and nothing else. Fields are separated by what separates
 * the header's: commas, semicolons (Excel in half of Europe) or tabs.
 */
final class CsvRows implements ProductRows {
    private static final int LONGEST_HEADER = 1 << 16;
    private static final String SEPARATORS = ",;\t";

    private final BufferedReader content;
    private CsvParser csv;
    private List<String> header = List.of();
    private ProductColumns columns;
    private int before;
    private int line;

    CsvRows(BufferedReader content) {
        this.content = content;
    }

    @Override
    public Optional<ProductRow> next() throws IOException {
        if (csv == null) {
            readHeader();
        }
        List<String> cells = record();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        // Spreadsheets write a separator for every column that was ever used.
        if (cells.size() > header.size()) {
            throw BrokenRow.at(line, cells.size() + " fields under a header of " + header.size());
        }
        ObjectNode row = Api.body();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (header.get(i).isEmpty() && !cell.isBlank()) {
                throw BrokenRow.at(line, "“" + cell.strip() + "” is in a column without a heading");
            }
            row.put(header.get(i), columns.isExport() ? Csv.unguarded(cell) : cell);
        }
        return Optional.of(ProductRow.of(line, row, columns));
    }

    private void readHeader() throws IOException {
        csv = CsvFactory.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .build()
                .createParser(content);
        csv.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator()));
        csv.nextToken();
        header = record();
        if (header.isEmpty()) {
            throw BrokenRow.at(1, "there is no header, as in brand,model,variant,seed_urls");
        }
        columns = ProductColumns.of(
                        line, header.stream().filter(name -> !name.isEmpty()).toList())
                .required(line);
    }

    /** Of the header: the one that finds the most columns in it. Excel may say it itself, in a line before. */
    private char separator() throws IOException {
        String text = headerLine();
        String told = text.strip().toLowerCase(Locale.ROOT);
        if (told.startsWith("sep=")) {
            before = 1;
            content.readLine();
            return text.length() > text.indexOf('=') + 1 ? text.charAt(text.indexOf('=') + 1) : ',';
        }
        char best = ',';
        for (char separator : SEPARATORS.toCharArray()) {
            best = labels(text, separator) > labels(text, best) ? separator : best;
        }
        return best;
    }

    private static long labels(String header, char separator) {
        return List.of(header.split(String.valueOf(separator))).stream()
                .filter(name -> Label.match(name).isPresent())
                .count();
    }

    /** The first line with something in it, which stays to be read. */
    private String headerLine() throws IOException {
        content.mark(LONGEST_HEADER);
        var text = new StringBuilder();
        int next = content.read();
        for (int read = 1; next >= 0 && read < LONGEST_HEADER; read++) {
            boolean ends = next == '\n' || next == '\r';
            if (ends && !text.toString().isBlank()) {
                break;
            }
            text.append(ends ? "" : (char) next);
            next = content.read();
        }
        content.reset();
        return text.toString();
    }

    /** Without the empty fields at its end; empty at the end of the file. A line of separators alone is an empty line. */
    private List<String> record() throws IOException {
        int last = line;
        try {
            while (csv.nextToken() == JsonToken.START_ARRAY) {
                line = before + csv.currentLocation().getLineNr();
                var cells = new ArrayList<String>();
                while (csv.nextToken() != JsonToken.END_ARRAY) {
                    cells.add(csv.getText());
                }
                while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
                    cells.remove(cells.size() - 1);
                }
                if (!cells.isEmpty()) {
                    return cells;
                }
                last = line;
            }
            return List.of();
        } catch (JacksonException broken) {
            // Its place is where the parser gave up: for a quote that is never closed, the end of the file.
            throw BrokenRow.at(
                    line > last ? line : before + broken.getLocation().getLineNr(),
                    broken.getOriginalMessage().contains("closing quote")
                            ? "a quote is opened and never closed"
                            : "after a closing quote there must be a separator or the end of the line");
        }
    }
}
