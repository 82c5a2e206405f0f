package io.rollcall.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A brand, model, variant or alias as people write it (D5): NFC, trimmed, inner white space collapsed, at most
 * {@value #MAX_LENGTH} characters, none of them invisible (control, format, variation selectors) or newer than Unicode 13.
 *
 * @param text never null; empty when nothing was given
 */
public record Name(String text) {

    public static final int MAX_LENGTH = 200;

    public static final Name NONE = new Name("");

    /** JavaScript's {@code \s}, which knows U+00A0, U+3000 and U+FEFF; Java's does not. */
    static final String WHITE_SPACE =
            "[\\u0009-\\u000D\\u0020\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]";

    private static final int REPLACEMENT = 0xFFFD;
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
        if (raw.length() <= MAX_LENGTH && isPlain(raw)) {
            return new Name(raw);
        }
        if (raw.length() > 20 * MAX_LENGTH) {
            throw InvalidText.tooLong(raw.length());
        }
        String text = Normalizer.normalize(collapsed(raw), Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (length > MAX_LENGTH) {
            throw InvalidText.tooLong(length);
        }
        if (text.codePoints().anyMatch(Name::isForbidden)) {
            throw forbidden(raw);
        }
        return new Name(text);
    }

    /** A name that was stored before: what was allowed then stays readable, whatever the rules for new names say now. */
    public static Name stored(String text) {
        return text == null || text.isEmpty() ? NONE : new Name(text);
    }

    private static InvalidText forbidden(String raw) {
        int[] characters = raw.codePoints().toArray();
        int place = 0;
        while (!isForbidden(characters[place]) || isWhiteSpace(characters[place])) {
            place++;
        }
        return InvalidText.forbidden(characters[place], place + 1);
    }

    /** Any text so that it can be shown, stored and sent: what no name may have is replaced, what is too long is cut. */
    public static String printable(String raw) {
        return printable(raw, MAX_LENGTH);
    }

    public static String printable(String raw, int longest) {
        if (raw == null) {
            return "";
        } else if (raw.isEmpty() || (raw.length() <= longest && isPlain(raw))) {
            return raw;
        }
        var shown = new StringBuilder();
        raw.codePoints()
                .limit(longest)
                .forEach(character -> shown.appendCodePoint(isForbidden(character) ? REPLACEMENT : character));
        return raw.codePointCount(0, raw.length()) > longest ? shown.append('…').toString() : shown.toString();
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /** The text that is compared (D6): lower case, in the root locale. */
    public String folded() {
        String lower = text.toLowerCase(Locale.ROOT);
        return isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    /**
     * The same name in Unicode's compatibility form (NFKC), by which brands are recognised: "Ｒａｚｅｒ" is "Razer" (D41). Itself
     * when nothing changes.
     */
    public Name compatible() {
        String compatible = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return compatible.equals(text) ? this : new Name(collapsed(compatible));
    }

    public Slug slug() {
        return Slug.of(text);
    }

    private static String collapsed(String text) {
        return SPACES.matcher(trim(text)).replaceAll(" ");
    }

    static String trim(String text) {
        // Most texts have nothing to trim, and show it by their first and last character.
        if (text.isEmpty() || (isInk(text.charAt(0)) && isInk(text.charAt(text.length() - 1)))) {
            return text;
        }
        return EDGES.matcher(text).replaceAll("");
    }

    private static boolean isInk(char character) {
        return character > ' ' && character < 0x7F;
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is as it would be stored: ASCII, with single spaces inside alone. Nearly every name is. */
    public static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~' || (character == ' ' && before == ' ')) {
                return false;
            }
            before = character;
        }
        return before != ' ';
    }

    private static boolean isForbidden(int character) {
        return Unicode.isInvisible(character) || !Unicode.isAssigned(character);
    }

    private static boolean isWhiteSpace(int character) {
        return SPACES.matcher(Character.toString(character)).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
