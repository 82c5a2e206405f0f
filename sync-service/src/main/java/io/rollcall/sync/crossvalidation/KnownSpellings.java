package io.rollcall.sync.crossvalidation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.TextNode;

import io.rollcall.sync.diff.ComparedValue;
import io.rollcall.sync.diff.FieldRule;

/** The values a field may have, to the letter: another spelling is another value, and is told as near. */
record KnownSpellings(Set<String> values, Map<String, String> byLetters) implements ValueCheck {

    /** @param written as they stand in the files */
    static KnownSpellings of(Collection<String> written, FieldRule rule) {
        // A single value is never split, also where the field holds several.
        var single = new FieldRule(rule.kind(), false, rule.unit(), rule.unknownToken());
        Set<String> values = new HashSet<>();
        Map<String, String> byLetters = new HashMap<>();
        for (String value : written) {
            values.addAll(ComparedValue.of(TextNode.valueOf(value), single).values());
            byLetters.putIfAbsent(Letters.of(value), value);
        }
        return new KnownSpellings(values, byLetters);
    }

    @Override
    public WarningType type() {
        return WarningType.ENUM_GAP;
    }

    @Override
    public boolean allows(String value) {
        return values.contains(value);
    }

    @Override
    public Optional<String> near(String value) {
        return Optional.ofNullable(byLetters.get(Letters.of(value)));
    }
}
