package io.rollcall.sync.diff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import lombok.RequiredArgsConstructor;

import io.rollcall.sync.diff.DiffRow.Drifted;
import io.rollcall.sync.diff.DiffRow.Matched;
import io.rollcall.sync.diff.LocalProduct.LocalValue;

/** Compares a product that is live with the one here, field by field. */
@RequiredArgsConstructor
final class ProductComparison {

    private final FieldRules rules;
    private final FieldValues values;
    private final AcceptedDrift acceptedDrift;

    DiffRow compare(LiveProduct live, LocalProduct local) throws IOException {
        if (live.digest() == local.digest() && live.digest() != LiveProduct.UNKNOWN) {
            return local.active()
                    ? new Matched(live, local, List.of(), List.of())
                    : new Drifted(live, local, List.of(), true, List.of(), List.of());
        }
        var drifts = new ArrayList<FieldDrift>();
        var accepted = new ArrayList<FieldDrift>();
        var notResearched = new ArrayList<String>();
        Map<String, LocalValue> known = values.local(local);
        values.live(live).forEach((field, value) -> {
            LocalValue here = known.get(field);
            switch (FieldComparison.of(value, here == null ? null : here.value(), rules.of(field))) {
                case DRIFTED -> {
                    FieldDrift drift = drift(field, value, here);
                    (acceptedDrift.covers(local.identifier(), drift) ? accepted : drifts).add(drift);
                }
                case NOT_RESEARCHED -> notResearched.add(field);
                case SAME, NOT_LIVE -> {}
            }
        });
        boolean activate = !local.active();
        return drifts.isEmpty() && !activate
                ? new Matched(live, local, List.copyOf(notResearched), List.copyOf(accepted))
                : new Drifted(
                        live, local, List.copyOf(drifts), activate, List.copyOf(notResearched), List.copyOf(accepted));
    }

    private FieldDrift drift(String field, JsonNode production, LocalValue local) {
        FieldRule rule = rules.of(field);
        return new FieldDrift(
                field,
                production,
                ComparedValue.of(production, rule).toString(),
                local.value(),
                ComparedValue.of(local.value(), rule).toString(),
                local.origin());
    }

    /** Whether two rows of one identity say the same of it. */
    boolean saysTheSame(LiveProduct one, LiveProduct other) throws IOException {
        if (one.digest() == other.digest() && one.digest() != LiveProduct.UNKNOWN) {
            return true;
        }
        Map<String, JsonNode> ofOne = values.live(one);
        Map<String, JsonNode> ofOther = values.live(other);
        return covers(ofOne, ofOther) && covers(ofOther, ofOne);
    }

    private boolean covers(Map<String, JsonNode> one, Map<String, JsonNode> other) {
        return one.entrySet().stream().allMatch(field -> switch (FieldComparison.of(
                field.getValue(), other.get(field.getKey()), rules.of(field.getKey()))) {
            case SAME, NOT_LIVE -> true;
            case DRIFTED, NOT_RESEARCHED -> false;
        });
    }
}
