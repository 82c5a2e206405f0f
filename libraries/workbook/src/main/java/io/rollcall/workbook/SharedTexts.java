package io.rollcall.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts cells share, by their numbers. Read no further than asked for, and kept as UTF-8 in blocks: a million of them as
 * strings would be all the heap there may be.
 */
final class SharedTexts implements AutoCloseable {

    private static final int BLOCK = 256 * 1024;
    private static final int OFFSETS = 64 * 1024;

    private final XmlPart xml;
    private final CellText text = new CellText();
    private final List<byte[]> blocks = new ArrayList<>();
    private final List<int[]> ends = new ArrayList<>();
    private int count;
    private int bytes;

    private SharedTexts(XmlPart xml) {
        this.xml = xml;
    }

    static SharedTexts of(Parts parts, String part) throws IOException {
        var xml = new XmlPart(parts, part);
        xml.next(0);
        return new SharedTexts(xml);
    }

    /** Of a text too long for a cell, one character more than a cell can have. */
    String get(int index) throws IOException {
        while (count <= index) {
            read(index);
        }
        int start = index == 0 ? 0 : end(index - 1);
        byte[] utf8 = new byte[end(index) - start];
        for (int done = 0; done < utf8.length; ) {
            int from = (start + done) % BLOCK;
            int length = Math.min(utf8.length - done, BLOCK - from);
            System.arraycopy(blocks.get((start + done) / BLOCK), from, utf8, done, length);
            done += length;
        }
        return CellText.unescaped(new String(utf8, StandardCharsets.UTF_8));
    }

    private int end(int index) {
        return ends.get(index / OFFSETS)[index % OFFSETS];
    }

    private void read(int wanted) throws IOException {
        do {
            if (!xml.next(1)) {
                throw xml.broken("has " + count + " texts, but a cell shows number " + (wanted + 1L));
            }
        } while (!xml.is("si"));
        text.clear();
        text.runs(xml);
        add(text.raw().getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] utf8) throws WorkbookProblem {
        if (count == Limits.SHARED_TEXTS || bytes + utf8.length > Limits.SHARED_TEXT_BYTES) {
            throw WorkbookProblem.tooLarge("its cells share more than " + Limits.SHARED_TEXTS + " texts or "
                    + Limits.SHARED_TEXT_BYTES / Limits.MEGABYTE + " MB of text");
        }
        for (int done = 0; done < utf8.length; ) {
            int at = bytes % BLOCK;
            if (at == 0) {
                blocks.add(new byte[BLOCK]);
            }
            int length = Math.min(utf8.length - done, BLOCK - at);
            System.arraycopy(utf8, done, blocks.get(bytes / BLOCK), at, length);
            done += length;
            bytes += length;
        }
        if (count % OFFSETS == 0) {
            ends.add(new int[OFFSETS]);
        }
        ends.get(count / OFFSETS)[count % OFFSETS] = bytes;
        count++;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
