package io.rollcall.workbook;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The labels an identity is found by: their own words, and the common ones for the same thing. */
public enum Label {
    BRAND(
            "brand",
            "brands",
            "brand name",
            "brand names",
            "make",
            "makes",
            "maker",
            "manufacturer",
            "manufacturers",
            "manufacturer name",
            "vendor"),
    MODEL(
            "model",
            "models",
            "model name",
            "model names",
            "product",
            "products",
            "product name",
            "product names",
            "product model",
            "name"),
    VARIANT(
            "variant",
            "variants",
            "variant name",
            "variant names",
            "variation",
            "variations",
            "edition",
            "editions",
            "version",
            "versions",
            "colour",
            "color",
            "colours",
            "colors",
            "colourway",
            "colorway");

    /** Which label a text is. {@code rank} is 0 for the label itself; of several, the lowest counts. */
    public record Match(Label label, int rank) {

        boolean isExact() {
            return rank == 0;
        }
    }

    private static final int LONGEST = 100;
    private static final Pattern SEPARATORS = Pattern.compile("[\\p{Z}\\s_-]+");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|\\([^)]*\\)\\W*$|[^\\p{L}\\p{N}]+$");
    private static final Map<String, Match> MATCHES = new HashMap<>();

    static {
        for (Label label : values()) {
            for (String name : label.names) {
                MATCHES.put(name, new Match(label, label.names.indexOf(name)));
            }
        }
    }

    private final List<String> names;

    Label(String... names) {
        this.names = List.of(names);
    }

    /** In any case, whatever punctuation is around it: {@code Variants:}, {@code Brand *}, {@code EDITION (optional)}. */
    public static Optional<Match> match(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String words = SEPARATORS.matcher(folded).replaceAll(" ").strip();
        for (String before = ""; !before.equals(words); ) {
            before = words;
            words = AROUND.matcher(words).replaceAll("").strip();
        }
        return Optional.ofNullable(MATCHES.get(words));
    }

    /** The label itself and nothing like it. */
    static Optional<Label> exactly(String text) {
        String word = text.length() > LONGEST ? "" : CellText.trim(text).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(MATCHES.get(word)).filter(Match::isExact).map(Match::label);
    }
}
