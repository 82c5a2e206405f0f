package io.rollcall.sync.diff;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.rollcall.sync.source.SourceRow.Place;

/** How rows are kept on disk for as long as they are sorted: nobody else ever reads them, so that nothing in it is named. */
public interface RowFormat<T> {

    void write(T row, DataOutput out) throws IOException;

    T read(DataInput in) throws IOException;

    default void writeText(String text, DataOutput out) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    default String readText(DataInput in) throws IOException {
        byte[] utf8 = new byte[in.readInt()];
        in.readFully(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    default void writePlace(Place place, DataOutput out) throws IOException {
        out.writeLong(place.offset());
        out.writeInt(place.length());
    }

    default Place readPlace(DataInput in) throws IOException {
        return new Place(in.readLong(), in.readInt());
    }
}
