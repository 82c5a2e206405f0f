package io.rollcall.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysetCursorTest {

    private static final List<SortKey> KEYS =
            List.of(new SortKey("brand", "brand_key", false), new SortKey("id", "id", true));

    @Test
    void holds_any_text() {
        String cursor = KeysetCursor.after(KEYS, List.of("Möwe:1", ""));
        assertThat(KeysetCursor.values(cursor, KEYS, 2)).containsExactly("Möwe:1", "");
    }

    @Test
    void is_of_one_sort_order() {
        String cursor = KeysetCursor.after(KEYS, List.of("a", "1"));
        assertThatThrownBy(() -> KeysetCursor.values(cursor, KEYS.subList(0, 1), 1))
                .isInstanceOf(UnreadableCursor.class)
                .hasMessageContaining("another sort order");
    }

    @Test
    void says_what_to_do_about_garbage() {
        assertThatThrownBy(() -> KeysetCursor.values("not a cursor", KEYS, 2))
                .isInstanceOf(UnreadableCursor.class)
                .hasMessageContaining("start the list again");
    }

    @ParameterizedTest
    @CsvSource({
        "bigint, x",
        "integer, 1.5",
        "boolean, yes",
        "uuid, 00000000-0000",
        "timestamptz, yesterday",
        "timestamptz, 2026-11-28T00:00:00Z"
    })
    void holds_only_what_postgres_can_read(String type, String value) {
        var keys = List.of(new SortKey("key", "key", true, type));
        String forged = KeysetCursor.after(keys, List.of(value));
        assertThatThrownBy(() -> KeysetPage.of(keys, forged, 10)).isInstanceOf(UnreadableCursor.class);
    }

    @ParameterizedTest
    @CsvSource({
        "bigint, -12",
        "integer, 3",
        "boolean, false",
        "uuid, 00000000-0000-0000-0000-00000000000a",
        "timestamptz, 2026-11-28 00:00:00.123456+00",
        "timestamptz, 1815-12-23 10:00:00-04:56:02",
        "text, x"
    })
    void holds_what_postgres_wrote(String type, String value) {
        var keys = List.of(new SortKey("key", "key", true, type));
        assertThat(KeysetPage.of(keys, KeysetCursor.after(keys, List.of(value)), 10)
                        .parameters())
                .containsEntry("after0", value);
    }
}
