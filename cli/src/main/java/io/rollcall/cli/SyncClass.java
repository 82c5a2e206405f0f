package io.rollcall.cli;

import java.util.List;

/** What a comparison with production says of a row; the names are the API's. */
enum SyncClass {
    in_production_only("New from production"),
    in_catalog_only("Only here"),
    field_drift("Drifted"),
    identity_mismatch("Identity conflicts"),
    accepted_drift("Different on purpose"),
    duplicate_rows("Duplicate rows of the source"),
    invalid_rows("Invalid rows of the source"),
    not_researched("Not researched here"),
    matched("Matched");

    /** Those that may ask a person for something, in the order in which a person reads them. */
    static final List<SyncClass> OPEN = List.of(in_production_only, in_catalog_only, field_drift, identity_mismatch);

    /** Those that are only counted unless somebody asks. */
    static final List<SyncClass> ASIDE = List.of(accepted_drift, duplicate_rows, invalid_rows, not_researched);

    private final String title;

    SyncClass(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
