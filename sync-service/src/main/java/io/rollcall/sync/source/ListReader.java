package io.rollcall.sync.source;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonToken;

import io.rollcall.sync.source.UnreadableSource.Fault;

/** Reads the lists of a document and counts their rows, over all lists. */
final class ListReader {

    private final Tokens tokens;
    private final Limits limits;
    private final ProductList.Taker receiver;
    private final RowReader reader;
    private int rows;
    private int invalidRows;
    private int lists;

    ListReader(Tokens tokens, Limits limits, boolean digested, ProductList.Taker receiver) {
        this.tokens = tokens;
        this.limits = limits;
        this.receiver = receiver;
        this.reader = new RowReader(tokens, digested);
    }

    /** The list that begins at the current token, which is an array or an object. */
    void read() throws IOException {
        lists++;
        while (!tokens.next().isStructEnd()) {
            String key = "";
            if (tokens.current() == JsonToken.FIELD_NAME) {
                key = tokens.name();
                tokens.next();
            }
            if (rows == limits.rows()) {
                throw new UnreadableSource(Fault.TOO_MANY_ROWS, "There are more than " + limits.rows() + " rows");
            }
            SourceRow row = reader.read(rows, key);
            rows++;
            if (row instanceof SourceRow.Invalid) {
                invalidRows++;
            }
            receiver.row(row);
        }
    }

    int rows() {
        return rows;
    }

    int invalidRows() {
        return invalidRows;
    }

    int lists() {
        return lists;
    }
}
