package io.rollcall.identity;

import java.text.Normalizer;
import java.util.Optional;

/**
 * What of a name its id leaves out although it tells products apart (D38): letters and digits outside a–z and 0–9 ("Ⅱ", "²",
 * "白"), and decimal points between digits, so that "101.0" gets the id of "1010".
 *
 * @param characters those left out, each once, in the order of the name
 * @param spelling the name in letters that an id keeps, "Cestus II" for "Cestus Ⅱ"; empty when there is none ("白")
 */
record DroppedText(String characters, Optional<String> spelling) {

    /** Empty for nearly every name. */
    static Optional<DroppedText> of(Name name) {
        String dropped = mayBeIn(name) ? dropped(name.text()) : "";
        return dropped.isEmpty() ? Optional.empty() : Optional.of(new DroppedText(dropped, spelling(name.text())));
    }

    /** What the parts of an identity lose together; the spelling is for each part alone. */
    static String in(ProductIdentity identity) {
        var dropped = new StringBuilder();
        for (Name part : new Name[] {identity.brand(), identity.model(), identity.variant()}) {
            of(part).ifPresent(text -> dropped.append(text.characters()));
        }
        return once(dropped.toString());
    }

    /** The identity in letters that its id keeps; empty when it loses nothing, or there are no such letters. */
    static Optional<ProductIdentity> spelledOut(ProductIdentity identity) {
        try {
            Name brand = spelledOut(identity.brand());
            Name model = spelledOut(identity.model());
            Name variant = spelledOut(identity.variant());
            var spelled = ProductIdentity.of(identity.category(), brand, model, variant);
            boolean keepsAll = in(spelled).isEmpty();
            return keepsAll && !spelled.equals(identity) ? Optional.of(spelled) : Optional.empty();
        } catch (InvalidText tooLong) {
            return Optional.empty();
        }
    }

    static boolean mayBeIn(Name name) {
        return name.text().indexOf('.') >= 0 || !Name.isAscii(name.text());
    }

    static boolean isDecimalPoint(int[] characters, int at) {
        return characters[at] == '.'
                && at > 0
                && at + 1 < characters.length
                && Character.isDigit(characters[at - 1])
                && Character.isDigit(characters[at + 1]);
    }

    private static Name spelledOut(Name name) {
        return of(name).flatMap(DroppedText::spelling).map(Name::of).orElse(name);
    }

    private static String dropped(String text) {
        int[] characters = text.codePoints().toArray();
        var dropped = new StringBuilder();
        for (int i = 0; i < characters.length; i++) {
            if (isDropped(characters[i]) || isDecimalPoint(characters, i)) {
                dropped.appendCodePoint(characters[i]);
            }
        }
        return once(dropped.toString());
    }

    private static boolean isDropped(int character) {
        return character >= 0x80
                && Unicode.isLetterOrNumber(character)
                && Slug.of(Character.toString(character)).isEmpty();
    }

    private static Optional<String> spelling(String text) {
        var compatible = new StringBuilder();
        text.codePoints().forEach(character -> {
            String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
            // "10½" is 10 1/2 and not 101/2.
            boolean joins = plain.indexOf('⁄') > 0
                    && !compatible.isEmpty()
                    && Character.isDigit(compatible.codePointBefore(compatible.length()));
            compatible.append(joins ? " " : "").append(plain);
        });
        int[] latin = LatinLetters.of(compatible.toString()).codePoints().toArray();
        var spelled = new StringBuilder();
        for (int i = 0; i < latin.length; i++) {
            spelled.appendCodePoint(isDecimalPoint(latin, i) ? '-' : latin[i]);
        }
        String spelling = spelled.toString();
        return dropped(spelling).isEmpty() ? Optional.of(spelling) : Optional.empty();
    }

    private static String once(String characters) {
        var once = new StringBuilder();
        characters.codePoints().distinct().forEach(once::appendCodePoint);
        return once.toString();
    }
}
