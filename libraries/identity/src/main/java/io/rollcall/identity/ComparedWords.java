package io.rollcall.identity;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name as rules 2 and 3 compare it (D38): words joined by {@code -}, made like a slug from the name's NFKC form, but with
 * the letters, digits and decimal points that a slug drops. "白" is not a part of "Viper", nor "20" of "V2.0".
 */
record ComparedWords(String value) {

    static ComparedWords of(Name name) {
        return new ComparedWords(
                DroppedText.mayBeIn(name)
                        ? keepingEverything(name.text())
                        : name.slug().value());
    }

    boolean isEmpty() {
        return value.isEmpty();
    }

    boolean contains(ComparedWords other) {
        return value.contains(other.value);
    }

    /** Rather than a part of a word. */
    boolean containsWhole(ComparedWords other) {
        return ("-" + value + "-").contains("-" + other.value + "-");
    }

    boolean containsEachWordOf(ComparedWords other) {
        Set<String> words = new HashSet<>(words());
        return words.containsAll(other.words());
    }

    private List<String> words() {
        return List.of(value.split("-"));
    }

    private static String keepingEverything(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int[] characters =
                Normalizer.normalize(lower, Normalizer.Form.NFD).codePoints().toArray();
        var kept = new StringBuilder();
        boolean dashed = false;
        for (int i = 0; i < characters.length; i++) {
            int character = characters[i];
            boolean separates = Character.isWhitespace(character) || Confusables.isDash(character);
            boolean counts = Unicode.isLetterOrNumber(character)
                    || character == '_'
                    || DroppedText.isDecimalPoint(characters, i);
            if (counts && dashed && !kept.isEmpty()) {
                kept.append('-');
            }
            if (counts) {
                kept.appendCodePoint(character);
            }
            dashed = separates || (dashed && !counts);
        }
        return kept.toString();
    }
}
