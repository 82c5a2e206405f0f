package io.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DroppedTextTest {

    @ParameterizedTest
    @CsvSource({
        "Predator Cestus Ⅱ, Ⅱ, Predator Cestus II",
        "Pro², ², Pro2",
        "Viper ３, ３, Viper 3",
        "½ Mouse, ½, 1/2 Mouse",
        "Model 10½, ½, Model 10 1/2",
        "Straße, ß, Strasse",
        "Ørsted, Ø, Orsted",
        "Złoty, ł, Zloty",
        "101.0, ., 101-0"
    })
    void text_that_an_id_drops_has_a_spelling_that_keeps_it(String name, String dropped, String spelling) {
        DroppedText text = DroppedText.of(Name.of(name)).orElseThrow();
        assertThat(text.characters()).isEqualTo(dropped);
        assertThat(text.spelling()).contains(spelling);
    }

    @Test
    void letters_of_another_script_have_none() {
        DroppedText text = DroppedText.of(Name.of("Pro 白")).orElseThrow();
        assertThat(text.characters()).isEqualTo("白");
        assertThat(text.spelling()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Viper V3 Pro", "Café Ölçer", "R.A.T. 8+", "G Pro™", "Pro—X", "v.2", "2."})
    void an_id_that_keeps_every_letter_and_digit_drops_nothing(String name) {
        assertThat(DroppedText.of(Name.of(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Viper Pro, Pro 白, false",
        "V2.0, 20, false",
        "Cestus Ⅱ, II, true",
        "Cestus 310, 310, true",
        "Basilisk Essential, SE, true",
        "Pro—X, X, true"
    })
    void a_variant_is_looked_for_in_the_whole_model_and_not_in_what_a_slug_leaves(
            String model, String variant, boolean found) {
        assertThat(ComparedWords.of(Name.of(model)).contains(ComparedWords.of(Name.of(variant))))
                .isEqualTo(found);
    }
}
