package io.rollcall.identity;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;

/**
 * What looks alike: the skeletons of Unicode Technical Standard 39. The table {@code confusables.tsv} is Unicode's own, one
 * character and its prototype to a line; a test holds it to ICU.
 */
final class Confusables {

    private static final Map<Integer, String> PROTOTYPES = CharacterTable.read("confusables.tsv");
    private static final Set<String> DASHES = Set.of("-", "\u30FC");
    private static final String[] ASCII = ascii();

    private Confusables() {}

    static String skeleton(String text) {
        var skeleton = new StringBuilder(text.length() + 8);
        if (Name.isAscii(text)) {
            for (int i = 0; i < text.length(); i++) {
                skeleton.append(ASCII[text.charAt(i)]);
            }
            return skeleton.toString();
        }
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .forEach(character -> skeleton.append(prototype(character)));
        return Normalizer.normalize(skeleton, Normalizer.Form.NFD);
    }

    /** Whatever a person would read as a dash, the katakana bar included. */
    static boolean isDash(int character) {
        return character == '-'
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || DASHES.contains(prototype(character));
    }

    private static String prototype(int character) {
        String prototype = PROTOTYPES.get(character);
        return prototype == null ? Character.toString(character) : prototype;
    }

    private static String[] ascii() {
        var prototypes = new String[0x80];
        for (int i = 0; i < prototypes.length; i++) {
            prototypes[i] = prototype(i);
        }
        return prototypes;
    }
}
