package io.rollcall.sync.diff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.rollcall.sync.source.SourceRow.Place;

/** A row as it is kept: written from its start, and read again in the same order. Streams of java.io lock at every byte. */
public final class RowBytes {

    private static final int USUAL = 512;

    private ByteBuffer bytes;

    private RowBytes(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static RowBytes toWrite() {
        return new RowBytes(ByteBuffer.allocate(USUAL));
    }

    static RowBytes toRead(byte[] row) {
        return new RowBytes(ByteBuffer.wrap(row));
    }

    /** What was written since the last time. */
    byte[] take() {
        byte[] row = Arrays.copyOf(bytes.array(), bytes.position());
        bytes.clear();
        return row;
    }

    public void putBoolean(boolean value) {
        room(Byte.BYTES).put((byte) (value ? 1 : 0));
    }

    public boolean getBoolean() {
        return bytes.get() != 0;
    }

    public void putInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    public int getInt() {
        return bytes.getInt();
    }

    public void putLong(long value) {
        room(Long.BYTES).putLong(value);
    }

    public long getLong() {
        return bytes.getLong();
    }

    public void putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        putInt(utf8.length);
        room(utf8.length).put(utf8);
    }

    public String getText() {
        int length = bytes.getInt();
        int from = bytes.position();
        bytes.position(from + length);
        return new String(bytes.array(), from, length, StandardCharsets.UTF_8);
    }

    public void putPlace(Place place) {
        putLong(place.offset());
        putInt(place.length());
    }

    public Place getPlace() {
        return new Place(getLong(), getInt());
    }

    private ByteBuffer room(int needed) {
        if (bytes.remaining() < needed) {
            int size = Math.max(2 * bytes.capacity(), bytes.position() + needed);
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }
        return bytes;
    }
}
