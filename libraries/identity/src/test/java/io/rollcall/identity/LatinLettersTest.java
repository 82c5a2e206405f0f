package io.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;

class LatinLettersTest {

    private static final Transliterator ICU = Transliterator.getInstance("Latin-ASCII");
    private static final int FRACTION_SLASH = 0x2044;

    /** When ICU knows more: copy the file this test writes over the resource. */
    @Test
    void the_table_is_icus() throws IOException {
        String icu = IntStream.rangeClosed(0x80, Character.MAX_CODE_POINT)
                .filter(Unicode::isAssigned)
                .filter(character -> Unicode.isLetterOrNumber(character) || character == FRACTION_SLASH)
                .mapToObj(Character::toString)
                .filter(character ->
                        Normalizer.normalize(character, Normalizer.Form.NFKC).equals(character))
                .filter(character -> Slug.of(character).isEmpty())
                .filter(character -> Name.isAscii(ICU.transliterate(character)))
                .filter(character -> !ICU.transliterate(character).isBlank())
                .map(character -> "%04X\t%s\n".formatted(character.codePointAt(0), ICU.transliterate(character)))
                .collect(Collectors.joining());
        Files.writeString(Path.of("target/latin-ascii.tsv"), icu);
        try (var table = LatinLetters.class.getResourceAsStream("latin-ascii.tsv")) {
            assertThat(new String(table.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(icu);
        }
    }
}
