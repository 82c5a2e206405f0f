package io.rollcall.identity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What two names have in common that a person would take for one (D13): the same letters and digits once separators are
 * removed ("Pro X 2", "Pro X2"), also where they only look the same ("Razer" with a Cyrillic а). Good for a hint alone:
 * nothing is merged by it.
 */
public record NearKey(String value) {

    /** Over the whole name, so that it does not matter where brand, model and variant were cut. */
    public static NearKey of(ProductIdentity identity) {
        return of(identity.brand().text() + identity.model() + identity.variant());
    }

    public static NearKey of(String text) {
        String plain = Name.isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String seen = Confusables.skeleton(plain.toLowerCase(Locale.ROOT)).toLowerCase(Locale.ROOT);
        return new NearKey(lettersAndDigits(seen));
    }

    static String lettersAndDigits(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
