package io.rollcall.catalog.bulk;

import java.util.Map;

import io.rollcall.catalog.brand.BrandRegistry.EnsuredBrand;
import io.rollcall.catalog.brand.KnownBrand;
import io.rollcall.catalog.brand.RegisteredBrands;
import io.rollcall.identity.Name;

/** Says of each row's brand whether a product of it can be added; found out before any transaction. */
@FunctionalInterface
public interface RowBrands {

    sealed interface Answer {}

    record Usable(String identifier) implements Answer {}

    record Refused(String reason, String message) implements Answer {}

    Answer NOT_REGISTERED = new Refused("brand_not_registered", "The brand is not registered.");

    Answer of(Name brand);

    /** Only what is registered and in the category can be used (D19). */
    static RowBrands known(Map<String, KnownBrand> brands, String category) {
        return name -> {
            KnownBrand brand = brands.get(name.folded());
            if (brand == null) {
                return NOT_REGISTERED;
            }
            return brand.isIn(category)
                    ? new Usable(brand.identifier())
                    : new Refused("brand_not_in_category", "The brand is not assigned to " + category + ".");
        };
    }

    /** What was missing has been registered, or would be. */
    static RowBrands registered(RegisteredBrands brands) {
        return name -> {
            String identifier = brands.identifiers().get(name.folded());
            if (identifier != null) {
                return new Usable(identifier);
            }
            EnsuredBrand refused = brands.rejections().get(name.folded());
            return refused == null ? NOT_REGISTERED : new Refused(refused.reason(), refused.detail());
        };
    }
}
