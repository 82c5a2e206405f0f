package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;

/** What is known about one thing: a label and its value on each line. */
final class Facts {
    private record Fact(String label, String value) {}

    private final List<Fact> facts = new ArrayList<>();

    /** Nothing is said about what is not there. */
    Facts add(String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
        return this;
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
