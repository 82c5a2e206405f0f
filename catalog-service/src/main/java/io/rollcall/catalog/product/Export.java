package io.rollcall.catalog.product;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import lombok.RequiredArgsConstructor;

/** Products as a file that people take with them. Memory is bounded by a page, however many there are. */
@ApplicationScoped
@RequiredArgsConstructor
class Export {

    /** Hands on the products of a page, and whether more follow. */
    @FunctionalInterface
    interface Pages {

        /** @param after where the page before ended; null for the first */
        ProductList.Slice next(String after);
    }

    enum Format {
        CSV("text/csv; charset=utf-8"),
        JSON("application/json"),
        JSONL("application/x-ndjson");

        final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    private record Column(String name, Function<ProductState, Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("productId", ProductState::productId),
            new Column("identifier", ProductState::identifier),
            new Column("id", ProductState::id),
            new Column("brand", ProductState::brand),
            new Column("model", ProductState::model),
            new Column("variant", ProductState::variant),
            new Column("status", ProductState::status),
            new Column("badge", ProductState::badge),
            new Column("hasOutput", ProductState::hasOutput),
            new Column("seedUrls", product -> String.join(" ", product.seedUrls())),
            new Column("importSource", ProductState::importSource),
            new Column("importedAt", ProductState::importedAt),
            new Column("updatedAt", ProductState::updatedAt),
            new Column("version", ProductState::version));

    /** What a spreadsheet takes for a formula, or what looks as if it had got its apostrophe already. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private final ObjectMapper json;

    void write(Format format, Pages pages, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> writeCsv(pages, out);
            case JSON -> writeJson(pages, out);
            case JSONL -> writeLines(pages, out);
        }
    }

    private static void writeCsv(Pages pages, OutputStream out) throws IOException {
        var schema = CSV.schema().withLineSeparator("\r\n");
        try (var rows = CSV.writer(schema).writeValues(out)) {
            rows.write(COLUMNS.stream().map(Column::name).toArray(String[]::new));
            String after = null;
            do {
                ProductList.Slice slice = pages.next(after);
                for (ProductState product : slice.items()) {
                    rows.write(COLUMNS.stream()
                            .map(column -> cell(column.value().apply(product)))
                            .toArray(String[]::new));
                }
                after = slice.next();
            } while (after != null);
        }
    }

    /** Gets an apostrophe, which a spreadsheet does not show; taking one away gives every text back as it was. */
    private static String cell(Object value) {
        String text = Objects.toString(value, "");
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private void writeJson(Pages pages, OutputStream out) throws IOException {
        try (JsonGenerator generator = json.getFactory().createGenerator(out)) {
            generator.writeStartArray();
            String after = null;
            do {
                ProductList.Slice slice = pages.next(after);
                for (ProductState product : slice.items()) {
                    generator.writeRaw('\n');
                    generator.writePOJO(product);
                }
                after = slice.next();
            } while (after != null);
            generator.writeEndArray();
        }
    }

    private void writeLines(Pages pages, OutputStream out) throws IOException {
        String after = null;
        do {
            ProductList.Slice slice = pages.next(after);
            for (ProductState product : slice.items()) {
                out.write(json.writeValueAsBytes(product));
                out.write('\n');
            }
            after = slice.next();
        } while (after != null);
    }
}
