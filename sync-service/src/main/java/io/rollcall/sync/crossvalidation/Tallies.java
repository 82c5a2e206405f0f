package io.rollcall.sync.crossvalidation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.sync.crossvalidation.Section.NotListed;

/** Values and how many products have them; no more of them than memory can be promised for, and the others are counted. */
@RequiredArgsConstructor
final class Tallies {

    private final WarningType type;

    @Nullable
    private final String field;

    private final int mostValues;
    private final Map<String, Tally> byValue = new LinkedHashMap<>();
    private long others;

    void add(String value, String productId) {
        Tally tally = byValue.get(value);
        if (tally == null && byValue.size() < mostValues) {
            tally = new Tally();
            byValue.put(value, tally);
        }
        if (tally == null) {
            others++;
        } else {
            tally.add(productId);
        }
    }

    List<Warning> warnings(BiFunction<String, Tally, Warning> warning) {
        return byValue.entrySet().stream()
                .map(value -> warning.apply(value.getKey(), value.getValue()))
                .toList();
    }

    List<String> values() {
        return byValue.keySet().stream().sorted().toList();
    }

    Optional<NotListed> notListed() {
        return others == 0 ? Optional.empty() : Optional.of(new NotListed(type, field, byValue.size(), others));
    }
}
