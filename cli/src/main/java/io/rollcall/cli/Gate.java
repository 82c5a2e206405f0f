package io.rollcall.cli;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The identity gate of one category. */
record Gate(Api api, String category) {

    /** Whether somebody names a product in the catalog, or a tool would make a job of it. */
    enum Mode {
        authoring,
        sync
    }

    /**
     * What the gate says, without a trace in the rejections.
     *
     * @param steps whether each rule is heard
     */
    JsonNode decide(Identity identity, Mode mode, boolean steps) {
        ObjectNode body = identity.body().put("record", false).put("mode", mode.name());
        return api.post(path("decisions").with("steps", steps ? "true" : null), body);
    }

    /** @return the exception that is there now, perhaps since long */
    JsonNode addException(Identity identity, String reason) {
        return api.postOnce(
                path("exceptions"),
                identity.body().put("reason", reason),
                UUID.randomUUID().toString());
    }

    private ApiPath path(String what) {
        return ApiPath.of("identity", category, what);
    }
}
