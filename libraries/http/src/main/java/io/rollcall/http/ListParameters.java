package io.rollcall.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.rollcall.persistence.KeysetCursor;
import io.rollcall.persistence.SortKey;
import io.rollcall.persistence.UnreadableCursor;
import io.rollcall.persistence.history.HistoryFilter;

/** What a list is asked for: {@code limit}, {@code sort=brand,-updatedAt} and {@code cursor}. */
public final class ListParameters {

    public static final int DEFAULT_LIMIT = 100;
    public static final int MOST = 1000;

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

    /**
     * What is counted beside a list, as in {@code counts=brand,field}.
     *
     * @param known what can be counted
     * @throws NotAList for what cannot
     */
    public static List<String> counts(String asked, List<String> known) {
        if (asked == null || asked.isBlank()) {
            return List.of();
        }
        List<String> counts =
                Arrays.stream(asked.split(",")).map(String::strip).distinct().toList();
        if (!known.containsAll(counts)) {
            throw new NotAList("counts knows " + String.join(", ", known) + ".");
        }
        return counts;
    }

    /** The place after a row, for {@code nextCursor}: opaque, and only good for the same sort order. */
    public static String cursor(List<SortKey> sort, List<String> values) {
        return KeysetCursor.after(sort, values);
    }

    /** @throws NotAList when it is not a cursor of this sort order */
    public static List<String> values(String cursor, List<SortKey> sort, int count) {
        try {
            return KeysetCursor.values(cursor, sort, count);
        } catch (UnreadableCursor unreadable) {
            throw new NotAList(unreadable.getMessage());
        }
    }

    /**
     * A moment in time, as {@code 2026-03-01T09:00:00Z}; null when none is asked for.
     *
     * @throws NotAList when it is none
     */
    public static Instant moment(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException garbage) {
            throw new NotAList(name + " is a moment such as 2026-03-01T09:00:00Z, not “" + shortened(text) + "”.");
        }
    }

    /** Those of a parameter that may be given several times; blank ones count as not given. */
    public static List<String> values(List<String> given) {
        return given.stream().filter(value -> !value.isBlank()).toList();
    }

    /** Who, what and when, of which a history can be asked for some. */
    public static HistoryFilter history(List<String> actors, List<String> actions, String from, String until) {
        return new HistoryFilter(values(actors), values(actions), moment("from", from), moment("until", until));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }
}
