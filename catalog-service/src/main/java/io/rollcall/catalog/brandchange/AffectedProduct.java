package io.rollcall.catalog.brandchange;

import java.util.Map;

import io.rollcall.contracts.change.BrandChange.Move;
import io.rollcall.identity.Candidate;

/** A product that a change of brands concerns, as it is now. */
record AffectedProduct(
        String identifier,
        String category,
        String productId,
        String brand,
        String brandKey,
        String model,
        String variant,
        long version) {

    /** @param texts of products that get one of their own */
    Candidate after(Move move, Map<String, String> texts) {
        String renamed = move.rewrite().contains(brandKey) ? move.name() : brand;
        return new Candidate(texts.getOrDefault(identifier, renamed), model, variant);
    }
}
