package io.rollcall.catalog.brand;

import java.util.List;

/** A brand as the catalog knows it: a copy, at a version. */
public record KnownBrand(
        String identifier, String slug, String name, List<String> aliases, List<String> categories, long version) {

    public boolean isIn(String category) {
        return categories.contains(category);
    }
}
