package io.rollcall.sync.apply;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.rollcall.sync.report.RowClass;

/** What a person can do about a row of a diff (D30). */
enum Action {
    /** Adds the product to the catalog, through its one door (D46). */
    ADD(RowClass.IN_PRODUCTION_ONLY),

    /** Takes production's value over, as an override (D29); a status that drifted makes the product active (D27a). */
    ACCEPT_VALUE(RowClass.FIELD_DRIFT),

    /** Sets the product inactive; what the pipeline made of it stays. */
    DISCONTINUE(RowClass.IN_CATALOG_ONLY),

    /** Leaves the product as it is, and says why (D27a); a field of it too, which then differs on purpose (D34). */
    KEEP(RowClass.IN_CATALOG_ONLY, RowClass.FIELD_DRIFT),

    /** Settles which name is right (D28). */
    RESOLVE(RowClass.IDENTITY_MISMATCH),

    /** Marks the product for review, by its badge. */
    FLAG(RowClass.IN_CATALOG_ONLY, RowClass.FIELD_DRIFT, RowClass.IDENTITY_MISMATCH),

    SKIP(
            RowClass.IN_PRODUCTION_ONLY,
            RowClass.IN_CATALOG_ONLY,
            RowClass.FIELD_DRIFT,
            RowClass.IDENTITY_MISMATCH,
            RowClass.NOT_RESEARCHED,
            RowClass.ACCEPTED_DRIFT,
            RowClass.DUPLICATE_ROWS,
            RowClass.INVALID_ROWS);

    private final Set<RowClass> classes;

    Action(RowClass... classes) {
        this.classes = EnumSet.copyOf(Arrays.asList(classes));
    }

    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isFor(String rowClass) {
        return classes.stream().anyMatch(known -> known.token().equals(rowClass));
    }

    static Optional<Action> named(String token) {
        return Arrays.stream(values())
                .filter(known -> known.token().equals(token))
                .findFirst();
    }
}
