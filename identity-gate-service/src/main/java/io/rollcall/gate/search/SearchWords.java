package io.rollcall.gate.search;

import java.util.Arrays;

import io.rollcall.identity.Name;

/** A search: all its words must be found, anywhere, whatever their case. */
public final class SearchWords {

    private SearchWords() {}

    /** For {@code lower(…) like all (?)}. */
    public static String[] patterns(String q) {
        return Arrays.stream(Name.of(q).folded().split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}
