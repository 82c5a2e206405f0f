package io.rollcall.gate.search;

import java.util.Arrays;
import java.util.List;

import io.rollcall.identity.Name;

/** A search: all its words must be found, anywhere, whatever their case. */
public final class SearchWords {

    private SearchWords() {}

    /** In lower case. */
    public static List<String> of(String q) {
        return Arrays.stream(Name.of(q).folded().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
