package io.rollcall.brand.registry;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A brand as the API shows it.
 *
 * @param identifier stable key, eight hex digits; empty for a brand that is inferred from files
 * @param addedBy who or what added it ({@code seed})
 * @param products how many products refer to it, over all categories
 * @param productsByCategory the categories in which it has products
 * @param pending the change of it that is under way ({@code rename}, {@code remove} …), until which it takes no other; or null
 */
@Schema(name = "Brand")
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
        List<InCategory> productsByCategory,

        @Schema(enumeration = {"update", "remove", "rename", "merge", "move_alias", "undo", "assign"}) @Nullable
        String pending,

        long version) {

    @Schema(name = "ProductsInCategory")
    public record InCategory(String category, long products) {}

    public static BrandState of(Brand brand, List<InCategory> products, String pending) {
        return new BrandState(
                brand.slug(),
                brand.identifier(),
                brand.name(),
                brand.aliases(),
                brand.categories(),
                brand.website(),
                brand.addedAt(),
                brand.addedBy(),
                products.stream().mapToLong(InCategory::products).sum(),
                products,
                pending,
                brand.version());
    }
}
