package io.rollcall.catalog.brand;

import java.util.List;
import java.util.stream.Stream;

import io.rollcall.identity.Name;

/** A brand as the catalog knows it: a copy, at a version. */
public record KnownBrand(
        String identifier,
        String slug,
        String name,
        List<String> aliases,
        List<String> categories,
        long version,
        boolean removed) {

    public boolean isIn(String category) {
        return categories.contains(category);
    }

    public List<String> foldedNames() {
        return Stream.concat(Stream.of(name, slug), aliases.stream())
                .map(Name::stored)
                .flatMap(name -> Stream.of(name, name.compatible()))
                .map(Name::folded)
                .distinct()
                .toList();
    }
}
