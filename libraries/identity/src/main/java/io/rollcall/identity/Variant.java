package io.rollcall.identity;

import java.util.Set;

/** Variants as they are given; placeholders are none (D4). */
public final class Variant {

    private static final Set<String> PLACEHOLDERS =
            Set.of("", "unk", "unknown", "na", "none", "null", "nil", "default", "tbd", "tba");

    private Variant() {}

    /** @throws InvalidText as {@link Name#of} */
    public static Name of(String raw) {
        Name name = Name.of(raw);
        return isPlaceholder(name) ? Name.NONE : name;
    }

    /** Whatever stands around the word: "N/A", "(none)", "– unknown –". */
    private static boolean isPlaceholder(Name name) {
        return PLACEHOLDERS.contains(NearKey.lettersAndNumbers(name.compatible().folded()));
    }
}
