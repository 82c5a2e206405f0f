package io.rollcall.sync.report;

/**
 * Names a difference by its class, its product and its two sides (D30): the same difference has the same id in every diff, and one
 * of whose sides changed is another.
 */
final class RowId {

    private static final long SEED = 0xCBF29CE484222325L;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private RowId() {}

    static String of(RowClass rowClass, String... parts) {
        long hash = mixed(SEED + rowClass.ordinal());
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * MULTIPLIER;
                hash ^= hash >>> 29;
            }
            hash = mixed(hash + part.length());
        }
        return "%016x".formatted(hash);
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 32)) * MULTIPLIER;
        return mixed ^ (mixed >>> 29);
    }
}
