package io.rollcall.brand.registry;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A brand as the API shows it.
 *
 * @param identifier stable key, eight hex digits
 * @param addedBy who or what added it ({@code seed})
 * @param products how many products refer to it, over all categories
 */
@Schema(
        name = "Brand",
        requiredProperties = {
            "slug",
            "identifier",
            "name",
            "aliases",
            "categories",
            "website",
            "addedAt",
            "addedBy",
            "products",
            "version"
        })
public record BrandState(
        String slug,
        String identifier,
        String name,
        List<String> aliases,
        List<String> categories,
        String website,
        Instant addedAt,
        String addedBy,
        long products,
        long version) {

    static BrandState of(Brand brand, long products) {
        return new BrandState(
                brand.slug,
                brand.identifier,
                brand.name,
                brand.aliases,
                brand.categories,
                brand.website,
                brand.addedAt,
                brand.addedBy,
                products,
                brand.version);
    }
}
