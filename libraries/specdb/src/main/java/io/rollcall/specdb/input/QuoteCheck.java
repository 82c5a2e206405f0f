package io.rollcall.specdb.input;

import java.util.Locale;

/** Whether the page that a candidate names has its quote, the best first. */
public enum QuoteCheck {
    /** To the letter. */
    VERBATIM,
    /** But for case, spaces and typography. */
    NORMALISED,
    /** The value, and not the quote. */
    VALUE_ONLY,
    NOT_FOUND;

    /** "value_only". */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
