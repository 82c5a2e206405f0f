package io.rollcall.sync.crossvalidation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.workspace.JsonText;

/**
 * What to do about a warning.
 *
 * @param advice in plain English
 * @param near the known spelling that differs by case, spaces and punctuation only
 * @param patch of the rules, to be copied
 */
record Advice(
        String advice, @Nullable String near, @Nullable Patch patch) {

    /**
     * A change of the rules, as RFC 7396 has it.
     *
     * @param file it is for
     */
    @Schema(name = "RulesPatch")
    @JsonNaming(SnakeCaseStrategy.class)
    public record Patch(String mediaType, String file, JsonNode document) {

        private static final String MERGE_PATCH = "application/merge-patch+json";
        private static final String RULES = "_generated/field_rules.json";

        /** @param places each with the members that lead to it within the field's rule */
        static Patch of(String field, List<List<String>> places, JsonNode value) {
            ObjectNode document = JsonText.MAPPER.createObjectNode();
            ObjectNode rule = document.putObject("fields").putObject(field);
            for (List<String> place : places) {
                ObjectNode at = rule;
                for (String member : place.subList(0, place.size() - 1)) {
                    at = at.get(member) instanceof ObjectNode known ? known : at.putObject(member);
                }
                at.set(place.get(place.size() - 1), value);
            }
            return new Patch(MERGE_PATCH, RULES, document);
        }
    }

    private static final String SOFTER = "expected";
    private static final String WHERE =
            " field_rules.json is compiled: make the change where it is compiled from, or the next compile undoes it.";

    static Advice of(Warning warning, CategoryRules rules, long productsChecked) {
        FieldCheck check = rules.fields().get(warning.field());
        return switch (warning.type()) {
            case ENUM_GAP -> gap(warning, check);
            case RANGE_VIOLATION -> range(warning, check);
            case REQUIREMENT_TOO_STRICT -> requirement(warning, check, productsChecked);
            case MISSING_COMPONENT -> component(warning, check);
            case UNKNOWN_FIELD -> unknown(warning, rules.aliases().get(warning.field()));
        };
    }

    private static Advice gap(Warning warning, FieldCheck check) {
        Optional<String> near = check.of(WarningType.ENUM_GAP).flatMap(values -> values.near(warning.value()));
        return new Advice(
                near.map(known -> quoted(warning.value()) + " differs from the known value " + quoted(known)
                                + " by case, spaces or punctuation only. Correct it in production; or, if both are meant,"
                                + " add it to the known values.")
                        .orElse("If " + quoted(warning.value())
                                + " is right, add it to the known values. If not, correct " + products(warning.count())
                                + " in production."),
                near.orElse(null),
                null);
    }

    private static Advice range(Warning warning, FieldCheck check) {
        boolean low = warning.min() != null;
        BigDecimal bound = low ? warning.min() : warning.max();
        List<String> place = Stream.concat(check.rangePlace().stream(), Stream.of(low ? "min" : "max"))
                .toList();
        return new Advice(
                warning.value() + " is " + (low ? "below the smallest" : "above the largest")
                        + " value the rules allow, "
                        + bound.toPlainString() + ". If it is right, widen the range with the patch. If not, correct "
                        + products(warning.count()) + " in production." + WHERE,
                null,
                Patch.of(warning.field(), List.of(place), DecimalNode.valueOf(new BigDecimal(warning.value()))));
    }

    private static Advice requirement(Warning warning, FieldCheck check, long productsChecked) {
        String share = String.format(Locale.ROOT, "%.0f %%", 100.0 * warning.count() / productsChecked);
        return new Advice(
                share + " of the products in production have no value, and the rules call the field "
                        + warning.requiredLevel()
                        + ". If that is how it is, soften the requirement with the patch. If not,"
                        + " fill the field in production." + WHERE,
                null,
                Patch.of(warning.field(), check.levelPlaces(), TextNode.valueOf(SOFTER)));
    }

    private static Advice component(Warning warning, FieldCheck check) {
        Optional<ValueCheck> names = check.of(WarningType.MISSING_COMPONENT);
        Optional<String> near = names.flatMap(known -> known.near(warning.value()));
        String type = names.map(ComponentNames.class::cast)
                .map(ComponentNames::componentType)
                .orElse("component");
        return new Advice(
                near.map(known -> quoted(warning.value()) + " differs from the " + type + " " + quoted(known)
                                + " by punctuation only. Add it as an alias of that one, or correct it in production.")
                        .orElse("No " + type + " has the name or alias " + quoted(warning.value())
                                + ". Add it to the component database, or as an alias of one that is there; if it is wrong,"
                                + " correct " + products(warning.count()) + " in production."),
                near.orElse(null),
                null);
    }

    private static Advice unknown(Warning warning, @Nullable String aliasOf) {
        return new Advice(
                aliasOf == null
                        ? "No rule knows this field. Add a rule for it if it is worth checking; if not, there is nothing to"
                                + " do."
                        : "The rules call this field " + quoted(aliasOf)
                                + ". Rename it in production to have it checked.",
                aliasOf,
                null);
    }

    private static String products(long count) {
        return count == 1 ? "the product" : "the " + count + " products";
    }

    private static String quoted(String text) {
        return "“" + text + "”";
    }
}
