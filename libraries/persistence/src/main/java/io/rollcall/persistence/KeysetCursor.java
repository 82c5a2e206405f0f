package io.rollcall.persistence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The place after a row, for {@code nextCursor}: opaque, and only good for the same sort order. */
public final class KeysetCursor {

    private KeysetCursor() {}

    /** @param values of the row's sort keys, in their order */
    public static String after(List<SortKey> keys, List<String> values) {
        var parts = new ArrayList<>(List.of(order(keys)));
        parts.addAll(values);
        String joined = parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param count how many values it must hold
     * @throws UnreadableCursor when it is not a cursor of this sort order
     */
    public static List<String> values(String cursor, List<SortKey> keys, int count) {
        List<String> parts = parts(cursor);
        if (parts.size() == count + 1 && parts.get(0).equals(order(keys))) {
            return parts.subList(1, parts.size());
        }
        throw new UnreadableCursor("This cursor belongs to another sort order; start the list again without one.");
    }

    private static List<String> parts(String cursor) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = new ArrayList<String>();
            for (int at = 0; at < joined.length(); ) {
                int colon = joined.indexOf(':', at);
                int end = colon + 1 + Integer.parseInt(joined.substring(at, colon));
                parts.add(joined.substring(colon + 1, end));
                at = end;
            }
            return parts;
        } catch (RuntimeException garbage) {
            throw new UnreadableCursor("This cursor cannot be read; start the list again without one.");
        }
    }

    private static String order(List<SortKey> keys) {
        return keys.stream()
                .map(key -> (key.descending() ? "-" : "") + key.name())
                .collect(Collectors.joining(","));
    }
}
