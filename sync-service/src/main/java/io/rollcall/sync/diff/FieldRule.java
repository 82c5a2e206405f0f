package io.rollcall.sync.diff;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How the values of a field compare (D29), as far as the category's field rules say.
 *
 * @param list whether it holds several values, in no order
 * @param unit that a number may carry: {@code g}, {@code mm}; empty for none
 * @param unknownToken what the rules write for a value nobody knows; empty when they say nothing
 */
public record FieldRule(Kind kind, boolean list, String unit, String unknownToken) {

    /** What a value is. Where no rule says so, {@code FREE}: a number that is written as a text is still a number. */
    public enum Kind {
        NUMBER,
        TEXT,
        DATE,
        FREE
    }

    /** For a field without a rule; that it holds a date can be told by its name. */
    public static FieldRule unruled(String field) {
        return new FieldRule(isDate(field) ? Kind.DATE : Kind.FREE, false, "", "");
    }

    /** @param rule the field's entry in {@code field_rules.json}; members it does not have decide nothing */
    public static FieldRule of(String field, JsonNode rule) {
        JsonNode contract = rule.path("contract");
        String unit = contract.path("unit").asText("");
        return new FieldRule(
                kind(field, contract.path("type").asText("")),
                contract.path("shape").asText("").equals("list"),
                unit.equals("none") || unit.equals("null") ? "" : unit,
                contract.path("unknown_token").asText(""));
    }

    private static Kind kind(String field, String type) {
        return switch (type) {
            case "number", "integer" -> Kind.NUMBER;
            case "date" -> Kind.DATE;
            case "string" -> isDate(field) ? Kind.DATE : Kind.TEXT;
            default -> isDate(field) ? Kind.DATE : Kind.FREE;
        };
    }

    private static boolean isDate(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return name.equals("date") || name.endsWith("_date");
    }
}
