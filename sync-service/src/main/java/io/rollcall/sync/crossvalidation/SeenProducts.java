package io.rollcall.sync.crossvalidation;

/**
 * Which identities were met, by 64 bits of each: a million take 16 MB. That one of a million products is taken for the repetition of
 * another has a chance of one in thirty million.
 */
final class SeenProducts {

    private static final int SMALLEST = 1 << 10;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    /** 0 for a free place. */
    private long[] hashes = new long[SMALLEST];

    private int size;

    /** @return false for one that was met before */
    boolean add(String key) {
        if (size * 2 >= hashes.length) {
            grow();
        }
        return place(hash(key));
    }

    private boolean place(long hash) {
        int at = (int) (hash >>> 32) & (hashes.length - 1);
        while (hashes[at] != 0) {
            if (hashes[at] == hash) {
                return false;
            }
            at = (at + 1) & (hashes.length - 1);
        }
        hashes[at] = hash;
        size++;
        return true;
    }

    private void grow() {
        long[] before = hashes;
        hashes = new long[before.length * 2];
        size = 0;
        for (long hash : before) {
            if (hash != 0) {
                place(hash);
            }
        }
    }

    private static long hash(String key) {
        long hash = MULTIPLIER + key.length();
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * MULTIPLIER;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ (hash >>> 32)) * MULTIPLIER;
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }
}
