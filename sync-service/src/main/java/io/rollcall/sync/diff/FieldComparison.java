package io.rollcall.sync.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What one field of a product is in production and here. */
public enum FieldComparison {
    /** Both say the same. */
    SAME,
    /** Both say something else. */
    DRIFTED,
    /** Production has a value, and nobody here has looked for one yet. */
    NOT_RESEARCHED,
    /** Production has none: that proposes nothing, least of all to erase ours (D34). */
    NOT_LIVE;

    /** @param production, local null when there is no such member */
    public static FieldComparison of(JsonNode production, JsonNode local, FieldRule rule) {
        // Nearly all are: the others alone are worth a closer look.
        if (production != null && production.equals(local) && saysSomething(production, rule)) {
            return SAME;
        }
        ComparedValue live = value(production, rule);
        if (live.isMissing()) {
            return NOT_LIVE;
        }
        ComparedValue here = value(local, rule);
        if (here.isMissing()) {
            return NOT_RESEARCHED;
        }
        return live.isSame(here, rule) ? SAME : DRIFTED;
    }

    private static boolean saysSomething(JsonNode value, FieldRule rule) {
        return value.isNumber() || value.isBoolean() || !value(value, rule).isMissing();
    }

    private static ComparedValue value(JsonNode raw, FieldRule rule) {
        return ComparedValue.of(raw == null ? MissingNode.getInstance() : raw, rule);
    }
}
