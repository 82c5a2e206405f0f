package io.rollcall.identity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Known identities held in memory: a batch's look-ups, a fallback file, a test. Not for concurrent use. */
public final class IdentityIndex implements KnownIdentities {

    private record ModelKey(String brandKey, String modelKey) {}

    private record VariantKey(String brandKey, String modelKey, String variantKey) {}

    private final Source source;
    private final Map<String, String> brandKeys;
    private final Map<ModelKey, Map<String, ProductIdentity>> byModel = new HashMap<>();
    private final Map<ProductId, ProductIdentity> byProductId = new HashMap<>();
    private final Map<VariantKey, Boolean> exceptions = new HashMap<>();

    /** @param brandKeys folded brand names and aliases, each to its brand's one key */
    public IdentityIndex(Source source, Map<String, String> brandKeys) {
        this.source = source;
        this.brandKeys = brandKeys;
    }

    public void add(ProductIdentity identity) {
        byModel.computeIfAbsent(modelKey(identity), unseen -> new LinkedHashMap<>())
                .put(identity.variant().folded(), identity);
        byProductId.put(identity.productId(), identity);
    }

    /** A variant a named person let through (D7). */
    public void except(Name brand, Name model, Name variant) {
        exceptions.put(new VariantKey(brandKey(brand), model.folded(), variant.folded()), true);
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public String brandKey(Name brand) {
        return brandKeys.getOrDefault(brand.folded(), brand.folded());
    }

    @Override
    public List<ProductIdentity> sameModel(String brandKey, String modelKey) {
        return List.copyOf(
                byModel.getOrDefault(new ModelKey(brandKey, modelKey), Map.of()).values());
    }

    @Override
    public Optional<ProductIdentity> withProductId(ProductId productId) {
        return Optional.ofNullable(byProductId.get(productId));
    }

    @Override
    public boolean hasException(String brandKey, String modelKey, String variantKey) {
        return exceptions.containsKey(new VariantKey(brandKey, modelKey, variantKey));
    }

    private ModelKey modelKey(ProductIdentity identity) {
        return new ModelKey(brandKey(identity.brand()), identity.model().folded());
    }
}
