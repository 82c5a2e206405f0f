package io.rollcall.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.rollcall.http.Page.SortKey;

/** The SQL of a keyset page: rows after a cursor, in any mix of directions. Sort columns are texts, compared bytewise. */
public final class After {

    private After() {}

    public static String columns(List<SortKey> keys) {
        return keys.stream().map(SortKey::column).collect(Collectors.joining(", "));
    }

    public static String order(List<SortKey> keys) {
        return keys.stream()
                .map(key -> key.column() + " collate \"C\"" + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /**
     * {@code (a > :after0 or (a = :after0 and b < :after1))}, with the values added to the parameters.
     *
     * @param values of the last row seen, in the order of the keys
     */
    public static String condition(List<SortKey> keys, List<String> values, Map<String, Object> parameters) {
        var steps = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            parameters.put("after" + i, values.get(i));
            var step = new StringBuilder("(");
            for (int equal = 0; equal < i; equal++) {
                step.append(keys.get(equal).column())
                        .append(" = :after")
                        .append(equal)
                        .append(" and ");
            }
            String comparison = keys.get(i).descending() ? " < " : " > ";
            steps.add(step.append(keys.get(i).column())
                    .append(" collate \"C\"")
                    .append(comparison)
                    .append(":after")
                    .append(i)
                    .append(')')
                    .toString());
        }
        return steps.stream().collect(Collectors.joining(" or ", "(", ")"));
    }

    /** The values of a row's sort columns, which follow others in the row. */
    public static List<String> values(Object[] row, int from) {
        return Arrays.stream(row, from, row.length).map(String::valueOf).toList();
    }
}
