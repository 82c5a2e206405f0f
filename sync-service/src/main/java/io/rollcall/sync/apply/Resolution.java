package io.rollcall.sync.apply;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an identity mismatch is settled (D28): the {@code value} of a {@code resolve}. */
enum Resolution {
    /** The product here takes production's name. */
    RENAME_OURS,

    /** The product here keeps its name, and nobody is asked again. */
    KEEP_OURS,

    /** They are two products: production's is added. */
    ADD_THEIRS;

    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Resolution> named(String token) {
        return Arrays.stream(values())
                .filter(known -> known.token().equals(token))
                .findFirst();
    }
}
