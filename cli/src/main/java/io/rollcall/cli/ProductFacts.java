package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** What is said about one product. */
final class ProductFacts {
    static final List<String> FIELDS = List.of(
            "productId",
            "identifier",
            "id",
            "category",
            "brand",
            "model",
            "variant",
            "status",
            "badge",
            "hasOutput",
            "seedUrls",
            "importSource",
            "importedAt",
            "updatedAt",
            "version");

    private ProductFacts() {}

    static Facts of(JsonNode product) {
        var facts = new Facts();
        for (String field : FIELDS) {
            facts.add(Cells.heading(field).toLowerCase(java.util.Locale.ROOT), Cells.text(Cells.of(product, field)));
        }
        return facts;
    }
}
