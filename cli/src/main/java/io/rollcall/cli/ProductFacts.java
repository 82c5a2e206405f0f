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
        return Facts.of(product, FIELDS, Cells::text);
    }

    /** What somebody may have just set. */
    static Facts done(String what, JsonNode product) {
        return addTo(new Facts().add(what, product, "productId"), product);
    }

    static Facts addTo(Facts facts, JsonNode product) {
        return facts.add("brand", product, "brand")
                .add("model", product, "model")
                .add("variant", product, "variant")
                .add("status", product, "status")
                .add("seed urls", product, "seedUrls")
                .add("identifier", product, "identifier")
                .add("version", product, "version")
                .add("projection", product, "projection");
    }
}
