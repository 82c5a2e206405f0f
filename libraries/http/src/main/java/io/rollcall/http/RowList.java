package io.rollcall.http;

import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;

/**
 * The rows of a bulk. A member that no row has is passed over, since people send what they have, and named once in the answer.
 */
public final class RowList<T> extends AbstractList<T> {

    private final List<T> rows;
    private final SortedSet<String> ignoredMembers;

    private RowList(List<T> rows, SortedSet<String> ignoredMembers) {
        this.rows = rows;
        this.ignoredMembers = ignoredMembers;
    }

    /** What was passed over in rows that were read from a request; nothing in others. */
    public static List<String> ignoredIn(List<?> rows) {
        return rows instanceof RowList<?> read ? List.copyOf(read.ignoredMembers) : List.of();
    }

    @Override
    public T get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    /** Reads row by row. Of too many it keeps one more than there may be; the others cost no memory. */
    public abstract static class Reader<T> extends JsonDeserializer<List<T>> {

        private static final int MOST_NAMED = 50;

        private final Class<T> type;
        private final int most;

        protected Reader(Class<T> type, int most) {
            this.type = type;
            this.most = most;
        }

        @Override
        public List<T> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                return context.reportInputMismatch(List.class, "expected an array of rows");
            }
            var ignored = new TreeSet<String>();
            ObjectReader reader = ((ObjectMapper) parser.getCodec())
                    .readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .withHandler(passingOver(ignored));
            var rows = new ArrayList<T>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (rows.size() > most) {
                    parser.skipChildren();
                } else {
                    rows.add(parser.currentToken() == JsonToken.VALUE_NULL ? null : reader.readValue(parser));
                }
            }
            return new RowList<>(rows, ignored);
        }

        private static DeserializationProblemHandler passingOver(SortedSet<String> ignored) {
            return new DeserializationProblemHandler() {
                @Override
                public boolean handleUnknownProperty(
                        DeserializationContext context,
                        JsonParser parser,
                        JsonDeserializer<?> deserializer,
                        Object bean,
                        String member)
                        throws IOException {
                    if (ignored.size() < MOST_NAMED) {
                        ignored.add(member);
                    }
                    parser.skipChildren();
                    return true;
                }
            };
        }
    }
}
