package io.rollcall.sync.diff;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Rows put in the order of their keys, however many there are: what does not fit into memory is sorted in runs on disk, which are
 * merged as they are read. Rows of one key keep the order in which they came.
 */
public final class SortedRows<T> implements Closeable {

    private static final int BUFFER = 64 * 1024;
    private static final int OVERHEAD = 64;

    /** @param row as it is on disk */
    private record Stored(String key, byte[] row) {

        long size() {
            return 2L * key.length() + row.length + OVERHEAD;
        }
    }

    /** A run that is read, with the row that comes next. */
    private final class Run {

        private final int number;
        private final DataInputStream in;
        private Stored next;

        Run(int number, Path file) throws IOException {
            this.number = number;
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
            open.add(in);
            advance();
        }

        void advance() throws IOException {
            int keyLength = in.readInt();
            next = keyLength < 0
                    ? null
                    : new Stored(
                            new String(in.readNBytes(keyLength), StandardCharsets.UTF_8), in.readNBytes(in.readInt()));
        }
    }

    private static final int END = -1;

    private final Path folder;
    private final long mostBytes;
    private final RowFormat<T> format;
    private final RowBytes encoded = RowBytes.toWrite();
    private final List<Path> runs = new ArrayList<>();
    private final List<Closeable> open = new ArrayList<>();
    private List<Stored> inMemory = new ArrayList<>();
    private long bytes;

    /**
     * @param folder for the runs; it is there already
     * @param mostBytes in memory at once, about
     */
    public SortedRows(Path folder, RowFormat<T> format, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.format = format;
    }

    public void add(String key, T row) throws IOException {
        format.write(row, encoded);
        var stored = new Stored(key, encoded.take());
        inMemory.add(stored);
        bytes += stored.size();
        if (bytes > mostBytes) {
            spill();
        }
    }

    /** All rows, once; none is added afterwards. */
    public Iterator<T> inOrder() throws IOException {
        if (runs.isEmpty()) {
            sort();
            return inMemory.stream().map(this::decoded).iterator();
        }
        spill();
        var byKey = new PriorityQueue<Run>(
                Comparator.<Run, String>comparing(run -> run.next.key()).thenComparing(run -> run.number));
        for (int i = 0; i < runs.size(); i++) {
            byKey.add(new Run(i, runs.get(i)));
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !byKey.isEmpty();
            }

            @Override
            public T next() {
                Run run = byKey.remove();
                Stored row = run.next;
                try {
                    run.advance();
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
                if (run.next != null) {
                    byKey.add(run);
                }
                return decoded(row);
            }
        };
    }

    private void sort() {
        inMemory.sort(Comparator.comparing(Stored::key));
    }

    private void spill() throws IOException {
        if (inMemory.isEmpty()) {
            return;
        }
        sort();
        Path file = Files.createTempFile(folder, "run-", ".rows");
        runs.add(file);
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            for (Stored row : inMemory) {
                byte[] key = row.key().getBytes(StandardCharsets.UTF_8);
                out.writeInt(key.length);
                out.write(key);
                out.writeInt(row.row().length);
                out.write(row.row());
            }
            out.writeInt(END);
        }
        inMemory = new ArrayList<>();
        bytes = 0;
    }

    private T decoded(Stored row) {
        return format.read(RowBytes.toRead(row.row()));
    }

    @Override
    public void close() throws IOException {
        for (Closeable run : open) {
            run.close();
        }
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }
}
