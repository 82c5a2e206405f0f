package io.rollcall.review.lane;

import java.util.Arrays;
import java.util.Locale;

/** What a slot holds the value of: a field of a product, a property of a component, or a value of a list. */
public enum SlotKind {
    GRID_KEY("item"),
    COMPONENT_KEY("component"),
    ENUM_KEY("list");

    private final String context;

    SlotKind(String context) {
        this.context = context;
    }

    /** @param token as the snapshot and the API have it */
    public static SlotKind of(String token) {
        return Arrays.stream(values())
                .filter(kind -> kind.token().equals(token))
                .findFirst()
                .orElseThrow();
    }

    /** "grid_key". */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the reviews of its candidates call it: "item". */
    public String context() {
        return context;
    }

    boolean has(Lane lane) {
        return this == GRID_KEY || lane == Lane.SHARED;
    }
}
