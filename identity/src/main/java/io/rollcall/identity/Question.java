package io.rollcall.identity;

import java.util.List;
import java.util.Optional;

import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Normalized;
import io.rollcall.identity.IdentityDecision.Rejected;

/** One identity before its judge: normalised once, compared folded. */
record Question(
        ProductIdentity identity,
        Mode mode,
        KnownIdentities known,
        Slug model,
        Slug variant,
        String brandKey,
        List<ProductIdentity> sameModel) {

    static Question of(ProductIdentity identity, Mode mode, KnownIdentities known) {
        String brandKey = known.brandKey(identity.brand());
        return new Question(
                identity,
                mode,
                known,
                identity.model().slug(),
                identity.variant().slug(),
                brandKey,
                known.sameModel(brandKey, identity.model().folded()));
    }

    Optional<ProductIdentity> sameId() {
        return known.withProductId(identity.productId());
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
