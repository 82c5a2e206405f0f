package io.rollcall.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What two names have in common that a person would take for one (D13, D39): the same letters and digits once separators are
 * removed ("Pro X 2", "Pro X2"), also where they only look the same ("Razer" with a Cyrillic а). Every dash is a separator,
 * ™ ® © ℠ count for nothing, and decimal points count: "310.0" is near "310", "101.0" is not near "1010". Good for a hint
 * alone: nothing is merged by it.
 */
public record NearKey(String value) {

    private static final Pattern MARKS = Pattern.compile("[™®©℠]");
    private static final Pattern DECIMAL = Pattern.compile("(?<![\\d.])(\\d+)\\.(\\d+?)0*(?!\\d|\\.\\d)");
    private static final Pattern POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");

    /** Stands for a decimal point among letters and digits; no name has it as a letter. */
    private static final char DECIMAL_POINT = '\u2396';

    private static final String[] ASCII = IntStream.range(0, 0x80)
            .mapToObj(character -> ofAny(Character.toString(character), true))
            .toArray(String[]::new);

    /** Over the whole name, so that it does not matter where brand, model and variant were cut. */
    public static NearKey of(ProductIdentity identity) {
        return of(identity.withoutRepeatedBrand().orElse(identity).spoken());
    }

    public static NearKey of(String text) {
        boolean ascii = Name.isAscii(text);
        return new NearKey(ascii && text.indexOf('.') < 0 ? ofLetters(text) : ofAny(text, ascii));
    }

    /** What {@link #ofAny} makes of ASCII without a point: character by character, as nothing combines. */
    private static String ofLetters(String text) {
        var key = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            key.append(ASCII[text.charAt(i)]);
        }
        return key.toString();
    }

    static String ofAny(String text, boolean ascii) {
        String plain = ascii ? text : Normalizer.normalize(MARKS.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        String spaced = ascii ? plain : dashesAsSpaces(plain);
        String seen = Confusables.skeleton(decimals(spaced.toLowerCase(Locale.ROOT)));
        return lettersAndNumbers(seen.toLowerCase(Locale.ROOT));
    }

    static String lettersAndNumbers(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(NearKey::counts).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** A skeleton may have characters newer than those a name may have: "于" looks like one of Unicode 14. */
    private static boolean counts(int character) {
        return Unicode.isLetterOrNumber(character) || character == DECIMAL_POINT || !Unicode.isAssigned(character);
    }

    /** 310.0 is 310 and 2.40 is 2.4; of a version such as 1.0.0 every number counts. */
    private static String decimals(String text) {
        if (text.indexOf('.') < 0) {
            return text;
        }
        String shortened = DECIMAL.matcher(text)
                .replaceAll(number ->
                        number.group(2).equals("0") ? number.group(1) : number.group(1) + "." + number.group(2));
        return POINT.matcher(shortened).replaceAll(String.valueOf(DECIMAL_POINT));
    }

    private static String dashesAsSpaces(String text) {
        var spaced = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> Confusables.isDash(character) ? ' ' : character)
                .forEach(spaced::appendCodePoint);
        return spaced.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
