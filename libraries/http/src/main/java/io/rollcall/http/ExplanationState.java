package io.rollcall.http;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.identity.Explanation;
import io.rollcall.identity.ProductIdentity;

/**
 * Why the identity gate decided so (D6), as it stands in decisions and in the problems of refused writes.
 *
 * @param rule number of the rule that decided
 * @param match {@code token}, {@code infix} or null
 * @param matchedText the part of the model that matched; null when nothing did
 * @param competitor the product that stands in the way, or that is meant; null when there is none
 */
@Schema(name = "Explanation")
public record ExplanationState(
        int rule,
        String message,
        @Schema(enumeration = {"token", "infix"}) @Nullable String match,
        @Nullable String matchedText,
        @Nullable Competitor competitor,
        List<SuggestionState> suggestions) {

    public record Competitor(String productId, String brand, String model, String variant) {

        public static Competitor of(ProductIdentity identity) {
            return new Competitor(
                    identity.productId().value(),
                    identity.brand().text(),
                    identity.model().text(),
                    identity.variant().text());
        }
    }

    public static ExplanationState of(Explanation explanation) {
        return new ExplanationState(
                explanation.rule(),
                explanation.message(),
                explanation.match(),
                explanation.matchedText(),
                explanation.competitor().map(Competitor::of).orElse(null),
                explanation.suggestions().stream().map(SuggestionState::of).toList());
    }
}
