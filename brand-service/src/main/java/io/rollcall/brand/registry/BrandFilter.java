package io.rollcall.brand.registry;

import java.util.List;
import java.util.Locale;

import io.rollcall.identity.Name;

/**
 * Which brands are asked for.
 *
 * @param categories those of one of these; empty for any
 * @param name folded: the one brand that has it as a name, slug or alias; never one that is only alike
 * @param q a part of its names
 */
record BrandFilter(List<String> categories, String name, String q) {

    BrandFilter {
        categories = categories == null
                ? List.of()
                : categories.stream().filter(category -> !category.isEmpty()).toList();
        name = Name.of(name).folded();
        q = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
    }

    BrandFilter ofAnyCategory() {
        return new BrandFilter(List.of(), name, q);
    }
}
