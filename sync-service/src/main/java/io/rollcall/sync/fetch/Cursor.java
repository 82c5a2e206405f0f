package io.rollcall.sync.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.rollcall.sync.source.JsonPath;
import io.rollcall.sync.source.SourceValue;

/**
 * A page has a cursor, which makes the first URL that of the next page.
 *
 * @param parameter of the URL, which takes the cursor
 */
record Cursor(JsonPath path, String parameter) implements Paging {

    @Override
    public Optional<URI> next(URI start, URI current, SourceValue value) throws FetchFailure {
        if (value instanceof SourceValue.Text text) {
            return text.text().isEmpty() ? Optional.empty() : Optional.of(with(start, text.text()));
        }
        if (value instanceof SourceValue.Number number) {
            return Optional.of(with(start, number.written()));
        }
        boolean isNone = value instanceof SourceValue.Null || value.equals(new SourceValue.Bool(false));
        if (isNone) {
            return Optional.empty();
        }
        throw leadsNowhere("neither a text nor a number");
    }

    /** A cursor that the first URL has already is replaced. */
    private URI with(URI start, String cursor) {
        String name = encoded(parameter);
        Stream<String> others = start.getRawQuery() == null
                ? Stream.empty()
                : Arrays.stream(start.getRawQuery().split("&"))
                        .filter(each -> !each.equals(name) && !each.startsWith(name + "="));
        String query =
                Stream.concat(others, Stream.of(name + "=" + encoded(cursor))).collect(Collectors.joining("&"));
        return URI.create(ApiSource.description(start) + "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
