package io.rollcall.sync.pull;

import java.util.Map;

import io.rollcall.sync.diff.LiveProduct;
import io.rollcall.sync.source.SourceValue;

/**
 * 64 bits of all that a row says, whatever the order of its members: two rows that have the same need no closer look. Texts and
 * numbers count as they are written.
 */
final class RowDigest {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private RowDigest() {}

    static long of(Map<String, SourceValue> fields) {
        long sum = 1;
        for (var field : fields.entrySet()) {
            sum += mixed(add(text(MULTIPLIER, field.getKey()), field.getValue()));
        }
        long digest = mixed(sum);
        return digest == LiveProduct.UNKNOWN ? 1 : digest;
    }

    private static long add(long seed, SourceValue value) {
        if (value instanceof SourceValue.Text text) {
            return text(seed + 1, text.text());
        } else if (value instanceof SourceValue.Number number) {
            return text(seed + 2, number.written());
        } else if (value instanceof SourceValue.Bool bool) {
            return mixed(seed + (bool.bool() ? 3 : 4));
        } else if (value instanceof SourceValue.Json json) {
            return text(seed + 5, json.text());
        } else if (value instanceof SourceValue.Many many) {
            long each = seed + 6;
            for (SourceValue element : many.values()) {
                each = add(mixed(each), element);
            }
            return mixed(each);
        }
        return mixed(seed + 7);
    }

    private static long text(long seed, String text) {
        long hash = seed + text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * MULTIPLIER;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 32)) * MULTIPLIER;
        return mixed ^ (mixed >>> 29);
    }
}
