package io.rollcall.sync.crossvalidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import io.rollcall.sync.diff.FieldRule;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.UnreadableFile;

/** An entry of {@code field_rules.json}. Compiled rules have most under contract, rules written by hand beside it. */
record RuledField(GeneratedFile file, String name, ObjectNode rule) {

    private static final String LISTS = "data_lists.";
    private static final String COMPONENTS = "component_db.";

    /** More digits than any measurement has. */
    private static final int LONGEST = 1_000;

    FieldRule compared() throws UnreadableFile {
        ObjectNode contract = JsonText.MAPPER.createObjectNode();
        put(contract, "type", List.of("contract.type", "type", "data_type"));
        put(contract, "unit", List.of("contract.unit", "unit"));
        put(contract, "shape", List.of("contract.shape", "shape", "output_shape"));
        put(contract, "unknown_token", List.of("contract.unknown_token"));
        if (range().isPresent()) {
            // Whatever the rule calls it, a number written as a text has its place in a range.
            contract.put("type", "number");
        }
        return FieldRule.of(name, JsonText.MAPPER.createObjectNode().set("contract", contract));
    }

    private void put(ObjectNode contract, String member, List<String> places) {
        places.stream()
                .map(this::at)
                .filter(JsonNode::isTextual)
                .findFirst()
                .ifPresent(value -> contract.set(member, value));
    }

    private JsonNode at(String place) {
        return rule.at("/" + place.replace('.', '/'));
    }

    String level() {
        return levelPlaces().stream()
                .findFirst()
                .map(place -> at(String.join(".", place)).asText())
                .orElse("");
    }

    List<List<String>> levelPlaces() {
        return Stream.of(List.of("required_level"), List.of("priority", "required_level"))
                .filter(place -> at(String.join(".", place)).isTextual())
                .toList();
    }

    /** The lists its known values may stand in. */
    List<String> lists() {
        List<String> lists = new ArrayList<>(List.of(name));
        String source = at("enum.source").asText("");
        if (!source.isEmpty() && !source.equals("null") && !source.startsWith(COMPONENTS)) {
            lists.add(source.startsWith(LISTS) ? source.substring(LISTS.length()) : source);
        }
        return lists.stream().distinct().toList();
    }

    /** Whether no other value than a known one is right. */
    boolean isClosed() {
        return at("enum.policy").asText("").startsWith("closed");
    }

    /** The type of component it names; empty where it names none. */
    Optional<String> componentType() {
        String source = at("enum.source").asText("");
        return Stream.of(
                        at("component.type").asText(""),
                        at("component_type").asText(""),
                        source.startsWith(COMPONENTS) ? source.substring(COMPONENTS.length()) : "")
                .filter(type -> !type.isEmpty() && !type.equals("null"))
                .findFirst();
    }

    Optional<Range> range() throws UnreadableFile {
        JsonNode range = rangePlace().isEmpty() ? JsonText.MAPPER.missingNode() : at(String.join(".", rangePlace()));
        BigDecimal min = bound(range, "min");
        BigDecimal max = bound(range, "max");
        return min == null && max == null ? Optional.empty() : Optional.of(new Range(min, max));
    }

    List<String> rangePlace() throws UnreadableFile {
        for (List<String> place : List.of(List.of("contract", "range"), List.of("range"))) {
            JsonNode range = at(String.join(".", place));
            if (range.isObject()) {
                return place;
            }
            if (!range.isMissingNode() && !range.isNull()) {
                throw strange("range should have the members min and max");
            }
        }
        return List.of();
    }

    private @Nullable BigDecimal bound(JsonNode range, String member) throws UnreadableFile {
        JsonNode bound = range.path(member);
        if (bound.isMissingNode() || bound.isNull()) {
            return null;
        }
        try {
            BigDecimal number = bound.isNumber() ? bound.decimalValue() : new BigDecimal(bound.asText());
            if (Math.abs(number.scale()) <= LONGEST) {
                return number.scale() < 0 ? number.setScale(0) : number;
            }
        } catch (NumberFormatException noNumber) {
            // Said below, as of one that no field can have.
        }
        throw strange("range." + member + " should be a number");
    }

    private UnreadableFile strange(String why) {
        return file.strange("of the field " + name + ", " + why);
    }

    List<String> aliases() {
        List<String> aliases = new ArrayList<>();
        rule.path("aliases").forEach(alias -> aliases.add(alias.asText()));
        return aliases;
    }
}
