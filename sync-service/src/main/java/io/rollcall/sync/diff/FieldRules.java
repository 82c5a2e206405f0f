package io.rollcall.sync.diff;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The rules of a category's fields.
 *
 * @param rules by field; a field that is not among them has none
 */
public record FieldRules(Map<String, FieldRule> rules) {

    public static final FieldRules NONE = new FieldRules(Map.of());

    /** @param document {@code _generated/field_rules.json}; one of another shape holds no rules */
    public static FieldRules of(JsonNode document) {
        Map<String, FieldRule> rules = new HashMap<>();
        document.path("fields")
                .fields()
                .forEachRemaining(field -> rules.put(field.getKey(), FieldRule.of(field.getKey(), field.getValue())));
        return new FieldRules(Map.copyOf(rules));
    }

    public FieldRule of(String field) {
        FieldRule rule = rules.get(field);
        return rule == null ? FieldRule.unruled(field) : rule;
    }
}
