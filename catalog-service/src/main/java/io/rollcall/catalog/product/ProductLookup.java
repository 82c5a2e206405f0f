package io.rollcall.catalog.product;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.rollcall.catalog.identity.IdentityRefused;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.IdentityIndex;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.Mode;
import io.rollcall.identity.Source;

/** Finds single products, and what can be said of an identity before any transaction. */
@ApplicationScoped
class ProductLookup {

    private final KnownProducts known;

    ProductLookup(KnownProducts known) {
        this.known = known;
    }

    @Transactional
    boolean hasCatalog(String category) {
        return known.hasProducts(category);
    }

    @Transactional
    ProductState product(String category, String productId) {
        return Product.<Product>find("category = ?1 and productId = ?2", category, productId)
                .firstResultOptional()
                .map(ProductState::of)
                .orElseThrow(() -> new Refusals.NoSuchProduct(category, productId));
    }

    /** What no knowledge can heal: blank or unusable texts, a variant that is part of the model. */
    void refuseUnnameable(String category, Candidate candidate) {
        var nothingKnown = new IdentityIndex(Source.NONE, Map.of());
        if (IdentityRules.decide(category, candidate, Mode.AUTHORING, nothingKnown) instanceof Rejected rejected) {
            throw new IdentityRefused(rejected);
        }
    }
}
