package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;

/** What is known about one thing: a label and its value on each line. */
final class Facts {
    private record Fact(String label, String value) {}

    private final List<Fact> facts = new ArrayList<>();

    /** @param shown how a value is written */
    static Facts of(JsonNode item, List<String> fields, UnaryOperator<String> shown) {
        var facts = new Facts();
        fields.forEach(
                field -> facts.add(Cells.heading(field).toLowerCase(Locale.ROOT), shown.apply(Cells.of(item, field))));
        return facts;
    }

    /** Nothing is said about what is not there. */
    Facts add(String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
        return this;
    }

    /** As an answer has it. */
    Facts add(String label, JsonNode item, String field) {
        return add(label, Cells.text(Cells.of(item, field)));
    }

    Facts add(String label, int value) {
        return add(label, Integer.toString(value));
    }

    List<String> lines() {
        int width = facts.stream().mapToInt(fact -> fact.label().length()).max().orElse(0);
        return facts.stream()
                .map(fact -> fact.label() + " ".repeat(width + 2 - fact.label().length()) + fact.value())
                .toList();
    }
}
