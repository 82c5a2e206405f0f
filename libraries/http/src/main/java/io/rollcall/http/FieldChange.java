package io.rollcall.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an entry of a history changed.
 *
 * @param from empty when there was nothing
 */
public record FieldChange(String field, List<String> from, List<String> to) {

    /**
     * What differs between two states of the same fields.
     *
     * @param before empty when there was nothing before
     * @param after empty when nothing is left
     */
    public static List<FieldChange> between(Map<String, List<String>> before, Map<String, List<String>> after) {
        var fields = after.isEmpty() ? before.keySet() : after.keySet();
        var changes = new ArrayList<FieldChange>();
        for (String field : fields) {
            var from = before.getOrDefault(field, List.of());
            var to = after.getOrDefault(field, List.of());
            if (!from.equals(to)) {
                changes.add(new FieldChange(field, from, to));
            }
        }
        return changes;
    }

    /** A text as a list: nothing, when it is blank. */
    public static List<String> text(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
