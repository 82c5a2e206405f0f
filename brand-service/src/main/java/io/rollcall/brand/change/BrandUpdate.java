package io.rollcall.brand.change;

import java.util.List;
import java.util.Objects;
import jakarta.validation.constraints.Size;

import io.rollcall.brand.registry.Brand;
import io.rollcall.brand.registry.NewBrand;
import io.rollcall.identity.Name;

/**
 * What a brand becomes. A member that is absent stays as it is; a list that is given replaces the one there was.
 *
 * @param name with another slug, only while no product has the brand: else it is renamed, with a preview (D18)
 * @param website http or https, or {@code ""} for none
 */
public record BrandUpdate(
        String name,
        @Size(max = 100) List<String> aliases,
        @Size(max = 200) List<String> categories,
        String website) {

    Brand of(Brand brand) {
        Name wanted = NewBrand.checkedName(Objects.requireNonNullElse(name, brand.name()));
        var wantedAliases = aliases == null
                ? Brand.aliasesOf(wanted.text(), brand.aliases().stream())
                : NewBrand.checkedAliases(wanted.text(), aliases);
        return brand.next(
                wanted.slug().value(),
                wanted.text(),
                wantedAliases,
                categories == null ? brand.categories() : NewBrand.checkedCategories(categories),
                website == null ? brand.website() : NewBrand.checkedWebsite(website));
    }
}
