package io.rollcall.sync.source;

/** A path that {@link JsonPath} does not understand. Its message says where, and what was expected there. */
public final class BadJsonPath extends IllegalArgumentException {

    private final int position;

    /** @param position of the character that is wrong, from 1 */
    BadJsonPath(int position, String why) {
        super("The path is wrong at position " + position + ": " + why);
        this.position = position;
    }

    public int position() {
        return position;
    }
}
