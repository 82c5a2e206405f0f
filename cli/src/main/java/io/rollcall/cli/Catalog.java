package io.rollcall.cli;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The catalog of one category: what is added to it, changed or looked up in it is shown. */
record Catalog(Api api, String category, Output output) {

    void add(Identity identity, List<String> seedUrls) {
        ObjectNode body = identity.body();
        seedUrls.forEach(body.putArray("seedUrls")::add);
        JsonNode added = api.postOnce(products(), body, UUID.randomUUID().toString());
        var facts = new Facts()
                .add("added", added, "productId")
                .add("identifier", added, "identifier")
                .add("projection", added, "projection");
        show(added, facts);
    }

    void show(String productId) {
        JsonNode product = get(productId);
        output.one(product, ProductFacts.of(product), ProductFacts.FIELDS);
    }

    /** @param version the one to change */
    void update(JsonNode before, ObjectNode wish, long version) {
        String former = Cells.of(before, "productId");
        try {
            JsonNode after = api.put(products(former), wish, version);
            show(after, ProductFacts.done("updated", after));
            String productId = Cells.of(after, "productId");
            if (!productId.equals(former)) {
                output.note(Cells.text(former + " → " + productId) + "; the former id leads to it");
            }
        } catch (Problem refused) {
            throw advised(refused, former);
        }
    }

    /** What {@link #update} would make of it. */
    void preview(JsonNode before, ObjectNode wish, long version) {
        String former = Cells.of(before, "productId");
        try {
            JsonNode after = api.put(products(former).with("dryRun", true), wish, version);
            String productId = Cells.of(after, "productId");
            String ids = productId.equals(former) ? former : former + " → " + productId;
            Facts facts = ProductFacts.addTo(new Facts().add("would be", Cells.text(ids)), after);
            after.path("hints").forEach(hint -> facts.add("you may mean", DecisionFacts.hint(hint)));
            output.one(after, facts, ProductFacts.FIELDS);
            output.note(DryRunOrApply.NOT_DONE);
        } catch (Problem refused) {
            throw advised(refused, former);
        }
    }

    /** @param version the one to remove; null for any */
    JsonNode remove(String productId, Long version) {
        try {
            return api.delete(products(productId), version);
        } catch (Problem refused) {
            throw advised(refused, productId);
        }
    }

    /** An id it had before finds it too. */
    JsonNode get(String productId) {
        return api.get(products(productId));
    }

    ApiPath products(String... more) {
        return ApiPath.of(Stream.concat(Stream.of("catalog", category, "products"), Arrays.stream(more))
                .toArray(String[]::new));
    }

    private void show(JsonNode written, Facts facts) {
        output.one(written, facts, ProductFacts.FIELDS);
        if (Cells.of(written, "projection").equals("pending")) {
            output.note("The product is safe; its job file is written as soon as possible.");
        }
    }

    private Problem advised(Problem refused, String productId) {
        return refused.code().equals("version_conflict")
                ? refused.advisingToLook("./rollcall product show " + productId + " --category " + category)
                : refused;
    }
}
