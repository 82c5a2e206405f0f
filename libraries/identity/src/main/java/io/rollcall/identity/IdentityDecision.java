package io.rollcall.identity;

import java.util.Optional;

/** The gate's answer to one identity (D6). */
public sealed interface IdentityDecision {

    Normalized normalized();

    /** The product that is or would be canonical; empty when the text does not say which. */
    Optional<ProductId> canonical();

    Source source();

    Explanation explanation();

    /**
     * The identity as it would be stored.
     *
     * @param productId null when no id can be made of the texts
     */
    record Normalized(String brand, String model, String variant, String productId) {

        static Normalized of(ProductIdentity identity) {
            return new Normalized(
                    identity.brand().text(),
                    identity.model().text(),
                    identity.variant().text(),
                    identity.productId().value());
        }
    }

    /**
     * @param identity as it would be stored
     * @param existing the product this identity names already; empty when it is new
     */
    record Accepted(
            ProductIdentity identity, Optional<ProductIdentity> existing, Source source, Explanation explanation)
            implements IdentityDecision {

        @Override
        public Normalized normalized() {
            return Normalized.of(identity);
        }

        @Override
        public Optional<ProductId> canonical() {
            return Optional.of(existing.orElse(identity).productId());
        }
    }

    record Rejected(
            Normalized normalized, Reason reason, Optional<ProductId> canonical, Source source, Explanation explanation)
            implements IdentityDecision {}
}
