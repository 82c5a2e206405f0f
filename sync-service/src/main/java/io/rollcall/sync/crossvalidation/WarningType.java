package io.rollcall.sync.crossvalidation;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What production says against the rules (D35), in the order in which warnings are listed. */
public enum WarningType {
    /** A value that is not among the known ones. */
    ENUM_GAP,
    /** A number outside of the field's range. */
    RANGE_VIOLATION,
    /** A field that is required, and that many products do not have. */
    REQUIREMENT_TOO_STRICT,
    /** A component that is not in its database, by name or alias. */
    MISSING_COMPONENT,
    /** A field that no rule knows. */
    UNKNOWN_FIELD;

    @JsonValue
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static WarningType of(String token) {
        return valueOf(token.toUpperCase(Locale.ROOT));
    }
}
