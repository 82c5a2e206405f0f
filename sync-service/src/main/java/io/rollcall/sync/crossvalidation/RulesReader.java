package io.rollcall.sync.crossvalidation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.rollcall.sync.crossvalidation.Section.Skipped;
import io.rollcall.sync.diff.FieldRule;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** Reads what the pipeline's compile and people's studio say about a category's fields (15.3E). */
final class RulesReader {

    private static final String RULES = "field_rules.json is not there.";
    private static final String VALUES = "known_values.json is not there.";
    private static final String COMPONENTS = "component_db has no file.";

    private final Optional<ListedValues> known;
    private final ListedValues manual;
    private final Optional<ComponentDb> components;
    private final Map<String, FieldCheck> fields = new TreeMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private boolean namesComponents;

    private RulesReader(Workspace workspace, String category) throws IOException {
        this.known = ListedValues.known(workspace, category);
        this.manual = ListedValues.manual(workspace, category);
        this.components = ComponentDb.read(workspace, category);
    }

    /**
     * A file that is not there makes its checks impossible, and no others.
     *
     * @throws UnreadableFile when one of them is there and cannot be understood (D42)
     */
    static CategoryRules read(Workspace workspace, String category) throws IOException {
        Optional<GeneratedFile> rules = GeneratedFile.read(workspace.fieldRules(category));
        return new RulesReader(workspace, category).rules(rules);
    }

    private CategoryRules rules(Optional<GeneratedFile> rules) throws UnreadableFile {
        if (known.isEmpty()) {
            skipped.add(new Skipped(WarningType.ENUM_GAP, null, VALUES));
        }
        if (rules.isPresent()) {
            ruled(rules.get());
        } else {
            unruled();
        }
        String read = String.join(
                "\n",
                rules.map(GeneratedFile::hash).orElse(""),
                known.map(ListedValues::hash).orElse(""),
                manual.hash(),
                components.map(ComponentDb::hash).orElse(""));
        return new CategoryRules(
                fields,
                rules.isPresent(),
                aliases,
                List.copyOf(skipped),
                ContentHash.of(read.getBytes(StandardCharsets.UTF_8)));
    }

    private void ruled(GeneratedFile rules) throws UnreadableFile {
        if (!rules.document().has("fields")) {
            throw rules.strange("it should have the member fields");
        }
        for (Map.Entry<String, JsonNode> field : rules.object("fields").properties()) {
            if (!(field.getValue() instanceof ObjectNode rule)) {
                throw rules.strange("the field " + field.getKey() + " should be an object");
            }
            var ruled = new RuledField(rules, field.getKey(), rule);
            fields.put(field.getKey(), check(ruled));
            ruled.aliases().forEach(alias -> aliases.putIfAbsent(alias, field.getKey()));
        }
        if (components.isEmpty() && namesComponents) {
            skipped.add(new Skipped(WarningType.MISSING_COMPONENT, null, COMPONENTS));
        }
    }

    /** Without rules, a value can still be one that nobody knows. */
    private void unruled() {
        for (WarningType type : List.of(
                WarningType.RANGE_VIOLATION,
                WarningType.REQUIREMENT_TOO_STRICT,
                WarningType.MISSING_COMPONENT,
                WarningType.UNKNOWN_FIELD)) {
            skipped.add(new Skipped(type, null, RULES));
        }
        known.ifPresent(lists -> lists.lists().keySet().forEach(field -> {
            FieldRule rule = FieldRule.unruled(field);
            spellings(List.of(field), rule)
                    .ifPresent(spellings ->
                            fields.put(field, new FieldCheck(rule, "", List.of(spellings), List.of(), List.of())));
        }));
    }

    private FieldCheck check(RuledField field) throws UnreadableFile {
        FieldRule rule = field.compared();
        List<ValueCheck> checks = new ArrayList<>();
        Optional<KnownSpellings> spellings = spellings(field.lists(), rule);
        spellings.ifPresent(checks::add);
        if (known.isPresent() && spellings.isEmpty() && field.isClosed()) {
            skipped.add(new Skipped(
                    WarningType.ENUM_GAP,
                    field.name(),
                    "known_values.json has no list for this field, which is closed."));
        }
        field.range().ifPresent(checks::add);
        field.componentType().flatMap(type -> names(field, type)).ifPresent(checks::add);
        return new FieldCheck(rule, field.level(), checks, field.rangePlace(), field.levelPlaces());
    }

    private Optional<KnownSpellings> spellings(List<String> names, FieldRule rule) {
        return known.flatMap(lists -> lists.of(names)).map(values -> {
            List<String> all = new ArrayList<>(values);
            manual.of(names).ifPresent(all::addAll);
            return KnownSpellings.of(all, rule);
        });
    }

    private Optional<ComponentNames> names(RuledField field, String type) {
        namesComponents = true;
        if (components.isEmpty()) {
            return Optional.empty();
        }
        Optional<ComponentNames> names =
                Optional.ofNullable(components.get().types().get(type));
        if (names.isEmpty()) {
            skipped.add(new Skipped(
                    WarningType.MISSING_COMPONENT,
                    field.name(),
                    "component_db has no components of the type " + type + "."));
        }
        return names;
    }
}
