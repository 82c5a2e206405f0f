package io.rollcall.http.openapi;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** One example for a word, wherever it stands: a member or parameter of the same name means the same thing everywhere. */
final class Examples {

    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("category", "mouse"),
            Map.entry("brand", "Razer"),
            Map.entry("model", "Viper V3 Pro"),
            Map.entry("variant", "White"),
            Map.entry("slug", "razer"),
            Map.entry("productId", "mouse-razer-viper-v3-pro"),
            Map.entry("product_id", "mouse-razer-viper-v3-pro"),
            Map.entry("identifier", "9f3c2a10"),
            Map.entry("website", "https://www.razer.com"),
            Map.entry("planId", "b1946ac92492d234"),
            Map.entry("addedBy", "seed"),
            Map.entry("sort", "brand,-updatedAt"),
            Map.entry("limit", 100),
            Map.entry("If-Match", "\"v3\""),
            Map.entry("If-None-Match", "\"v3\""));

    private Examples() {}

    static void addTo(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach(Examples::addTo);
        }
    }

    static void addTo(Parameter parameter) {
        addTo(parameter.getName(), parameter.getSchema());
    }

    private static void addTo(String name, Schema schema) {
        Object example = BY_NAME.get(name);
        List<SchemaType> types = schema == null ? null : schema.getType();
        if (example != null
                && types != null
                && types.contains(example instanceof String ? SchemaType.STRING : SchemaType.INTEGER)) {
            schema.setExamples(List.of(example));
        }
    }
}
