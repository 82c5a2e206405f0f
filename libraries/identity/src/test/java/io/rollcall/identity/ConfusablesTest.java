package io.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.ibm.icu.text.SpoofChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfusablesTest {

    private static final SpoofChecker ICU = new SpoofChecker.Builder().build();

    /** When Unicode grows: copy the file this test writes over the resource. */
    @Test
    void the_table_is_unicodes() throws IOException {
        String icu = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(ConfusablesTest::canBeInAName)
                .mapToObj(Character::toString)
                .filter(character -> !character.equals(ICU.getSkeleton(character)))
                .filter(ConfusablesTest::isUndecomposed)
                .map(character -> "%04X\t%s\n".formatted(character.codePointAt(0), ICU.getSkeleton(character)))
                .collect(Collectors.joining());
        Files.writeString(Path.of("target/confusables.tsv"), icu);
        try (var table = Confusables.class.getResourceAsStream("confusables.tsv")) {
            assertThat(new String(table.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(icu);
        }
    }

    @Test
    void whole_names_have_the_skeletons_of_unicode() {
        for (String name : List.of("Rаzer Vipеr", "Ｌｏｇｉｔｅｃｈ", "Ölçer Ĝ", "G5O2 m10", "雷柏 VT9", "𝐑𝐚𝐳𝐞𝐫", "ŉ ǅ ﬁ")) {
            assertThat(Confusables.skeleton(name)).isEqualTo(ICU.getSkeleton(name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Razer,R\u0430zer",
        "Razer,\uFF32\uFF41\uFF5A\uFF45\uFF52",
        "Pro X2,Pro X 2",
        "Pro X2,PRO-X-2",
        "Cestus310,Cestus 310",
        "G502,G5O2",
        "Café,Cafe\u0301",
        "Model l,Model 1",
        "Pro\u2014X,Pro X",
        "Pro\u2015X,Pro-X",
        "Pro\uFE58X,ProX",
        "Pro\u30FCX,ProX",
        "Pro\u2212X,Pro X",
        "Razer™,RAZER®",
        "310.0,310",
        "2.40 GHz,2.4GHz",
        "Cestus Ⅱ,Cestus II",
        "Pro²,Pro 2"
    })
    void what_a_person_takes_for_one_has_one_key(String one, String other) {
        assertThat(NearKey.of(one)).isEqualTo(NearKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"G502,G503", "Viper,Vipers", "Razer,Raser", "101.0,1010", "2.4,24", "1.0.0,1"})
    void what_differs_has_two(String one, String other) {
        assertThat(NearKey.of(one)).isNotEqualTo(NearKey.of(other));
    }

    private static boolean canBeInAName(int character) {
        return Unicode.isAssigned(character)
                && Character.getType(character) != Character.CONTROL
                && Character.getType(character) != Character.FORMAT
                && Character.getType(character) != Character.SURROGATE
                && !Character.isWhitespace(character)
                && character != '\u00A0';
    }

    /** The others are looked up part by part. */
    private static boolean isUndecomposed(String character) {
        return Normalizer.normalize(character, Normalizer.Form.NFD).equals(character);
    }
}
