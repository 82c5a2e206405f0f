package io.rollcall.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A frozen view plus the rows of the batch that were accepted already (D9). */
final class AcceptedSoFar implements KnownIdentities {

    private record ModelKey(String brandKey, String modelKey) {}

    private final KnownIdentities frozen;
    private final Map<ModelKey, List<ProductIdentity>> byModel = new HashMap<>();
    private final Map<ProductId, ProductIdentity> byProductId = new HashMap<>();

    AcceptedSoFar(KnownIdentities frozen) {
        this.frozen = frozen;
    }

    void add(ProductIdentity identity) {
        var key = new ModelKey(brandKey(identity.brand()), identity.model().folded());
        byModel.computeIfAbsent(key, unseen -> new ArrayList<>()).add(identity);
        byProductId.put(identity.productId(), identity);
    }

    @Override
    public Source source() {
        return frozen.source();
    }

    @Override
    public String brandKey(Name brand) {
        return frozen.brandKey(brand);
    }

    @Override
    public List<ProductIdentity> sameModel(String brandKey, String modelKey) {
        var known = frozen.sameModel(brandKey, modelKey);
        var accepted = byModel.get(new ModelKey(brandKey, modelKey));
        if (accepted == null) {
            return known;
        }
        var all = new ArrayList<>(known);
        all.addAll(accepted);
        return all;
    }

    @Override
    public Optional<ProductIdentity> withProductId(ProductId productId) {
        return frozen.withProductId(productId).or(() -> Optional.ofNullable(byProductId.get(productId)));
    }

    @Override
    public boolean hasException(String brandKey, String modelKey, String variantKey) {
        return frozen.hasException(brandKey, modelKey, variantKey);
    }
}
