package io.rollcall.identity;

import java.util.Locale;
import java.util.Set;

/** Variants as they are given; placeholders are none (D4). */
public final class Variant {

    private static final Set<String> PLACEHOLDERS =
            Set.of("", "unk", "unknown", "na", "n/a", "none", "null", "-", "default");

    private Variant() {}

    /** @throws InvalidText as {@link Name#of} */
    public static Name of(String raw) {
        Name name = Name.of(raw);
        return isPlaceholder(name.text()) ? Name.NONE : name;
    }

    static boolean isPlaceholder(String text) {
        return PLACEHOLDERS.contains(text.replace(" ", "").toLowerCase(Locale.ROOT));
    }
}
