package io.rollcall.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.identity.Suggestion;

/** One step that would settle a rejection; it has no identity where the person has to think of one. */
@Schema(name = "Suggestion")
public record SuggestionState(
        @Schema(
                enumeration = {
                    "strip_variant",
                    "use_existing",
                    "open_existing",
                    "add_exception",
                    "add_product",
                    "use_spelling",
                    "remove_repeated_brand",
                    "make_variants",
                    "use_latin_name"
                })
        String action,

        String label,
        @Nullable String brand,
        @Nullable String model,
        @Nullable String variant,
        @Nullable String productId) {

    static SuggestionState of(Suggestion suggestion) {
        return new SuggestionState(
                suggestion.action(),
                suggestion.label(),
                suggestion.brand(),
                suggestion.model(),
                suggestion.variant(),
                suggestion.productId());
    }
}
