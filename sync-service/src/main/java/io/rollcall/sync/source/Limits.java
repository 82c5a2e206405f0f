package io.rollcall.sync.source;

/**
 * How much of a source is read before it is rejected (D33). A document is read in the memory of one row however long it is,
 * so its length is limited where it is fetched.
 *
 * @param rows over all lists
 * @param depth of arrays and objects within each other, counted from the top of the document
 * @param rowBytes of one row as it stands in the document
 * @param stringCharacters of one string within a row
 */
public record Limits(int rows, int depth, int rowBytes, int stringCharacters) {

    public static final Limits STANDARD = new Limits(1_000_000, 64, 1_000_000, 100_000);

    /** Longer numbers are no measurement of anything. */
    static final int NUMBER_CHARACTERS = 1_000;

    static final int NAME_CHARACTERS = 500;

    /** Of one object. Their names are remembered while it is open, to notice one that occurs twice. */
    static final int MEMBERS = 1_000_000;
}
