package io.rollcall.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import lombok.RequiredArgsConstructor;

/**
 * Known identities in memory: the gate's view of a category, a batch's look-ups, a fallback file. Look-ups cost the same
 * for one product and for a million. Not for concurrent use while it changes.
 */
@RequiredArgsConstructor
public final class IdentityIndex implements KnownIdentities {

    private record Entry(ProductIdentity identity, String brandKey) {

        int idHash() {
            return identity.productId().hashCode();
        }

        int modelHash() {
            return IdentityIndex.modelHash(brandKey, identity.model().folded());
        }

        int nearHash() {
            return NearKey.of(identity).hashCode();
        }

        boolean isOf(String brand, String model) {
            return brandKey.equals(brand) && identity.model().folded().equals(model);
        }
    }

    private record StoredBrand(String key, Name name, String category) {

        ProductIdentity sharedBy(ProductIdentity identity) {
            return new ProductIdentity(
                    category,
                    name.equals(identity.brand()) ? name : identity.brand(),
                    identity.model(),
                    identity.hasVariant() ? identity.variant() : Name.NONE,
                    identity.productId());
        }
    }

    private record Excepted(String modelKey, String variantKey) {}

    private static final Comparator<ProductIdentity> BY_VARIANT =
            Comparator.comparing(identity -> identity.variant().folded());

    private final Source source;
    private final BrandNames brands;
    private final HashIndex<Entry> byModel = new HashIndex<>(Entry::modelHash);
    private final HashIndex<Entry> byProductId = new HashIndex<>(Entry::idHash);
    private final HashIndex<Entry> byNearKey = new HashIndex<>(Entry::nearHash);
    private final Map<Excepted, Set<Name>> exceptions = new HashMap<>();

    /** Brands by the text their products are stored with: they are found by it also when no registry knows them any more. */
    private final Map<String, StoredBrand> storedBrands = new HashMap<>();

    public void add(ProductIdentity identity) {
        add(brandKey(identity.brand()), identity);
    }

    /**
     * @param brandKey of the brand it is stored with, whatever its text is a name of now
     * @return the identity as it is held, which shares with others what they have in common
     */
    public ProductIdentity add(String brandKey, ProductIdentity identity) {
        StoredBrand stored = storedBrands.computeIfAbsent(
                identity.brand().folded(), unseen -> new StoredBrand(brandKey, identity.brand(), identity.category()));
        ProductIdentity held = stored.sharedBy(identity);
        var entry = new Entry(held, stored.key().equals(brandKey) ? stored.key() : brandKey);
        byModel.add(entry);
        byProductId.add(entry);
        byNearKey.add(entry);
        return held;
    }

    public void remove(ProductIdentity identity) {
        Entry entry = byProductId.first(
                identity.productId().hashCode(), known -> known.identity().equals(identity));
        if (entry != null) {
            byModel.remove(entry);
            byProductId.remove(entry);
            byNearKey.remove(entry);
        }
    }

    /** A variant a named person let through (D7), for the brand under all its names. */
    public void except(Name brand, Name model, Name variant) {
        exceptions
                .computeIfAbsent(new Excepted(model.folded(), variant.folded()), unseen -> new HashSet<>())
                .add(brand);
    }

    public void exceptNoLonger(Name brand, Name model, Name variant) {
        exceptions
                .getOrDefault(new Excepted(model.folded(), variant.folded()), new HashSet<>())
                .remove(brand);
    }

    public int size() {
        return byProductId.size();
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public Name spelled(Name brand) {
        return brands.spelled(brand);
    }

    @Override
    public String brandKey(Name brand) {
        String folded = brand.folded();
        StoredBrand stored = storedBrands.get(folded);
        return brands.key(brand).orElse(stored == null ? folded : stored.key());
    }

    @Override
    public Optional<String> lookalikeBrand(Name brand) {
        return brands.lookalike(brand);
    }

    @Override
    public List<ProductIdentity> sameModel(String brandKey, String modelKey) {
        var found = new ArrayList<ProductIdentity>(2);
        byModel.each(modelHash(brandKey, modelKey), entry -> {
            if (entry.isOf(brandKey, modelKey)) {
                found.add(entry.identity());
            }
        });
        if (found.size() > 1) {
            found.sort(BY_VARIANT);
        }
        return found;
    }

    @Override
    public Optional<ProductIdentity> withProductId(ProductId productId) {
        return Optional.ofNullable(byProductId.first(
                        productId.hashCode(),
                        entry -> entry.identity().productId().equals(productId)))
                .map(Entry::identity);
    }

    @Override
    public List<ProductIdentity> nearDuplicates(ProductIdentity identity) {
        NearKey key = NearKey.of(identity);
        var found = new ArrayList<ProductIdentity>(2);
        byNearKey.each(key.hashCode(), entry -> {
            if (NearKey.of(entry.identity()).equals(key)) {
                found.add(entry.identity());
            }
        });
        return found;
    }

    @Override
    public boolean hasException(String brandKey, String modelKey, String variantKey) {
        return exceptions.getOrDefault(new Excepted(modelKey, variantKey), Set.of()).stream()
                .anyMatch(brand -> brandKey(brand).equals(brandKey));
    }

    private static int modelHash(String brandKey, String modelKey) {
        return 31 * brandKey.hashCode() + modelKey.hashCode();
    }
}
