package io.rollcall.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how much was read; others may ask meanwhile. */
final class CountedInput extends FilterInputStream {
    private volatile long bytes;

    CountedInput(InputStream in) {
        super(in);
    }

    long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        count(Math.max(read, 0));
        return read;
    }

    /** Only whoever reads writes. */
    private void count(int more) {
        bytes = bytes + more;
    }
}
