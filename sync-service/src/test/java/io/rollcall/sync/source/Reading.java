package io.rollcall.sync.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a document gave, read to its end. */
record Reading(ProductList list, List<SourceRow> rows) {

    static final SourceRow.Place ANYWHERE = new SourceRow.Place(0, 0);

    static Reading of(String document, String path) throws IOException {
        return of(document.getBytes(StandardCharsets.UTF_8), path, Limits.STANDARD);
    }

    static Reading of(byte[] document, String path, Limits limits) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        var list = ProductList.read(
                new ByteArrayInputStream(document), JsonPath.of(path), limits, row -> rows.add(anywhere(row)));
        return new Reading(list, rows);
    }

    private static SourceRow anywhere(SourceRow row) {
        return row instanceof SourceRow.Named named
                ? new SourceRow.Named(
                        named.index(),
                        ANYWHERE,
                        named.sourceId(),
                        named.url(),
                        named.brand(),
                        named.model(),
                        named.variant(),
                        named.fields(),
                        named.digest())
                : row;
    }

    /** Of the only row. */
    static SourceRow.Named row(String row) throws IOException {
        return (SourceRow.Named) of("[" + row + "]", "$").rows().get(0);
    }

    /** Of the only row's member {@code value}. */
    static SourceValue value(String value) throws IOException {
        return row("{\"brand\": \"Acer\", \"model\": \"Predator\", \"value\": " + value + "}")
                .fields()
                .get("value");
    }
}
