package io.rollcall.identity;

import java.util.regex.Pattern;

/**
 * A category's name (D5). It is also a folder's name, so nothing else may pass.
 *
 * @param value matches {@code ^[a-z0-9][a-z0-9_-]{0,63}$}
 */
public record Category(String value) {

    public static final String PATTERN = "[a-z0-9][a-z0-9_-]{0,63}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public static boolean isValid(String value) {
        return VALID.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
