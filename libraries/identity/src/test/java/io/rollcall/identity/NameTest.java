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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Viper\uFE0F",
                "\u034FViper",
                "Vi\u3164per",
                "Viper\uFFA0",
                "\u2800Viper",
                "Viper\uDB40\uDC41",
                "Viper\u180F"
            })
    void what_cannot_be_seen_is_refused_wherever_it_stands(String text) {
        assertThatThrownBy(() -> Name.of(text)).isInstanceOf(InvalidText.class).hasMessageContaining("cannot be seen");
    }

    @Test
    void a_refusal_names_the_character_and_its_place() {
        assertThatThrownBy(() -> Name.of("  Viper\uFE0F"))
                .hasMessage(
                        "Character 8 of the name is U+FE0F (VARIATION SELECTOR-16), which cannot be seen; remove it.");
    }

    @Test
    void a_character_newer_than_the_oldest_jdk_knows_is_refused_on_every_jdk() {
        assertThatThrownBy(() -> Name.of("Viper \uD83E\uDEE0")).hasMessageContaining("Unicode 13 does not have");
    }

    @Test
    void names_that_were_stored_before_a_rule_came_stay_readable() {
        assertThat(Name.stored("Viper\uFE0F").text()).isEqualTo("Viper\uFE0F");
    }

    @Test
    void two_hundred_characters_are_a_name_and_one_more_is_not() {
        assertThat(Name.of("x".repeat(200)).text()).hasSize(200);
        assertThatThrownBy(() -> Name.of("x".repeat(201))).isInstanceOf(InvalidText.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "unk", "Unknown", "N/A", "n / a", "NA", "none", "NULL", "-", "Default", "N.A.", "(none)",
                "#N/A", "–", "?", "tbd", "T B A", "Nil", "★"
            })
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
