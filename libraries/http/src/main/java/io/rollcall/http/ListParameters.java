package io.rollcall.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a list is asked for: {@code limit}, {@code sort=brand,-updatedAt} and {@code cursor}. */
public final class ListParameters {

    public static final int DEFAULT_LIMIT = 100;
    public static final int MOST = 1000;

    /**
     * @param column the expression in the database behind a sort key of the API
     * @param type of the column; texts are compared bytewise
     */
    public record SortKey(String name, String column, boolean descending, String type) {

        static final String TEXT = "text";

        public SortKey(String name, String column, boolean descending) {
            this(name, column, descending, TEXT);
        }

        boolean isText() {
            return type.equals(TEXT);
        }
    }

    public static final class NotAList extends RequestProblem {
        public NotAList(String detail) {
            super(400, "validation_failed", detail);
        }
    }

    private ListParameters() {}

    /** @throws NotAList unless 1 to {@value #MOST} */
    public static int limit(Integer asked) {
        int limit = asked == null ? DEFAULT_LIMIT : asked;
        if (limit < 1 || limit > MOST) {
            throw new NotAList("limit is a number from 1 to " + MOST + ".");
        }
        return limit;
    }

    /**
     * @param columns the sort keys there are, each with its column
     * @param fallback used when none is asked for
     * @throws NotAList for a key there is not
     */
    public static List<SortKey> sort(String asked, Map<String, String> columns, String fallback) {
        String wanted = asked == null || asked.isBlank() ? fallback : asked;
        return Arrays.stream(wanted.split(","))
                .map(String::strip)
                .map(part -> {
                    String name = part.startsWith("-") ? part.substring(1) : part;
                    if (!columns.containsKey(name)) {
                        throw new NotAList("sort knows "
                                + columns.keySet().stream().sorted().collect(Collectors.joining(", "))
                                + ", each with a leading - to turn it round; not “" + shortened(name) + "”.");
                    }
                    return new SortKey(name, columns.get(name), part.startsWith("-"));
                })
                .toList();
    }

    /** The place after a row, for {@code nextCursor}: opaque, and only good for the same sort order. */
    public static String cursor(List<SortKey> sort, List<String> values) {
        var parts = new ArrayList<>(List.of(order(sort)));
        parts.addAll(values);
        String joined = parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws NotAList when it is not a cursor of this sort order */
    public static List<String> values(String cursor, List<SortKey> sort, int count) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = new ArrayList<String>();
            for (int at = 0; at < joined.length(); ) {
                int colon = joined.indexOf(':', at);
                int end = colon + 1 + Integer.parseInt(joined.substring(at, colon));
                parts.add(joined.substring(colon + 1, end));
                at = end;
            }
            if (parts.size() == count + 1 && parts.get(0).equals(order(sort))) {
                return parts.subList(1, parts.size());
            }
        } catch (RuntimeException garbage) {
            throw new NotAList("This cursor cannot be read; start the list again without one.");
        }
        throw new NotAList("This cursor belongs to another sort order; start the list again without one.");
    }

    private static String order(List<SortKey> sort) {
        return sort.stream()
                .map(key -> (key.descending() ? "-" : "") + key.name())
                .collect(Collectors.joining(","));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }
}
