package io.rollcall.persistence;

import java.util.Locale;

/** {@code brandIdentifier} is column {@code brand_identifier}. */
final class ColumnName {

    private ColumnName() {}

    static String of(String component) {
        return component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
