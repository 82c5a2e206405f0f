package io.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where brands come from.
 *
 * @param token {@code registry}, {@code product_catalog}, {@code active_filtering} or {@code none}
 */
record BrandSource(String token) {
    static final BrandSource REGISTRY = new BrandSource("registry");

    static BrandSource of(JsonNode answer) {
        String token = Cells.of(answer, "source");
        return token.isEmpty() ? REGISTRY : new BrandSource(token);
    }

    /** Nothing to say about the registry. */
    String note() {
        return switch (token) {
            case "registry" -> "";
            case "none" -> "No registry yet, and no file to infer it from. Begin it with ./rollcall brand add NAME";
            default ->
                "No registry yet: inferred from " + Cells.text(token) + ". ./rollcall brand seed registers the brands.";
        };
    }
}
