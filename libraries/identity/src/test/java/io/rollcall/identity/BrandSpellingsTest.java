package io.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class BrandSpellingsTest {

    @Test
    void capitals_do_not_win_by_standing_first() {
        assertThat(chosen("CORSAIR", "Corsair"))
                .isEqualTo(chosen("Corsair", "CORSAIR"))
                .isEqualTo(Map.of("corsair", "Corsair"));
    }

    @Test
    void the_most_frequent_spelling_is_registered() {
        assertThat(chosen("VAXEE", "Vaxee", "VAXEE")).isEqualTo(Map.of("vaxee", "VAXEE"));
    }

    @Test
    void full_width_letters_are_the_same_brand() {
        assertThat(chosen("Ｒａｚｅｒ", "Razer")).isEqualTo(Map.of("razer", "Razer"));
    }

    private static Map<String, String> chosen(String... brands) {
        var spellings = new BrandSpellings();
        List.of(brands).forEach(spellings::add);
        return spellings.chosen();
    }
}
