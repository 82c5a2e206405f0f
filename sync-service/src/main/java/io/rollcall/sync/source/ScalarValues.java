package io.rollcall.sync.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import io.rollcall.sync.source.JsonPath.Index;
import io.rollcall.sync.source.JsonPath.Name;
import io.rollcall.sync.source.JsonPath.Step;
import io.rollcall.sync.source.JsonPath.Wildcard;
import io.rollcall.sync.source.UnreadableSource.Fault;

/**
 * What a document says in single values, such as the link to its next page. The document is read as a stream from its start
 * to its end, so that one that is not whole is noticed.
 */
public final class ScalarValues {

    private final Tokens tokens;
    private final Map<JsonPath, SourceValue> found = new LinkedHashMap<>();

    private ScalarValues(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * @param paths where a value may stand; with wildcards, the first counts
     * @return the paths that lead to something. What is no scalar is {@link SourceValue.Many}, without its content
     * @throws UnreadableSource when the document is not one whole JSON document within its limits
     */
    public static Map<JsonPath, SourceValue> read(InputStream document, Collection<JsonPath> paths, Limits limits)
            throws IOException {
        SourceBytes bytes = SourceBytes.of(document);
        try (Tokens tokens = new Tokens(bytes, limits)) {
            try {
                return read(tokens, paths);
            } catch (JsonProcessingException broken) {
                throw BrokenJson.explain(broken, bytes, tokens, limits);
            }
        }
    }

    private static Map<JsonPath, SourceValue> read(Tokens tokens, Collection<JsonPath> paths) throws IOException {
        if (tokens.next() == null) {
            throw new UnreadableSource(Fault.SOURCE_EMPTY, "The answer is empty");
        }
        var values = new ScalarValues(tokens);
        values.visit(List.copyOf(paths), 0);
        if (tokens.next() != null) {
            throw new UnreadableSource(
                    Fault.SOURCE_NOT_JSON, "The answer is not one JSON document: something follows its end");
        }
        return values.found;
    }

    /** @param paths that lead here, or through here */
    private void visit(List<JsonPath> paths, int depth) throws IOException {
        for (JsonPath path : paths) {
            if (path.steps().size() == depth) {
                found.putIfAbsent(path, value());
            }
        }
        Map<Step, List<JsonPath>> onwards = paths.stream()
                .filter(path -> path.steps().size() > depth)
                .collect(Collectors.groupingBy(path -> path.steps().get(depth)));
        if (onwards.isEmpty()) {
            tokens.skip();
        } else if (tokens.current() == JsonToken.START_OBJECT) {
            while (tokens.next() != JsonToken.END_OBJECT) {
                Step member = new Name(tokens.name());
                tokens.next();
                visitAt(member, onwards, depth);
            }
        } else if (tokens.current() == JsonToken.START_ARRAY) {
            for (long index = 0; tokens.next() != JsonToken.END_ARRAY; index++) {
                visitAt(new Index(index), onwards, depth);
            }
        }
    }

    private void visitAt(Step step, Map<Step, List<JsonPath>> onwards, int depth) throws IOException {
        List<JsonPath> exact = onwards.getOrDefault(step, List.of());
        List<JsonPath> any = onwards.getOrDefault(new Wildcard(), List.of());
        if (exact.isEmpty() && any.isEmpty()) {
            tokens.skip();
        } else {
            visit(Stream.concat(exact.stream(), any.stream()).toList(), depth + 1);
        }
    }

    private SourceValue value() throws IOException {
        return switch (tokens.current()) {
            case START_OBJECT, START_ARRAY -> new SourceValue.Many(List.of());
            case VALUE_STRING -> new SourceValue.Text(tokens.text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new SourceValue.Number(tokens.text());
            case VALUE_TRUE, VALUE_FALSE -> new SourceValue.Bool(tokens.current() == JsonToken.VALUE_TRUE);
            default -> new SourceValue.Null();
        };
    }
}
