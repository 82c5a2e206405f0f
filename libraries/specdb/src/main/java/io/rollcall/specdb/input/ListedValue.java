package io.rollcall.specdb.input;

/**
 * A value that a list has.
 *
 * @param policy of its list; "" where nobody says
 * @param since when it was set or met, as the file says; "" where it does not
 */
public record ListedValue(String field, String value, Origin origin, String policy, String since) {

    /** Who says so, the strongest first: of two spellings of a value, the strongest is kept. */
    public enum Origin {
        MANUAL,
        KNOWN_VALUES,
        PIPELINE
    }

    public String normalized() {
        return FieldValue.normalized(value);
    }
}
