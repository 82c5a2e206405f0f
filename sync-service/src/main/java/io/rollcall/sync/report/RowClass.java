package io.rollcall.sync.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.rollcall.http.ListParameters;

/** What a diff says of a product, a field of it, or a row of the source (15.3B). */
public enum RowClass {
    IN_PRODUCTION_ONLY,
    IN_CATALOG_ONLY,
    IDENTITY_MISMATCH,
    FIELD_DRIFT,
    NOT_RESEARCHED,
    ACCEPTED_DRIFT,
    DUPLICATE_ROWS,
    INVALID_ROWS,
    MATCHED;

    /** Those that ask a person for something. */
    static final List<RowClass> OPEN = List.of(IN_PRODUCTION_ONLY, IN_CATALOG_ONLY, IDENTITY_MISMATCH, FIELD_DRIFT);

    /** All but those nobody has to look at, which are asked for apart. */
    static final List<RowClass> DETAILED = List.of(
            IN_PRODUCTION_ONLY,
            IN_CATALOG_ONLY,
            IDENTITY_MISMATCH,
            FIELD_DRIFT,
            NOT_RESEARCHED,
            ACCEPTED_DRIFT,
            DUPLICATE_ROWS,
            INVALID_ROWS);

    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RowClass> named(String token) {
        return Arrays.stream(values())
                .filter(known -> known.token().equals(token))
                .findFirst();
    }

    /** @throws ListParameters.NotAList naming those there are */
    static RowClass of(String asked) {
        return named(asked)
                .orElseThrow(() -> new ListParameters.NotAList("class is one of "
                        + String.join(
                                ", ",
                                Arrays.stream(values()).map(RowClass::token).toList()) + "."));
    }
}
