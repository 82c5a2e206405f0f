package io.rollcall.workbook;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** The unpacked bytes of a part, counted as they come out: what the archive declares is not believed. */
final class PartStream extends FilterInputStream {

    private final String part;
    private final long crc;
    private final long packed;
    private final CRC32 sum = new CRC32();
    private long count;
    private int sinceMarkup;

    /**
     * @param crc the check sum the whole part should have
     * @param packed the most bytes of the file it can come from
     */
    PartStream(InputStream in, String part, long crc, long packed) {
        super(in);
        this.part = part;
        this.crc = crc;
        this.packed = packed;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = in.read(bytes, offset, length);
        } catch (ZipException | EOFException damaged) {
            throw WorkbookProblem.broken("its part " + part + " cannot be unpacked");
        }
        if (read < 0) {
            if (sum.getValue() != crc) {
                throw WorkbookProblem.broken("its part " + part + " is not what was once packed");
            }
            return read;
        }
        sum.update(bytes, offset, read);
        count += read;
        requireBounded();
        requireMarkup(bytes, offset, read);
        return read;
    }

    private void requireBounded() throws WorkbookProblem {
        if (count > Limits.PART_BYTES) {
            throw WorkbookProblem.tooLarge(
                    "its part " + part + " unpacks to more than " + Limits.PART_BYTES / Limits.MEGABYTE + " MB");
        }
        if (count > Limits.RATIO_FROM_BYTES && count / Limits.MOST_RATIO > packed) {
            throw WorkbookProblem.tooLarge("its part " + part + " unpacks to more than " + Limits.MOST_RATIO
                    + " times its packed size, as no real one does");
        }
    }

    /** A tag is held in memory as a whole; a text is not, but no cell's is this long. */
    private void requireMarkup(byte[] bytes, int offset, int read) throws WorkbookProblem {
        int last = offset + read - 1;
        while (last >= offset && bytes[last] != '<') {
            last--;
        }
        int after = offset + read - 1 - last;
        sinceMarkup = last < offset ? sinceMarkup + read : after;
        if (sinceMarkup > Limits.MARKUP_BYTES) {
            throw WorkbookProblem.tooLarge("its part " + part + " has a tag or text of more than "
                    + Limits.MARKUP_BYTES / Limits.MEGABYTE + " MB");
        }
    }
}
