package io.rollcall.sync.source;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/** A document that is made while it is read, and so is never in memory as a whole. */
final class GeneratedDocument extends InputStream {

    private final Iterator<String> parts;
    private byte[] part = {};
    private int at;
    private long served;

    GeneratedDocument(Stream<String> parts) {
        this.parts = parts.iterator();
    }

    /** How many bytes were asked for so far. */
    long served() {
        return served;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        while (at == part.length) {
            if (!parts.hasNext()) {
                return -1;
            }
            part = parts.next().getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        int count = Math.min(length, part.length - at);
        System.arraycopy(part, at, buffer, offset, count);
        at += count;
        served += count;
        return count;
    }
}
