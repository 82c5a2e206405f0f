package io.rollcall.identity;

/** The stable key of a product or brand (D3): eight lower-case hex digits, never reused. */
public final class Identifier {

    /** Odd, so that multiplying by it modulo 2^32 maps every number of a sequence to another one: no collisions. */
    private static final int SPREAD = 0x9E3779B1;

    private Identifier() {}

    /** The identifier of the n-th thing a service made: unique as long as its sequence is. */
    public static String of(long sequence) {
        int mixed = (int) sequence * SPREAD;
        return "%08x".formatted(mixed ^ (mixed >>> 15));
    }
}
