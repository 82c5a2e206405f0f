package io.rollcall.specdb.seeding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.rollcall.specdb.input.Component;
import io.rollcall.specdb.input.Component.Property;
import io.rollcall.specdb.input.ComponentOverride;
import io.rollcall.specdb.input.FieldRule;
import io.rollcall.specdb.input.FieldRules;
import io.rollcall.specdb.input.FieldValue;

/** The components a category should have: those of its {@code component_db}, and what people set by hand laid over them. */
final class SeededComponents {

    static final String COMPONENT_DB = "component_db";
    static final String USER = "user";

    /** What names a component. */
    record Key(String type, String name, String maker) {}

    /**
     * A property as it should be.
     *
     * @param constraints a JSON array
     */
    record Value(String value, String source, boolean overridden, String variancePolicy, String constraints) {}

    /** One of them, while it is put together. */
    static final class Seeded {

        final Key key;
        final String source;
        final Set<String> aliases = new LinkedHashSet<>();
        final Map<String, Value> values = new LinkedHashMap<>();
        String links = "[]";
        String reviewStatus = "pending";
        boolean aliasesOverridden;

        private Seeded(Key key, String source) {
            this.key = key;
            this.source = source;
            aliases.add(key.name());
        }
    }

    private final FieldRules rules;
    private final Map<Key, Seeded> components = new LinkedHashMap<>();
    private final Map<String, List<Seeded>> byName = new HashMap<>();

    private SeededComponents(FieldRules rules) {
        this.rules = rules;
    }

    static Iterable<Seeded> of(FieldRules rules, List<Component> components, List<ComponentOverride> overrides) {
        var seeded = new SeededComponents(rules);
        components.forEach(seeded::add);
        overrides.forEach(seeded::override);
        return seeded.components.values();
    }

    /** A component that is listed twice has what either says, and of two values the later one. */
    private void add(Component component) {
        Seeded seeded = seeded(new Key(component.type(), component.name(), component.maker()), COMPONENT_DB);
        seeded.aliases.addAll(component.aliases());
        seeded.links = component.links().equals("[]") ? seeded.links : component.links();
        component.properties().forEach((name, property) -> seeded.values.put(name, listed(name, property)));
    }

    private void override(ComponentOverride override) {
        Seeded seeded = meant(override);
        if (!override.aliases().isEmpty()) {
            seeded.aliases.clear();
            seeded.aliases.add(seeded.key.name());
            seeded.aliases.addAll(override.aliases());
            seeded.aliasesOverridden = true;
        }
        seeded.reviewStatus = override.reviewStatus().isEmpty() ? seeded.reviewStatus : override.reviewStatus();
        override.properties().forEach((name, value) -> {
            Value listed = seeded.values.getOrDefault(name, listed(name, new Property(value, "", "")));
            seeded.values.put(
                    name, new Value(text(name, value), USER, true, listed.variancePolicy(), listed.constraints()));
        });
    }

    /** Whose maker is not named is the only one of that name; where there are several, or none, it is a component of its own. */
    private Seeded meant(ComponentOverride override) {
        List<Seeded> named = byName.getOrDefault(name(override.type(), override.name()), List.of());
        List<Seeded> ofMaker = named.stream()
                .filter(each -> FieldValue.normalized(each.key.maker()).equals(FieldValue.normalized(override.maker())))
                .toList();
        if (ofMaker.size() == 1) {
            return ofMaker.get(0);
        }
        return override.maker().isEmpty() && named.size() == 1
                ? named.get(0)
                : seeded(new Key(override.type(), override.name(), override.maker()), USER);
    }

    private Seeded seeded(Key key, String source) {
        return components.computeIfAbsent(key, unused -> {
            var seeded = new Seeded(key, source);
            byName.computeIfAbsent(name(key.type(), key.name()), none -> new ArrayList<>())
                    .add(seeded);
            return seeded;
        });
    }

    private Value listed(String name, Property property) {
        FieldRule rule = rules.of(name);
        return new Value(
                text(name, property.value()),
                COMPONENT_DB,
                false,
                property.variancePolicy().isEmpty() ? rule.variancePolicy() : property.variancePolicy(),
                property.constraints().isEmpty() ? rule.constraints() : property.constraints());
    }

    private String text(String property, Object value) {
        return FieldValue.of(value, rules.of(property).isList() || value instanceof List)
                .text();
    }

    private static String name(String type, String name) {
        return type + "::" + FieldValue.normalized(name);
    }
}
