package io.rollcall.http;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.http.ExplanationState.Competitor;
import io.rollcall.identity.Hint;

/**
 * Something a person should look at before going on (D13). It decides nothing.
 *
 * @param kind {@code same_letters}, {@code looks_alike} or {@code brand_looks_alike}
 * @param product the product it may be; null when the brand alone is meant
 */
@Schema(
        name = "Hint",
        requiredProperties = {"kind", "message"})
public record HintState(String kind, String message, Competitor product) {

    public static List<HintState> of(List<Hint> hints) {
        return hints.stream()
                .map(hint -> new HintState(
                        hint.kind(),
                        hint.message(),
                        hint.product().map(Competitor::of).orElse(null)))
                .toList();
    }
}
