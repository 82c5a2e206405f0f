package io.rollcall.sync.crossvalidation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts without what people spell differently. */
final class Letters {

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Letters() {}

    /** The letters and digits alone, in lower case. */
    static String of(String text) {
        return OTHERS.matcher(lower(text)).replaceAll("");
    }

    /** Everything but spaces, in lower case. */
    static String withoutSpaces(String text) {
        return SPACES.matcher(lower(text)).replaceAll("");
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
