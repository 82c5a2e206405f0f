package io.rollcall.sync.crossvalidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.rollcall.identity.Name;
import io.rollcall.sync.crossvalidation.CrossValidation.Many;
import io.rollcall.sync.crossvalidation.Section.NotListed;
import io.rollcall.sync.diff.ComparedValue;
import io.rollcall.sync.source.SourceValue;

/** What the products say of one field. */
final class FieldTally {

    /** A million products have a few dozen values of most fields. */
    private static final int REMEMBERED = 1_000;

    /** Longer ones hardly come again. */
    private static final int LONGEST_REMEMBERED = 100;

    /** More than any number has. */
    private static final int LONGEST_LISTED = 1_200;

    private record BrokenCheck(int check, String value) {}

    /** @param broken checks, each with the value that breaks it */
    private record Verdict(boolean isMissing, List<BrokenCheck> broken) {}

    private static final Verdict MISSING = new Verdict(true, List.of());

    private final String field;
    private final FieldCheck check;
    private final Tally missing = new Tally();
    private final List<Tallies> broken;
    private final Map<SourceValue, Verdict> remembered = new HashMap<>();

    FieldTally(String field, FieldCheck check) {
        this.field = field;
        this.check = check;
        this.broken = check.values().stream()
                .map(value -> new Tallies(value.type(), field, CrossValidation.MOST_VALUES))
                .toList();
    }

    /** @param value null where the product does not have the field */
    void product(String productId, @Nullable SourceValue value) {
        Verdict verdict = value == null ? MISSING : verdict(value);
        if (verdict.isMissing()) {
            missing.add(productId);
        }
        for (BrokenCheck one : verdict.broken()) {
            broken.get(one.check()).add(one.value(), productId);
        }
    }

    private Verdict verdict(SourceValue value) {
        if (!isRemembered(value)) {
            return judge(value);
        }
        Verdict known = remembered.get(value);
        if (known == null) {
            known = judge(value);
            if (remembered.size() < REMEMBERED) {
                remembered.put(value, known);
            }
        }
        return known;
    }

    private static boolean isRemembered(SourceValue value) {
        return value instanceof SourceValue.Text text
                ? text.text().length() <= LONGEST_REMEMBERED
                : value instanceof SourceValue.Number number && number.written().length() <= LONGEST_REMEMBERED;
    }

    private Verdict judge(SourceValue value) {
        ComparedValue compared = ComparedValue.of(value.toJson(), check.rule());
        if (compared.isMissing()) {
            return MISSING;
        }
        List<BrokenCheck> found = new ArrayList<>();
        for (int i = 0; i < check.values().size(); i++) {
            for (String one : compared.values()) {
                if (!check.values().get(i).allows(one)) {
                    found.add(new BrokenCheck(i, Name.printable(one, LONGEST_LISTED)));
                }
            }
        }
        return new Verdict(false, List.copyOf(found));
    }

    List<Warning> warnings(Many many, long products) {
        List<Warning> warnings = new ArrayList<>();
        for (int i = 0; i < broken.size(); i++) {
            ValueCheck of = check.values().get(i);
            warnings.addAll(broken.get(i).warnings((value, tally) -> of.warning(field, value, tally)));
        }
        if (check.isRequired() && many.isReached(missing.count(), products)) {
            warnings.add(Warning.ofRequirement(field, check.level(), missing));
        }
        return warnings;
    }

    List<NotListed> notListed() {
        return broken.stream().map(Tallies::notListed).flatMap(Optional::stream).toList();
    }
}
