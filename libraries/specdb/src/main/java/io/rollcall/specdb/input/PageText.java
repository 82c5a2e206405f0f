package io.rollcall.specdb.input;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;

/**
 * The text of a page.
 *
 * @param normalised the same, whatever its case, spaces and typography
 */
record PageText(String text, String normalised) {

    static PageText of(String text) {
        return new PageText(text, normalised(text));
    }

    /** @param values of the candidate, several of a list */
    QuoteCheck check(String quote, List<String> values) {
        if (text.contains(quote)) {
            return QuoteCheck.VERBATIM;
        }
        if (normalised.contains(normalised(quote))) {
            return QuoteCheck.NORMALISED;
        }
        return values.stream().allMatch(value -> normalised.contains(normalised(value)))
                ? QuoteCheck.VALUE_ONLY
                : QuoteCheck.NOT_FOUND;
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[‘’‚‛′]", "'")
                .replaceAll("[“”„‟″«»]", "\"")
                .replaceAll("[‐‑‒–—―−]", "-")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
