package io.rollcall.sync.source;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonToken;

/**
 * 64 bits of all that a row says, whatever the order of its members: two rows that have the same need no closer look. Texts and
 * numbers count as they are written, and neither is made a string for it.
 */
final class RowDigest {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private long sum = 1;

    /** For the next row. */
    void begin() {
        sum = 1;
    }

    /**
     * Reads the value that begins at the current token, to its end.
     *
     * @param name {@linkplain #ofName digested}
     */
    void add(long name, Tokens tokens) throws IOException {
        sum += mixed(value(name, tokens));
    }

    static long ofName(String name) {
        char[] characters = name.toCharArray();
        return text(MULTIPLIER, characters, 0, characters.length);
    }

    /** @return never {@link SourceRow.Named#NOT_DIGESTED} */
    long value() {
        long digest = mixed(sum);
        return digest == SourceRow.Named.NOT_DIGESTED ? 1 : digest;
    }

    private static long value(long seed, Tokens tokens) throws IOException {
        long digest = scalar(seed, tokens);
        if (tokens.current().isStructStart()) {
            for (int open = 1; open > 0; ) {
                JsonToken token = tokens.next();
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                digest = scalar(mixed(digest), tokens);
            }
        }
        return digest;
    }

    private static long scalar(long seed, Tokens tokens) throws IOException {
        return switch (tokens.current()) {
            case VALUE_STRING, FIELD_NAME -> tokens.digest(seed + 1);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tokens.digest(seed + 2);
            default -> mixed(seed + 2 + tokens.current().id());
        };
    }

    static long text(long seed, char[] characters, int from, int length) {
        long hash = seed + length;
        int end = from + length;
        int at = from;
        for (; at + 3 < end; at += 4) {
            long four = characters[at]
                    | (long) characters[at + 1] << 16
                    | (long) characters[at + 2] << 32
                    | (long) characters[at + 3] << 48;
            hash = mixed(hash ^ four);
        }
        for (; at < end; at++) {
            hash = mixed(hash ^ characters[at]);
        }
        return hash;
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 32)) * MULTIPLIER;
        return mixed ^ (mixed >>> 29);
    }
}
