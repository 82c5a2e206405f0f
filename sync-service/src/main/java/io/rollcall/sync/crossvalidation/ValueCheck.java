package io.rollcall.sync.crossvalidation;

import java.util.Optional;

/** What may be said of a single value of a field. */
sealed interface ValueCheck permits KnownSpellings, Range, ComponentNames {

    WarningType type();

    /** @param value in the form in which it is compared */
    boolean allows(String value);

    /** What a value that is not allowed is most likely meant to be: it differs by case, spaces and punctuation only. */
    default Optional<String> near(String value) {
        return Optional.empty();
    }

    /** Of a value that is not allowed. */
    default Warning warning(String field, String value, Tally tally) {
        return Warning.ofValue(type(), field, value, tally);
    }
}
