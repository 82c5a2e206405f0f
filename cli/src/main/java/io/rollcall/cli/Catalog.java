package io.rollcall.cli;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The catalog of one category: what is added to it and looked up in it is shown. */
record Catalog(Api api, String category, Output output) {

    void add(Identity identity, List<String> seedUrls) {
        ObjectNode body = identity.body();
        seedUrls.forEach(body.putArray("seedUrls")::add);
        JsonNode added = api.postOnce(
                ApiPath.of("catalog", category, "products"),
                body,
                UUID.randomUUID().toString());
        var facts = new Facts()
                .add("added", Cells.of(added, "productId"))
                .add("identifier", Cells.of(added, "identifier"))
                .add("projection", Cells.of(added, "projection"));
        output.one(added, facts, ProductFacts.FIELDS);
        if (Cells.of(added, "projection").equals("pending")) {
            output.note("The product is safe; its job file is written as soon as possible.");
        }
    }

    void show(String productId) {
        JsonNode product = api.get(ApiPath.of("catalog", category, "products", productId));
        output.one(product, ProductFacts.of(product), ProductFacts.FIELDS);
    }
}
