package io.rollcall.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who asks (D8a). */
public enum Mode {
    /** It names the product in the catalog: add, update, bulk, seed, import, production add. */
    AUTHORING,
    /** It would create job inputs or queue entries for products that must be named already. */
    SYNC;

    public static Optional<Mode> of(String token) {
        return Arrays.stream(values())
                .filter(mode -> mode.token().equals(token))
                .findFirst();
    }

    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
