package io.rollcall.catalog.product;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.identity.IdentityRejected;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.identity.BrandNames;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.IdentityIndex;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.Mode;
import io.rollcall.identity.Source;
import io.rollcall.persistence.Sql;

/** Finds single products, and what can be said of an identity before any transaction. */
@ApplicationScoped
@RequiredArgsConstructor
public class ProductLookup {

    private final KnownProducts known;
    private final Sql sql;

    @Transactional
    boolean hasCatalog(String category) {
        return known.hasProducts(category);
    }

    /** @return the product, or the one that had this id before it was renamed (D3) */
    @Transactional
    public ProductState product(String category, String productId) {
        return Product.<Product>find("category = ?1 and productId = ?2", category, productId)
                .firstResultOptional()
                .or(() -> renamed(category, productId))
                .map(ProductState::of)
                .orElseThrow(() -> new ProductProblems.NoSuchProduct(category, productId));
    }

    /**
     * What no knowledge but an exception can heal: blank or unusable texts, a variant that is part of the model. Asked
     * before the brand is looked for, so that a person hears of the identity first.
     */
    void refuseUnnameable(String category, Candidate candidate) {
        var nothingKnown = new IdentityIndex(Source.NONE, new BrandNames());
        if (isUnnameable(IdentityRules.decide(category, candidate, Mode.AUTHORING, nothingKnown))) {
            IdentityDecision decision = QuarkusTransaction.requiringNew()
                    .call(() -> IdentityRules.decide(
                            category, candidate, Mode.AUTHORING, known.about(category, candidate)));
            if (isUnnameable(decision)) {
                throw new IdentityRejected(candidate, (Rejected) decision);
            }
        }
    }

    private static boolean isUnnameable(IdentityDecision decision) {
        return decision instanceof Rejected rejected && !rejected.reason().isConflict();
    }

    private Optional<Product> renamed(String category, String productId) {
        return sql.query(
                        "select identifier from product_redirect where category = :category and product_id = :productId")
                .bind("category", category)
                .bind("productId", productId)
                .first(String.class)
                .map(identifier -> Product.<Product>findById(identifier));
    }
}
