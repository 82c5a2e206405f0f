package io.rollcall.cli;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is said about one brand. */
final class BrandFacts {
    static final List<String> FIELDS = List.of(
            "slug",
            "identifier",
            "name",
            "aliases",
            "categories",
            "website",
            "addedAt",
            "addedBy",
            "products",
            "version",
            "productsByCategory",
            "pending");

    private BrandFacts() {}

    static Facts of(JsonNode brand) {
        return addTo(new Facts().add("name", brand, "name"), brand)
                .add("products", brand, "products")
                .add("by category", Cells.text(byCategory(brand)))
                .add("added at", Cells.shown(Cells.of(brand, "addedAt")))
                .add("added by", brand, "addedBy")
                .add("identifier", brand, "identifier")
                .add("version", brand, "version")
                .add("under way", brand, "pending");
    }

    /** What somebody may have just set. */
    static Facts done(String what, JsonNode brand) {
        return addTo(new Facts().add(what, brand, "name"), brand);
    }

    /** As CSV can show it, without inner objects. */
    static JsonNode row(JsonNode brand) {
        return ((ObjectNode) brand.deepCopy()).put("productsByCategory", byCategory(brand));
    }

    private static Facts addTo(Facts facts, JsonNode brand) {
        return facts.add("slug", brand, "slug")
                .add("aliases", brand, "aliases")
                .add("categories", brand, "categories")
                .add("website", brand, "website");
    }

    private static String byCategory(JsonNode brand) {
        return Listing.rows(brand, "productsByCategory").stream()
                .map(use -> Cells.of(use, "category") + " " + Cells.of(use, "products"))
                .collect(Collectors.joining(", "));
    }
}
