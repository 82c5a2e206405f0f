package io.rollcall.sync.diff;

/** How rows are kept for as long as they are sorted: nobody else ever reads them, so that nothing in it is named. */
public interface RowFormat<T> {

    void write(T row, RowBytes out);

    T read(RowBytes in);
}
