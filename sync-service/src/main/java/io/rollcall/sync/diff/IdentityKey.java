package io.rollcall.sync.diff;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;

import io.rollcall.identity.BrandNames;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.Variant;

/**
 * Identities as they are compared (D6): brand, model and variant folded, and the brand's names and aliases taken for one. An
 * alias decides matching alone; nobody's text is rewritten.
 */
@RequiredArgsConstructor
public final class IdentityKey {

    /** No name may have it. */
    private static final char SEPARATOR = '\u0000';

    /** A list has few brands, each of them many times; one that has more looks them up each time. */
    private static final int MOST_KEPT = 10_000;

    private final BrandNames brands;
    private final Map<String, Name> spelled = new ConcurrentHashMap<>();
    private final Map<Name, String> keys = new ConcurrentHashMap<>();

    /**
     * What texts name, its brand as the registry spells it, if it is registered (D41).
     *
     * @throws InvalidText when one of them can be no name
     */
    public ProductIdentity identity(String category, String brand, String model, String variant) {
        return ProductIdentity.of(
                category,
                kept(spelled, brand, text -> brands.spelled(Name.of(text))),
                Name.of(model),
                Variant.of(variant));
    }

    public String of(ProductIdentity identity) {
        return kept(keys, identity.brand(), brand -> brands.key(brand).orElse(brand.folded()))
                + SEPARATOR
                + identity.model().folded()
                + SEPARATOR
                + identity.variant().folded();
    }

    private static <K, V> V kept(Map<K, V> kept, K key, Function<K, V> made) {
        V value = kept.get(key);
        if (value == null) {
            value = made.apply(key);
            if (kept.size() < MOST_KEPT) {
                kept.put(key, value);
            }
        }
        return value;
    }
}
