package io.rollcall.gate.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.rollcall.identity.ProductId;
import io.rollcall.identity.ProductIdentity;

/** One category's identities in memory, found by model and by id. Guarded by {@link IdentityMemory}. */
final class CategoryIndex {

    private record ModelKey(String brandKey, String modelKey) {}

    private final Map<ModelKey, Map<String, ProductIdentity>> byModel = new HashMap<>();
    private final Map<ProductId, ProductIdentity> byProductId = new HashMap<>();
    private long revision;

    void add(KnownProduct product) {
        ProductIdentity identity = product.identity();
        byModel.computeIfAbsent(key(product), unseen -> new java.util.TreeMap<>())
                .put(identity.variant().folded(), identity);
        byProductId.put(identity.productId(), identity);
        seen(product.revision());
    }

    void remove(KnownProduct product) {
        ProductIdentity identity = product.identity();
        Map<String, ProductIdentity> variants = byModel.get(key(product));
        if (variants != null && variants.remove(identity.variant().folded(), identity) && variants.isEmpty()) {
            byModel.remove(key(product));
        }
        byProductId.remove(identity.productId(), identity);
    }

    void seen(long revision) {
        this.revision = Math.max(this.revision, revision);
    }

    long revision() {
        return revision;
    }

    boolean isEmpty() {
        return byProductId.isEmpty();
    }

    List<ProductIdentity> sameModel(String brandKey, String modelKey) {
        Map<String, ProductIdentity> variants = byModel.get(new ModelKey(brandKey, modelKey));
        return variants == null ? List.of() : List.copyOf(variants.values());
    }

    ProductIdentity withProductId(ProductId productId) {
        return byProductId.get(productId);
    }

    private static ModelKey key(KnownProduct product) {
        return new ModelKey(product.brandId(), product.identity().model().folded());
    }
}
