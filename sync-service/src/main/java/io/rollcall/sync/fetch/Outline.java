package io.rollcall.sync.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.rollcall.sync.source.JsonPath;
import io.rollcall.sync.source.Limits;
import io.rollcall.sync.source.ScalarValues;
import io.rollcall.sync.source.SourceValue;
import io.rollcall.sync.source.UnreadableSource;

/**
 * What an answer says beside its rows: whether there is more, and how much there is in all. The names are those that APIs
 * commonly use; a list that is taken for the whole while there is more of it looks like a site that has lost its products.
 *
 * @param link the header {@code Link}; empty when there is none
 */
record Outline(Map<JsonPath, SourceValue> values, String link) {

    private static final List<String> PLACES =
            List.of("$", "$.meta", "$.pagination", "$.paging", "$.links", "$._links", "$.meta.pagination");

    private static final List<JsonPath> NEXT = paths(
            "next",
            "next.href",
            "next_page",
            "nextPage",
            "next_cursor",
            "nextCursor",
            "next_token",
            "nextToken",
            "next_page_token",
            "nextPageToken",
            "next_link",
            "nextLink",
            "next_url",
            "nextUrl");

    private static final List<JsonPath> HAS_MORE =
            paths("has_more", "hasMore", "has_next", "hasNext", "has_next_page", "hasNextPage", "more");

    private static final List<JsonPath> TOTAL = paths("total", "total_count", "totalCount");

    private static final Pattern LINK_TO_NEXT = Pattern.compile("(?i)rel\\s*=\\s*(next\\b|\"([^\"]*\\s)?next[\\s\"])");
    private static final Pattern COUNT = Pattern.compile("\\d{1,12}");

    private static List<JsonPath> paths(String... names) {
        return PLACES.stream()
                .flatMap(place -> Stream.of(names).map(name -> JsonPath.of(place + "." + name)))
                .toList();
    }

    /**
     * @param wanted other paths whose values are needed
     * @throws UnreadableSource when the file is not one whole JSON document
     */
    static Outline read(Path file, Optional<String> link, List<JsonPath> wanted) throws IOException {
        List<JsonPath> paths = Stream.of(NEXT, HAS_MORE, TOTAL, wanted)
                .flatMap(List::stream)
                .distinct()
                .toList();
        try (InputStream document = Files.newInputStream(file)) {
            return new Outline(ScalarValues.read(document, paths, Limits.STANDARD), link.orElse(""));
        }
    }

    /** The same as null when nothing stands there. */
    SourceValue at(JsonPath path) {
        return values.getOrDefault(path, new SourceValue.Null());
    }

    /** What says that there is more, such as {@code $.meta.next_cursor}. */
    Optional<String> signOfMore() {
        if (LINK_TO_NEXT.matcher(link).find()) {
            return Optional.of("the header Link");
        }
        Stream<JsonPath> leading = NEXT.stream().filter(path -> leadsOn(at(path)));
        Stream<JsonPath> affirmed = HAS_MORE.stream().filter(path -> isTrue(at(path)));
        return Stream.concat(leading, affirmed).map(JsonPath::text).findFirst();
    }

    private static boolean leadsOn(SourceValue value) {
        if (value instanceof SourceValue.Text text) {
            return !text.text().isBlank() && !text.text().equals("false");
        }
        return value instanceof SourceValue.Number || isTrue(value);
    }

    private static boolean isTrue(SourceValue value) {
        return value.equals(new SourceValue.Bool(true))
                || value.equals(new SourceValue.Text("true"))
                || value.equals(new SourceValue.Number("1"));
    }

    /** How many rows there are in all, where it says so. */
    OptionalLong total() {
        return TOTAL.stream()
                .map(this::at)
                .filter(value -> value instanceof SourceValue.Number number
                        && COUNT.matcher(number.written()).matches())
                .mapToLong(value -> Long.parseLong(((SourceValue.Number) value).written()))
                .findFirst();
    }
}
