package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The brand somebody means: by its slug or, when no brand has that, by its exact name or an alias.
 *
 * @param text as they called it
 */
record FoundBrand(String text, JsonNode state, BrandSource source) {

    static FoundBrand find(Api api, String text) {
        try {
            return new FoundBrand(text, api.get(ApiPath.of("brands", text)), BrandSource.REGISTRY);
        } catch (Problem none) {
            // 400: what can be no slug may still be a name
            if (none.status() != 404 && none.status() != 400) {
                throw none;
            }
            JsonNode named = api.get(ApiPath.of("brands").with("name", text));
            return Listing.rows(named, "items").stream()
                    .findFirst()
                    .map(brand -> new FoundBrand(text, brand, BrandSource.of(named)))
                    .orElseThrow(() -> none.advising(List.of("./rollcall brand list -q " + BrandAdvice.quoted(text))));
        }
    }

    /**
     * One that is going to disappear.
     *
     * @throws Misuse when it was called by an alias: somebody may mean only that
     */
    static FoundBrand findByOwnName(Api api, String text) {
        FoundBrand found = find(api, text);
        if (!text.equalsIgnoreCase(found.slug()) && !text.equalsIgnoreCase(found.name())) {
            throw new Misuse("“" + text + "” is an alias of " + found.name() + ": say " + found.slug()
                    + " if you mean the brand");
        }
        return found;
    }

    /** @throws Misuse when it is this one */
    FoundBrand another(Api api, String other) {
        FoundBrand found = find(api, other);
        if (found.slug().equals(slug())) {
            throw new Misuse("“" + text + "” and “" + other + "” are the same brand: " + name());
        }
        return found;
    }

    String slug() {
        return Cells.of(state, "slug");
    }

    String name() {
        return Cells.of(state, "name");
    }

    ApiPath path(String... more) {
        var parts = new ArrayList<>(List.of("brands", slug()));
        parts.addAll(List.of(more));
        return ApiPath.of(parts.toArray(String[]::new));
    }
}
