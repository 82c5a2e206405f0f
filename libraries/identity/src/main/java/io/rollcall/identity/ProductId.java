package io.rollcall.identity;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The slugs of category, brand, model and, if any, variant, joined by {@code -} (D2). It names the job file.
 *
 * @param value ASCII, at most {@value #MAX_BYTES} bytes
 */
public record ProductId(String value) {

    public static final int MAX_BYTES = 200;

    private static final Pattern VALID = Pattern.compile("[a-z0-9_][a-z0-9_-]{0," + (MAX_BYTES - 1) + "}");

    /** @throws InvalidText when the id would be longer than {@value #MAX_BYTES} bytes */
    public static ProductId of(String category, Slug brand, Slug model, Slug variant) {
        var id = new StringBuilder(Slug.of(category).value());
        for (Slug part : List.of(brand, model, variant)) {
            if (!part.isEmpty()) {
                id.append(id.isEmpty() ? "" : "-").append(part.value());
            }
        }
        String value = id.toString();
        if (value.length() > MAX_BYTES) {
            throw InvalidText.productIdTooLong(value.length());
        }
        return new ProductId(value);
    }

    /** Whether a text from outside (a path segment, a file's name) can be a product id at all. */
    public static boolean isValid(String text) {
        return VALID.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
