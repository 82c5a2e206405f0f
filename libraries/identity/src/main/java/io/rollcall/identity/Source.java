package io.rollcall.identity;

import java.util.Locale;

/** Where the canonical products come from (D11). */
public enum Source {
    PRODUCT_CATALOG,
    ACTIVE_FILTERING,
    NONE;

    /** As it stands on the wire. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
