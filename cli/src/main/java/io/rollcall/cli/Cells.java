package io.rollcall.cli;

import java.util.ArrayList;

import com.fasterxml.jackson.databind.JsonNode;

/** Values of an answer, as a cell shows them. */
final class Cells {
    private Cells() {}

    /** Of one member; nothing when it is absent or null. */
    static String of(JsonNode item, String field) {
        JsonNode value = item.path(field);
        if (value.isArray()) {
            var parts = new ArrayList<String>();
            value.forEach(part -> parts.add(part.asText()));
            return String.join(", ", parts);
        }
        return value.isNull() ? "" : value.asText("");
    }

    /** What a screen can be given: names may come from files that nobody checked. */
    static String text(String value) {
        return Printable.line(value);
    }

    /** The same, and an instant only to the second: nobody reads further. */
    static String shown(String value) {
        return text(value.replaceFirst("^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)\\.\\d+Z$", "$1Z"));
    }

    /** “1 product”, “2 products”. */
    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** {@code productId} and {@code product_id} become {@code PRODUCT ID}. */
    static String heading(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toUpperCase(java.util.Locale.ROOT);
    }
}
