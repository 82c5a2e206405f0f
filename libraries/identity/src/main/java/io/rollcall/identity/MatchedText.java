package io.rollcall.identity;

import java.util.Locale;

/** The part of a model name that a variant repeats, as it is written there, so that a screen can mark it. */
final class MatchedText {

    private MatchedText() {}

    /** The first shortest stretch of the model that compares like the variant; the variant itself when nothing does. */
    static String in(Name model, Name variant) {
        String text = model.text();
        int plain = text.toLowerCase(Locale.ROOT).indexOf(variant.text().toLowerCase(Locale.ROOT));
        if (plain >= 0 && plain + variant.text().length() <= text.length()) {
            return text.substring(plain, plain + variant.text().length());
        }
        ComparedWords wanted = ComparedWords.of(variant);
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= text.length(); end++) {
                if (ComparedWords.of(Name.stored(text.substring(start, end))).equals(wanted)) {
                    return text.substring(start, end);
                }
            }
        }
        return variant.text();
    }
}
