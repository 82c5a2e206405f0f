package io.rollcall.specdb.input;

import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the pipeline's compile says of a field, as far as seeding goes by it.
 *
 * @param componentType "" for a field that names no component
 * @param variancePolicy "" for none
 * @param constraints a JSON array
 */
public record FieldRule(
        String componentType,
        boolean isList,
        boolean isEnum,
        String enumPolicy,
        String variancePolicy,
        String constraints) {

    /** Of a field without one. */
    public static final FieldRule NONE = new FieldRule("", false, false, "", "", "[]");

    private static final String COMPONENT_DB = "component_db.";

    static FieldRule of(JsonNode rule) {
        var seeded = new Seeded(rule);
        return new FieldRule(
                componentType(seeded),
                Stream.of("contract.shape", "shape").map(seeded::text).anyMatch(shape -> shape.toLowerCase(Locale.ROOT)
                        .equals("list")),
                seeded.at("enum").isObject(),
                seeded.text("enum.policy"),
                seeded.text("variance_policy"),
                constraints(seeded.at("constraints")));
    }

    static String constraints(JsonNode constraints) {
        return constraints.isArray() || constraints.isObject() ? constraints.toString() : "[]";
    }

    public boolean hasListLinks() {
        return isList || isEnum;
    }

    public boolean isComponent() {
        return !componentType.isEmpty();
    }

    private static String componentType(Seeded rule) {
        String source = rule.text("enum.source");
        return Stream.of(
                        rule.text("component.type"),
                        rule.text("component_type"),
                        source.startsWith(COMPONENT_DB) ? source.substring(COMPONENT_DB.length()) : "")
                .filter(type -> !type.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A rule without the parts that are not for seeding: {@code {"consumers": {"component.type": {"seed": false}}}}. */
    private record Seeded(JsonNode rule) {

        JsonNode at(String path) {
            JsonNode seed = rule.path("consumers").path(path).path("seed");
            return seed.isBoolean() && !seed.booleanValue() ? rule.path("") : rule.at("/" + path.replace('.', '/'));
        }

        String text(String path) {
            JsonNode text = at(path);
            return text.isTextual() ? text.textValue().strip() : "";
        }
    }
}
