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
            facts.add(Cells.heading(field).toLowerCase(java.util.Locale.ROOT), text(product, field));
        }
        return facts;
    }

    /** What somebody may have just set. */
    static Facts done(String what, JsonNode product) {
        return addTo(new Facts().add(what, text(product, "productId")), product);
    }

    static Facts addTo(Facts facts, JsonNode product) {
        return facts.add("brand", text(product, "brand"))
                .add("model", text(product, "model"))
                .add("variant", text(product, "variant"))
                .add("status", text(product, "status"))
                .add("seed urls", text(product, "seedUrls"))
                .add("identifier", text(product, "identifier"))
                .add("version", text(product, "version"))
                .add("projection", text(product, "projection"));
    }

    private static String text(JsonNode product, String field) {
        return Cells.text(Cells.of(product, field));
    }
}
