package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The fields of one category's products that differ from production on purpose. */
record AcceptedDrift(Api api, String category) {
    static final List<String> FIELDS = List.of(
            "productId",
            "identifier",
            "field",
            "production_value",
            "reason",
            "actor",
            "at",
            "until",
            "differs",
            "expired");

    Listing list() {
        return Listing.whole(api, path(), Listing.ALL);
    }

    JsonNode accept(String product, String field, String reason, Until until) {
        ObjectNode wish = Api.body().put("product", product).put("field", field).put("reason", reason);
        Api.put(wish, "until", until == null ? null : until.instant());
        try {
            return api.post(path(), wish);
        } catch (Problem refused) {
            throw advised(refused, "production-sync", " --class field_drift");
        }
    }

    void remove(String product, String field) {
        try {
            api.delete(path().with("product", product).with("field", field));
        } catch (Problem refused) {
            throw advised(refused, "drift list", "");
        }
    }

    private Problem advised(Problem refused, String words, String more) {
        return refused.status() == 404
                ? refused.advising(
                        List.of("./rollcall " + words + " --category " + BrandAdvice.quoted(category) + more))
                : refused;
    }

    private ApiPath path() {
        return ApiPath.of("catalog", category, "production-sync", "accepted-drift");
    }
}
