package io.rollcall.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

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
}
