package io.rollcall.specdb.seeding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.rollcall.specdb.input.FieldRules;
import io.rollcall.specdb.input.FieldValue;

/** What the fields of a product say. */
record FieldValues(Map<String, FieldValue> values) {

    static FieldValues of(FieldRules rules, Map<String, Object> fields) {
        var values = new LinkedHashMap<String, FieldValue>();
        fields.forEach((field, json) ->
                values.put(field, FieldValue.of(json, rules.of(field).isList())));
        return new FieldValues(values);
    }

    /** Who makes the component that a field names; "" where no field says. */
    String maker(String field, String componentType) {
        return Stream.of(
                        componentType + "_brand",
                        componentType + "_maker",
                        field + "_brand",
                        field + "_maker",
                        "brand",
                        "maker")
                .map(values::get)
                .filter(value -> value != null && value.isKnown())
                .map(FieldValue::text)
                .findFirst()
                .orElse("");
    }
}
