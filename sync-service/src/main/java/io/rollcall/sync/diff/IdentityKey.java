package io.rollcall.sync.diff;

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

    private final BrandNames brands;

    /**
     * What texts name, its brand as the registry spells it, if it is registered (D41).
     *
     * @throws InvalidText when one of them can be no name
     */
    public ProductIdentity identity(String category, String brand, String model, String variant) {
        return ProductIdentity.of(category, brands.spelled(Name.of(brand)), Name.of(model), Variant.of(variant));
    }

    public String of(ProductIdentity identity) {
        return brands.key(identity.brand()).orElse(identity.brand().folded())
                + SEPARATOR
                + identity.model().folded()
                + SEPARATOR
                + identity.variant().folded();
    }
}
