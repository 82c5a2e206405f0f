package io.rollcall.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A page of a list that continues after a row, not after a number of rows: the thousandth page costs what the first does.
 * Keys may differ in direction; texts are compared bytewise. The last key is one that no two rows share.
 *
 * <pre>{@code
 * record Listed(String identifier, List<String> place) {}
 *
 * var page = KeysetPage.of(keys, cursor, limit);
 * var rows = sql.query("select identifier, %s from brand where %s order by %s limit :limit"
 *                 .formatted(page.place(), page.after(), page.order()))
 *         .bind(page.parameters())
 *         .list(Listed.class);
 * KeysetPage.Slice<Listed> slice = page.slice(rows, Listed::place);
 * }</pre>
 */
public final class KeysetPage {

    /** @param next the cursor of what follows; null when nothing does */
    public record Slice<R>(List<R> rows, String next) {}

    private final List<SortKey> keys;
    private final List<String> last;
    private final int limit;

    private KeysetPage(List<SortKey> keys, List<String> last, int limit) {
        this.keys = keys;
        this.last = last;
        this.limit = limit;
    }

    /**
     * @param cursor of the page before; null for the first
     * @throws UnreadableCursor when it is not a cursor of this sort order
     */
    public static KeysetPage of(List<SortKey> keys, String cursor, int limit) {
        List<String> last = cursor == null ? List.of() : KeysetCursor.values(cursor, keys, keys.size());
        for (int i = 0; i < last.size(); i++) {
            if (!keys.get(i).holds(last.get(i))) {
                throw new UnreadableCursor("This cursor cannot be read; start the list again without one.");
            }
        }
        return new KeysetPage(List.copyOf(keys), last, limit);
    }

    /** A column {@code place}, which a later page continues after. */
    public String place() {
        return keys.stream()
                .map(key -> "cast(" + key.column() + " as text)")
                .collect(Collectors.joining(", ", "array[", "] as place"));
    }

    public String order() {
        return keys.stream()
                .map(key -> compared(key) + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /**
     * {@code (a, b) > (:after0, :after1)}, which an index answers wherever it begins; where directions differ, {@code (a >
     * :after0 or (a = :after0 and b < :after1))}. On the first page {@code true}.
     */
    public String after() {
        if (last.isEmpty()) {
            return "true";
        }
        boolean oneWay = keys.stream().map(SortKey::descending).distinct().count() == 1;
        return oneWay ? rows() : steps();
    }

    /** With {@code :limit}, which asks for one row more than the page has, to see whether anything follows. */
    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        for (int i = 0; i < last.size(); i++) {
            parameters.put("after" + i, last.get(i));
        }
        parameters.put("limit", limit + 1);
        return parameters;
    }

    public <R> Slice<R> slice(List<R> found, Function<R, List<String>> place) {
        List<R> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? KeysetCursor.after(keys, place.apply(found.get(limit - 1))) : null;
        return new Slice<>(shown, next);
    }

    private String rows() {
        String columns = keys.stream().map(KeysetPage::compared).collect(Collectors.joining(", "));
        String values = IntStream.range(0, keys.size()).mapToObj(this::value).collect(Collectors.joining(", "));
        return "(" + columns + ") " + comparison(keys.get(0)) + " (" + values + ")";
    }

    private String steps() {
        var steps = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            var step = new StringBuilder("(");
            for (int equal = 0; equal < i; equal++) {
                step.append(compared(keys.get(equal)))
                        .append(" = ")
                        .append(value(equal))
                        .append(" and ");
            }
            step.append(compared(keys.get(i))).append(' ').append(comparison(keys.get(i)));
            steps.add(step.append(' ').append(value(i)).append(')').toString());
        }
        return steps.stream().collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String compared(SortKey key) {
        return key.isText() ? key.column() + " collate \"C\"" : key.column();
    }

    private String value(int i) {
        SortKey key = keys.get(i);
        return key.isText() ? ":after" + i : "cast(:after" + i + " as " + key.type() + ")";
    }

    private static String comparison(SortKey key) {
        return key.descending() ? "<" : ">";
    }
}
