package io.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {

    @Test
    void white_space_of_any_kind_is_one_space() {
        assertThat(Name.of("\u3000 Viper\t\u00A0 V3\uFEFF").text()).isEqualTo("Viper V3");
    }

    @Test
    void composed_and_decomposed_letters_are_one() {
        assertThat(Name.of("Cafe\u0301")).isEqualTo(Name.of("Café"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u200Bb", "a\u202Eb", "a\uD800b", "a\u0007"})
    void invisible_characters_are_refused(String text) {
        assertThatThrownBy(() -> Name.of(text)).isInstanceOf(InvalidText.class).hasMessageContaining("U+");
    }

    @Test
    void two_hundred_characters_are_a_name_and_one_more_is_not() {
        assertThat(Name.of("x".repeat(200)).text()).hasSize(200);
        assertThatThrownBy(() -> Name.of("x".repeat(201))).isInstanceOf(InvalidText.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "unk", "Unknown", "N/A", "n / a", "NA", "none", "NULL", "-", "Default"})
    void placeholders_are_no_variant(String text) {
        assertThat(Variant.of(text)).isEqualTo(Name.NONE);
    }

    @Test
    void an_id_over_two_hundred_bytes_is_refused() {
        assertThatThrownBy(() -> ProductIdentity.of("mouse", "b".repeat(100), "m".repeat(100), ""))
                .isInstanceOf(InvalidText.class)
                .hasMessageContaining("Shorten");
    }

    @Test
    void identifiers_do_not_repeat() {
        assertThat(java.util.stream.LongStream.rangeClosed(1, 200_000)
                        .mapToObj(Identifier::of)
                        .distinct())
                .hasSize(200_000)
                .allMatch(identifier -> identifier.matches("[0-9a-f]{8}"));
    }
}
