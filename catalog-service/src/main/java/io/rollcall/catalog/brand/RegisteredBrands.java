package io.rollcall.catalog.brand;

import java.util.List;
import java.util.Map;

import io.rollcall.catalog.brand.BrandRegistry.EnsuredBrand;

/**
 * Brands of a category after what was missing was registered.
 *
 * @param identifiers by folded name
 * @param rejections brands the registry refused, by folded name, with its answer
 * @param created those that are new
 * @param assigned those that were registered and are now assigned to the category
 */
public record RegisteredBrands(
        Map<String, String> identifiers,
        Map<String, EnsuredBrand> rejections,
        List<EnsuredBrand> created,
        List<EnsuredBrand> assigned) {

    public List<String> createdNames() {
        return created.stream().map(EnsuredBrand::name).toList();
    }
}
