package io.rollcall.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.rollcall.persistence.SortKey;

/** The SQL of a keyset page: rows after a cursor, in any mix of directions. Texts are compared bytewise. */
public final class KeysetPage {

    private KeysetPage() {}

    /** Named so that an order by a column's own name means the column, not the text that is made of it here. */
    public static String columns(List<SortKey> keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> "cast(" + keys.get(i).column() + " as text) as sorted" + i)
                .collect(Collectors.joining(", "));
    }

    public static String order(List<SortKey> keys) {
        return keys.stream()
                .map(key -> compared(key) + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /**
     * {@code (a, b) > (:after0, :after1)}, which an index answers wherever it begins; where directions differ, {@code (a >
     * :after0 or (a = :after0 and b < :after1))}.
     *
     * @param values of the last row seen, in the order of the keys; they are added to the parameters
     */
    public static String condition(List<SortKey> keys, List<String> values, Map<String, Object> parameters) {
        for (int i = 0; i < keys.size(); i++) {
            parameters.put("after" + i, values.get(i));
        }
        boolean oneWay = keys.stream().map(SortKey::descending).distinct().count() == 1;
        return oneWay ? rows(keys) : steps(keys);
    }

    private static String rows(List<SortKey> keys) {
        String columns = keys.stream().map(KeysetPage::compared).collect(Collectors.joining(", "));
        String places =
                IntStream.range(0, keys.size()).mapToObj(i -> place(keys, i)).collect(Collectors.joining(", "));
        return "(" + columns + ") " + comparison(keys.get(0)) + " (" + places + ")";
    }

    private static String steps(List<SortKey> keys) {
        var steps = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            var step = new StringBuilder("(");
            for (int equal = 0; equal < i; equal++) {
                step.append(compared(keys.get(equal)))
                        .append(" = ")
                        .append(place(keys, equal))
                        .append(" and ");
            }
            step.append(compared(keys.get(i))).append(' ').append(comparison(keys.get(i)));
            steps.add(step.append(' ').append(place(keys, i)).append(')').toString());
        }
        return steps.stream().collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String compared(SortKey key) {
        return key.isText() ? key.column() + " collate \"C\"" : key.column();
    }

    private static String place(List<SortKey> keys, int i) {
        SortKey key = keys.get(i);
        return key.isText() ? ":after" + i : "cast(:after" + i + " as " + key.type() + ")";
    }

    private static String comparison(SortKey key) {
        return key.descending() ? "<" : ">";
    }

    /** The values of a row's sort columns, which follow others in the row. */
    public static List<String> values(Object[] row, int from) {
        return Arrays.stream(row, from, row.length).map(String::valueOf).toList();
    }
}
