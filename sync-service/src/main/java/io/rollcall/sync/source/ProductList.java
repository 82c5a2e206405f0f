package io.rollcall.sync.source;

import java.io.IOException;
import java.io.InputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import io.rollcall.sync.source.UnreadableSource.Fault;

/**
 * What was read of a production source's document: the list its path leads to, or the lists when the path has wildcards.
 *
 * @param rows all of them, also those that are invalid
 * @param lists at least one
 */
public record ProductList(int rows, int invalidRows, int lists) {

    /** Takes each row as soon as it is read. */
    @FunctionalInterface
    public interface Taker {
        void row(SourceRow row) throws IOException;
    }

    /**
     * Reads a document once, as a stream. A list is an array of rows, or an object whose members are rows and whose keys are
     * their ids. The document is closed by whoever opened it.
     *
     * @param rows is given each row as soon as it is read. When reading fails later, the rows it was given are not a list
     * @throws UnreadableSource when the document, or what the path leads to, is not a whole list within its limits
     * @throws IOException when the document cannot be fetched to its end
     */
    public static ProductList read(InputStream document, JsonPath path, Limits limits, Taker rows) throws IOException {
        return read(document, path, limits, false, rows);
    }

    /** As {@link #read}, with a digest of each row's fields in their place, which is all that most rows are needed for. */
    public static ProductList digest(InputStream document, JsonPath path, Limits limits, Taker rows)
            throws IOException {
        return read(document, path, limits, true, rows);
    }

    private static ProductList read(InputStream document, JsonPath path, Limits limits, boolean digested, Taker rows)
            throws IOException {
        SourceBytes bytes = SourceBytes.of(document);
        try (Tokens tokens = new Tokens(bytes, limits)) {
            try {
                return read(tokens, path, limits, digested, rows);
            } catch (JsonProcessingException broken) {
                throw BrokenJson.explain(broken, bytes, tokens, limits);
            }
        }
    }

    private static ProductList read(Tokens tokens, JsonPath path, Limits limits, boolean digested, Taker rows)
            throws IOException {
        if (tokens.next() == null) {
            throw new UnreadableSource(Fault.SOURCE_EMPTY, "The answer is empty");
        }
        var lists = new ListReader(tokens, limits, digested, rows);
        var trail = new Trail(tokens, path, lists);
        trail.follow();
        JsonToken behind = tokens.next();
        if (behind != null) {
            throw new UnreadableSource(
                    Fault.SOURCE_NOT_JSON, "The answer is not one JSON document: something follows its end");
        }
        if (lists.lists() == 0) {
            throw trail.leadsNowhere();
        }
        return new ProductList(lists.rows(), lists.invalidRows(), lists.lists());
    }
}
