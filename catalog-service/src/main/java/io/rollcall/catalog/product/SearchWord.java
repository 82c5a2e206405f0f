package io.rollcall.catalog.product;

import java.util.regex.Pattern;

/**
 * A word of a search. It is found anywhere in a product's names, one of one or two letters or digits only where a word
 * begins: the index over the letters of all names knows beginnings and runs of three, so that every search can be answered
 * from it.
 *
 * @param text folded, without spaces
 */
record SearchWord(String text) {

    private static final Pattern SHORT = Pattern.compile("[a-z0-9]{1,2}");
    private static final String WHERE_A_WORD_BEGINS = "(^|[ -])";

    /** @param parameter the name of one that stands for {@link #pattern} */
    String condition(String parameter) {
        return "search_key " + (isShort() ? "~" : "like") + " :" + parameter;
    }

    String pattern() {
        return isShort() ? WHERE_A_WORD_BEGINS + text : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    boolean isIn(String names) {
        return isShort() ? Pattern.compile(pattern()).matcher(names).find() : names.contains(text);
    }

    private boolean isShort() {
        return SHORT.matcher(text).matches();
    }
}
