package io.rollcall.specdb.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.rollcall.workspace.OverridesFile;

/**
 * What people set by hand for a field of a product, as a candidate of its own.
 *
 * @param setAt "" where the file does not say
 */
public record ProductOverride(Object value, FoundCandidate candidate, String setAt) {

    /** By field. */
    public static Map<String, ProductOverride> read(Path file) throws IOException {
        var overrides = new LinkedHashMap<String, ProductOverride>();
        for (Map.Entry<String, JsonNode> field :
                OverridesFile.read(file).document().path("overrides").properties()) {
            overrides.put(field.getKey(), of(field.getValue()));
        }
        return overrides;
    }

    private static ProductOverride of(JsonNode override) {
        Object value = JsonValues.of(override.has("value") ? override.get("value") : override.path("override_value"));
        JsonNode provenance = override.path("override_provenance");
        var members = new LinkedHashMap<String, Object>();
        members.put("candidate_id", override.path("candidate_id").asText(""));
        members.put("value", value);
        members.put("score", 1.0);
        members.put("host", JsonValues.of(override.path("source").path("host")));
        members.put("method", JsonValues.of(override.path("source").path("method")));
        members.put("tier", JsonValues.of(override.path("source").path("tier")));
        members.put("url", JsonValues.of(provenance.path("url")));
        members.put("quote", JsonValues.of(provenance.path("quote")));
        String setAt =
                override.path("set_at").asText(override.path("overridden_at").asText(""));
        return new ProductOverride(value, new FoundCandidate(members), setAt);
    }
}
