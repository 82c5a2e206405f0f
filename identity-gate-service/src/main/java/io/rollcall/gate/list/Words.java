package io.rollcall.gate.list;

import java.util.Arrays;

import io.rollcall.identity.Name;

/** A search: all its words must be found, anywhere, whatever their case. */
public final class Words {

    private Words() {}

    /** For {@code lower(…) like all (?)}. */
    public static String[] patterns(String q) {
        return Arrays.stream(Name.of(q).folded().split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}
