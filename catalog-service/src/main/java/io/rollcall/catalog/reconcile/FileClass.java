package io.rollcall.catalog.reconcile;

import java.util.Locale;

/** What a job file is to the canonical list (D14). */
enum FileClass {
    /** A product's job; it stays. */
    CANONICAL,
    /** A fabricated variant, or a second file, of a product; it may go. */
    ORPHAN,
    /** Of no product; a person decides. */
    UNTRACKED,
    /** Nobody can say which product it is; it stays. */
    UNREADABLE;

    String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
