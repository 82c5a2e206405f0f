package io.rollcall.identity;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        String value = Stream.of(Slug.of(category), brand, model, variant)
                .filter(slug -> !slug.isEmpty())
                .map(Slug::value)
                .collect(Collectors.joining("-"));
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
