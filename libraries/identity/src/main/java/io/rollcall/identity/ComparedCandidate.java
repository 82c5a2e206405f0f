package io.rollcall.identity;

import java.util.List;
import java.util.Optional;

import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Normalized;
import io.rollcall.identity.IdentityDecision.Rejected;

/** One identity before its judge: normalised once, compared folded. */
record ComparedCandidate(
        ProductIdentity identity,
        Mode mode,
        KnownIdentities known,
        ComparedWords model,
        ComparedWords variant,
        String brandKey,
        List<ProductIdentity> sameModel) {

    static ComparedCandidate of(ProductIdentity identity, Mode mode, KnownIdentities known) {
        String brandKey = known.brandKey(identity.brand());
        return new ComparedCandidate(
                identity,
                mode,
                known,
                ComparedWords.of(identity.model()),
                ComparedWords.of(identity.variant()),
                brandKey,
                known.sameModel(brandKey, identity.model().folded()));
    }

    Optional<ProductIdentity> sameId() {
        return known.withProductId(identity.productId());
    }

    /** The product that is meant where the model repeats its brand (D40). */
    Optional<ProductIdentity> knownWithoutRepeatedBrand() {
        return identity.withoutRepeatedBrand()
                .flatMap(shorter -> known.sameModel(brandKey, shorter.model().folded()).stream()
                        .filter(product -> product.variant()
                                .folded()
                                .equals(shorter.variant().folded()))
                        .findFirst()
                        .or(() -> known.withProductId(shorter.productId())));
    }

    boolean hasException() {
        return known.hasException(
                brandKey, identity.model().folded(), identity.variant().folded());
    }

    /** Names the product without the variant, when there is one. */
    Explanation against(Explanation explanation) {
        return sameModel.stream()
                .filter(known -> !known.hasVariant())
                .findFirst()
                .map(explanation::against)
                .orElse(explanation);
    }

    Accepted accept(Explanation explanation) {
        return new Accepted(identity, explanation.competitor(), known.source(), explanation);
    }

    Rejected reject(Reason reason, ProductIdentity canonical, Explanation explanation) {
        return new Rejected(
                Normalized.of(identity), reason, Optional.of(canonical.productId()), known.source(), explanation);
    }
}
