package io.rollcall.configuration;

import java.util.Locale;

/**
 * Something that can be set.
 *
 * @param property as in "rollcall.files.check-every"
 * @param usual what it is unless somebody sets it; empty for nothing
 * @param meaning what its interface says of it
 */
record Setting(String property, String usual, String meaning) {

    /** As MicroProfile Config reads it from the environment. */
    String variable() {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
