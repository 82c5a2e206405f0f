package io.rollcall.sync.report;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;

import io.rollcall.identity.Name;
import io.rollcall.workspace.JsonText;

/**
 * A row of {@code sync_diff_row}.
 *
 * @param place by brand, model, variant and field
 * @param badge what the catalog shows beside the product (D47); empty when the row says nothing of it
 * @param editedAt when the product was last edited by anybody but a sync, or by it
 * @param document the row as it is shown
 */
record StoredRow(
        UUID planId,
        String rowId,
        String rowClass,
        String place,
        String brand,
        String field,
        String identifier,
        String productId,
        String searched,
        String badge,
        @Nullable Instant editedAt,
        String document) {

    private static final String BEHIND = "\u0001";
    private static final int LONGEST_FIELD = 200;
    private static final int LONGEST_BRAND = 200;
    private static final Pattern NOTHING = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");
    private static final char REPLACEMENT = '\uFFFD';

    static StoredRow of(UUID planId, SyncRow row, String badge) {
        String name = text(row.brand()) + " " + text(row.model()) + " " + text(row.variant());
        String field = Name.printable(text(row.field()), LONGEST_FIELD);
        String index = row.index() == null ? "" : "%09d".formatted(row.index());
        return new StoredRow(
                planId,
                row.rowId(),
                row.rowClass(),
                name.toLowerCase(Locale.ROOT) + BEHIND + field + BEHIND + index,
                Name.printable(text(row.brand()), LONGEST_BRAND),
                field,
                text(row.identifier()),
                text(row.productId()),
                Stream.of(
                                name,
                                text(row.productId()),
                                field,
                                text(row.productionCompared()),
                                text(row.catalogCompared()))
                        .collect(Collectors.joining(" "))
                        .toLowerCase(Locale.ROOT)
                        .replace('\u0000', ' '),
                badge,
                row.catalogUpdatedAt(),
                document(row));
    }

    private static String text(String known) {
        return known == null ? "" : known;
    }

    private static String document(SyncRow row) {
        try {
            return whole(JsonText.MAPPER.writeValueAsString(row));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Neither half a character nor none can be stored. */
    private static String whole(String json) {
        String text = json.contains("\\u0000") ? NOTHING.matcher(json).replaceAll("$1\uFFFD") : json;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                        .map(character -> isHalf(character) ? REPLACEMENT : character)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    private static boolean isHalf(int character) {
        return Character.isBmpCodePoint(character) && Character.isSurrogate((char) character);
    }
}
