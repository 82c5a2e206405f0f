package io.rollcall.catalog.product;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word of a search. It is found anywhere in a product's names; one of one or two letters or digits only where a word
 * begins, for the index of letters knows beginnings and runs of three, and every search is answered from it.
 *
 * @param text folded, without spaces
 */
record SearchWord(String text) {

    private static final Pattern SHORT = Pattern.compile("[a-z0-9]{1,2}");

    boolean isIn(ProductState product) {
        String names = String.join(" ", "", product.brand(), product.model(), product.variant(), product.productId());
        return names.toLowerCase(Locale.ROOT).contains(searched());
    }

    /** What {@code search_key} has to contain. */
    String searched() {
        return SHORT.matcher(text).matches() ? " " + text : text;
    }
}
