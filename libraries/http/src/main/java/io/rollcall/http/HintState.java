package io.rollcall.http;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.ExplanationState.Competitor;
import io.rollcall.identity.Hint;

/**
 * Something a person should look at before going on (D13). It decides nothing.
 *
 * @param kind {@code same_letters}, {@code looks_alike}, {@code brand_looks_alike}, {@code id_drops_text} (D38) or
 *     {@code model_repeats_brand} (D40)
 * @param product the product it may be; null when no other product is meant
 * @param suggestion the identity that would settle it in one click; null when there is none
 */
@Schema(name = "Hint")
public record HintState(
        @Schema(
                enumeration = {
                    "same_letters",
                    "looks_alike",
                    "brand_looks_alike",
                    "id_drops_text",
                    "model_repeats_brand"
                })
        String kind,

        String message,
        @Nullable Competitor product,
        @Nullable SuggestionState suggestion) {

    public static List<HintState> of(List<Hint> hints) {
        return hints.stream()
                .map(hint -> new HintState(
                        hint.kind(),
                        hint.message(),
                        hint.product().map(Competitor::of).orElse(null),
                        hint.suggestion().map(SuggestionState::of).orElse(null)))
                .toList();
    }
}
