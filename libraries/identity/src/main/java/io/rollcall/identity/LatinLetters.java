package io.rollcall.identity;

import java.util.Map;

/**
 * Letters that look Latin and are not a–z, in ASCII: "ß" is "ss", "Ø" is "O". The table {@code latin-ascii.tsv} is ICU's
 * Latin-ASCII for letters, numbers and the fraction slash, one character and its spelling to a line; a test holds it to ICU.
 */
final class LatinLetters {

    private static final Map<Integer, String> SPELLINGS = CharacterTable.read("latin-ascii.tsv");

    private LatinLetters() {}

    static String of(String text) {
        var spelled = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            String spelling = SPELLINGS.get(character);
            spelled.append(spelling == null ? Character.toString(character) : spelling);
        });
        return spelled.toString();
    }
}
