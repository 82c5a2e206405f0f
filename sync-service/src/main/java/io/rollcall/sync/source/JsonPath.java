package io.rollcall.sync.source;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the product list is in a production source's answer: the names, indices and wildcards of RFC 9535, such as
 * {@code $.data[0].items} or {@code $.pages[*].products}. All of these can be followed in a stream; filters, slices, negative
 * indices and recursive descent cannot, or not by a rule a person would guess, and are rejected.
 *
 * @param text as it was written
 */
public record JsonPath(String text, List<Step> steps) {

    public static final int MOST_CHARACTERS = 500;

    private static final Pattern SHORTHAND = Pattern.compile("[\\p{Alpha}_[^\\p{ASCII}]][\\p{Alnum}_[^\\p{ASCII}]]*");

    public JsonPath {
        steps = List.copyOf(steps);
    }

    public sealed interface Step {}

    public record Name(String name) implements Step {

        @Override
        public String toString() {
            return SHORTHAND.matcher(name).matches()
                    ? "." + name
                    : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
        }
    }

    /** @param index from 0 */
    public record Index(long index) implements Step {

        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }

    /** Every member of an object, every element of an array. */
    public record Wildcard() implements Step {

        @Override
        public String toString() {
            return "[*]";
        }
    }

    /** @throws BadJsonPath when it is anything else than names, indices and wildcards */
    public static JsonPath of(String text) {
        return new JsonPath(text, new JsonPathSyntax(text).steps());
    }

    @Override
    public String toString() {
        return text;
    }
}
