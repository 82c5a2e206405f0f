package io.rollcall.sync.crossvalidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.rollcall.identity.Name;
import io.rollcall.sync.crossvalidation.Section.NotListed;
import io.rollcall.sync.source.SourceValue;

/**
 * Holds the products of production against a category's rules (15.3E, D35). A pure function of both: products are given one after
 * the other and none is kept, only the values that break a rule, and of those no more than a bound.
 */
final class CrossValidation {

    /**
     * When so many products miss a required field that the requirement is in doubt.
     *
     * @param share of the products, 0 to 1
     * @param products at least
     */
    record Many(double share, long products) {

        boolean isReached(long missing, long all) {
            return missing >= products && missing >= share * all;
        }
    }

    /** Of one field and type, and of unknown fields. */
    static final int MOST_VALUES = 1_000;

    /** They say which product it is, and need no rule. */
    private static final Set<String> IDENTITY = Set.of("category", "productId");

    private static final Comparator<Warning> ORDER = Comparator.comparing(Warning::type)
            .thenComparing(Warning::field)
            .thenComparing(Comparator.comparingLong(Warning::count).reversed())
            .thenComparing(warning -> Objects.requireNonNullElse(warning.value(), ""));

    private final CategoryRules rules;
    private final Many many;
    private final Map<String, FieldTally> fields = new LinkedHashMap<>();
    private final Tallies unknown = new Tallies(WarningType.UNKNOWN_FIELD, null, MOST_VALUES);
    private long products;

    CrossValidation(CategoryRules rules, Many many) {
        this.rules = rules;
        this.many = many;
        rules.fields().forEach((field, check) -> fields.put(field, new FieldTally(field, check)));
    }

    void product(String productId, Map<String, SourceValue> values) {
        products++;
        fields.forEach((field, tally) -> tally.product(productId, values.get(field)));
        if (rules.isRuled()) {
            for (String field : values.keySet()) {
                if (!fields.containsKey(field) && !IDENTITY.contains(field)) {
                    unknown.add(Name.printable(field), productId);
                }
            }
        }
    }

    Section section() {
        List<Warning> warnings = Stream.concat(
                        fields.values().stream().flatMap(field -> field.warnings(many, products).stream()),
                        unknown
                                .warnings((field, tally) -> Warning.ofField(WarningType.UNKNOWN_FIELD, field, tally))
                                .stream())
                .sorted(ORDER)
                .toList();
        List<NotListed> notListed = new ArrayList<>();
        fields.values().forEach(field -> notListed.addAll(field.notListed()));
        unknown.notListed().ifPresent(notListed::add);
        return new Section(products, warnings, unknown.values(), rules.skipped(), notListed);
    }
}
