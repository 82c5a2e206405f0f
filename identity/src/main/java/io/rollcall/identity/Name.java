package io.rollcall.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A brand, model, variant or alias as people write it (D5): NFC, trimmed, inner white space collapsed, at most
 * {@value #MAX_LENGTH} characters, without control and format characters (zero-width, bidi).
 *
 * @param text never null; empty when nothing was given
 */
public record Name(String text) {

    public static final int MAX_LENGTH = 200;

    public static final Name NONE = new Name("");

    /** JavaScript's {@code \s}, which knows U+00A0, U+3000 and U+FEFF; Java's does not. */
    static final String WHITE_SPACE =
            "[\\u0009-\\u000D\\u0020\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]";

    private static final Pattern SPACES = Pattern.compile(WHITE_SPACE + "+");
    private static final Pattern EDGES = Pattern.compile("^" + WHITE_SPACE + "+|" + WHITE_SPACE + "+$");

    /**
     * @param raw any text; null counts as nothing given
     * @throws InvalidText when it is too long or holds a character no name may have
     */
    public static Name of(String raw) {
        if (raw == null || raw.isEmpty()) {
            return NONE;
        }
        if (raw.length() > 20 * MAX_LENGTH) {
            throw InvalidText.tooLong(raw.length());
        }
        String text = Normalizer.normalize(SPACES.matcher(trim(raw)).replaceAll(" "), Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (length > MAX_LENGTH) {
            throw InvalidText.tooLong(length);
        }
        text.codePoints().filter(Name::isForbidden).findFirst().ifPresent(character -> {
            throw InvalidText.forbidden(character);
        });
        return new Name(text);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /** The text that is compared (D6): lower case, in the root locale. */
    public String folded() {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    public Slug slug() {
        return Slug.of(text);
    }

    static String trim(String text) {
        return EDGES.matcher(text).replaceAll("");
    }

    private static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
