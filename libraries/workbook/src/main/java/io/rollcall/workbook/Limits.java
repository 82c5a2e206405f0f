package io.rollcall.workbook;

/** What a real workbook never meets, and what keeps reading any other within 64 MB of heap. */
final class Limits {

    static final long MEGABYTE = 1024 * 1024;

    static final long FILE_BYTES = 100 * MEGABYTE;
    static final long PARTS_LIST_BYTES = 4 * MEGABYTE;
    static final long PART_BYTES = 1024 * MEGABYTE;
    /** All that is unpacked of all sheets together to find the one with the products. */
    static final long LOOKING_BYTES = 256 * MEGABYTE;

    static final int MOST_RATIO = 1000;
    static final long RATIO_FROM_BYTES = 50 * MEGABYTE;
    static final int MARKUP_BYTES = (int) MEGABYTE;
    static final int XML_DEPTH = 100;
    /** Of elements, attributes and prefixes in one part; the parser remembers each. */
    static final int XML_NAMES = 2_000;

    static final int SHEETS = 1000;
    static final int CELL_FORMATS = 100_000;
    /** Number formats that are remembered, each of at most 255 characters. Excel lets people make some 250. */
    static final int FORMATS = 2_000;

    static final int SHARED_TEXTS = 1_500_000;
    static final int SHARED_TEXT_BYTES = (int) (24 * MEGABYTE);

    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;
    static final int CELL_CHARACTERS = 32_767;
    static final int PRODUCTS = 100_000;
    static final int KEYS = 20_000;
    /**
     * Brands, models, variants and keys of a sheet together as they are kept, what repeats counted once: 50 bytes for
     * each of the most products.
     */
    static final int NAME_BYTES = (int) (5 * MEGABYTE);

    private Limits() {}
}
