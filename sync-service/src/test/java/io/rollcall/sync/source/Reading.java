package io.rollcall.sync.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a document gave, read to its end. */
record Reading(ProductList list, List<SourceRow> rows) {

    static Reading of(String document, String path) throws IOException {
        return of(document.getBytes(StandardCharsets.UTF_8), path, Limits.STANDARD);
    }

    static Reading of(byte[] document, String path, Limits limits) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        var list = ProductList.read(new ByteArrayInputStream(document), JsonPath.of(path), limits, rows::add);
        return new Reading(list, rows);
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
