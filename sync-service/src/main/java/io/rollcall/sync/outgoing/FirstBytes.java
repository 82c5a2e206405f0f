package io.rollcall.sync.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Keeps the start of what is written, as much as an explanation of an error can be long. */
final class FirstBytes extends OutputStream {

    private static final int KEPT = 64 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        kept.write(bytes, offset, Math.min(length, KEPT - kept.size()));
    }

    byte[] bytes() {
        return kept.toByteArray();
    }
}
