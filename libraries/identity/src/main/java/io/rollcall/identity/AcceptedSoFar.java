package io.rollcall.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A frozen view plus the rows of the batch that were accepted already (D9). */
final class AcceptedSoFar implements KnownIdentities {

    private final KnownIdentities frozen;
    private final IdentityIndex accepted;

    AcceptedSoFar(KnownIdentities frozen) {
        this.frozen = frozen;
        this.accepted = new IdentityIndex(frozen.source(), new BrandNames());
    }

    void add(ProductIdentity identity) {
        accepted.add(brandKey(identity.brand()), identity);
    }

    @Override
    public Source source() {
        return frozen.source();
    }

    @Override
    public Name spelled(Name brand) {
        return frozen.spelled(brand);
    }

    @Override
    public String brandKey(Name brand) {
        return frozen.brandKey(brand);
    }

    @Override
    public List<ProductIdentity> sameModel(String brandKey, String modelKey) {
        return both(frozen.sameModel(brandKey, modelKey), accepted.sameModel(brandKey, modelKey));
    }

    @Override
    public Optional<ProductIdentity> withProductId(ProductId productId) {
        return frozen.withProductId(productId).or(() -> accepted.withProductId(productId));
    }

    @Override
    public List<ProductIdentity> nearDuplicates(ProductIdentity identity) {
        return both(frozen.nearDuplicates(identity), accepted.nearDuplicates(identity));
    }

    @Override
    public Optional<String> lookalikeBrand(Name brand) {
        return frozen.lookalikeBrand(brand);
    }

    @Override
    public boolean hasException(String brandKey, String modelKey, String variantKey) {
        return frozen.hasException(brandKey, modelKey, variantKey);
    }

    private static List<ProductIdentity> both(List<ProductIdentity> known, List<ProductIdentity> accepted) {
        return accepted.isEmpty()
                ? known
                : Stream.concat(known.stream(), accepted.stream()).toList();
    }
}
