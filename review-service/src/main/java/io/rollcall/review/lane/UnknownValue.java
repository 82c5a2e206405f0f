package io.rollcall.review.lane;

import java.util.Locale;
import java.util.Set;

/** Text that says that there is no value. Nobody can decide on it. */
public final class UnknownValue {

    /** In lower case. */
    public static final Set<String> WORDS = Set.of("", "unk", "unknown", "n/a", "na", "null", "undefined", "-");

    private UnknownValue() {}

    public static boolean is(String value) {
        return value == null || WORDS.contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
