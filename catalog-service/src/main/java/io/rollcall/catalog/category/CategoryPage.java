package io.rollcall.catalog.category;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param nextCursor always null: categories fit one page */
public record CategoryPage(
        List<CategoryState> items, long total, @Nullable String nextCursor) {

    /**
     * @param products in the catalog
     * @param removable whether nothing is in it
     * @param contents what keeps it from being removed, as a person would say it: "12 products", "the brand Acer", "files under
     *     specs/inputs/mouse"; of a category with products, those alone
     * @param hasCatalog whether the catalog is canonical (D11); else {@code activeFiltering.json} is
     */
    @Schema(name = "Category")
    public record CategoryState(
            String category,
            long products,
            boolean hasCatalog,
            boolean hasActiveFiltering,
            boolean removable,
            List<String> contents) {}
}
