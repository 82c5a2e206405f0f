package io.rollcall.identity;

import java.util.List;
import java.util.Optional;

/**
 * Why a decision is as it is.
 *
 * @param rule the number of the rule in D6 that decided
 * @param message a sentence for a person
 * @param match {@code token} (whole words) or {@code infix} (part of a word) for a variant found in the model, else null
 * @param matchedText the part of the model that matched, as it is written there; null when nothing did
 * @param competitor the product that stands in the way, or the one that is meant; empty when there is none
 * @param suggestions what would make it valid, best first
 */
public record Explanation(
        int rule,
        String message,
        String match,
        String matchedText,
        Optional<ProductIdentity> competitor,
        List<Suggestion> suggestions) {

    static Explanation of(int rule, String message, Suggestion... suggestions) {
        return new Explanation(rule, message, null, null, Optional.empty(), List.of(suggestions));
    }

    Explanation against(ProductIdentity competitor) {
        return new Explanation(rule, message, match, matchedText, Optional.of(competitor), suggestions);
    }

    Explanation matching(String match, String matchedText) {
        return new Explanation(rule, message, match, matchedText, competitor, suggestions);
    }
}
