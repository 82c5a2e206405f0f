package io.rollcall.sync.crossvalidation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.rollcall.sync.diff.FieldRule;

/**
 * What is checked of one field.
 *
 * @param level as the rules have it; empty for none
 * @param rangePlace the members that lead to the range within the field's rule, to patch it
 * @param levelPlaces the same of each place that says the level
 */
record FieldCheck(
        FieldRule rule,
        String level,
        List<ValueCheck> values,
        List<String> rangePlace,
        List<List<String>> levelPlaces) {

    /** Levels at which a product without the field is not complete. */
    private static final Set<String> REQUIRED = Set.of("identity", "required", "critical");

    boolean isRequired() {
        return REQUIRED.contains(level);
    }

    Optional<ValueCheck> of(WarningType type) {
        return values.stream().filter(check -> check.type() == type).findFirst();
    }
}
