package io.rollcall.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The end of a zip archive, which says where the list of its parts is and how long. It is looked at before the archive is
 * opened, which reads the whole list into memory.
 */
final class PartsList {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int MOST_COMMENT = 0xFFFF;
    /** Instead of a number of parts: there are so many that another record counts them. */
    private static final int ELSEWHERE = 0xFFFF;

    private PartsList() {}

    /** Every end there might be is looked at, for which one counts is for the archive's reader to say. */
    static void require(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer tail = tail(channel);
            int end = end(tail, tail.limit() - END_BYTES);
            if (end < 0) {
                throw WorkbookProblem.truncated("its end, which lists its parts, is missing");
            }
            long before = channel.size() - tail.limit();
            for (; end >= 0; end = end(tail, end - 1)) {
                require(tail, end, before + end);
            }
        }
    }

    private static void require(ByteBuffer tail, int end, long mostBytes) throws WorkbookProblem {
        int parts = Short.toUnsignedInt(tail.getShort(end + 10));
        long bytes = Integer.toUnsignedLong(tail.getInt(end + 12));
        long at = Integer.toUnsignedLong(tail.getInt(end + 16));
        if (parts == ELSEWHERE || bytes > Limits.PARTS_LIST_BYTES) {
            throw WorkbookProblem.tooLarge("the list of its parts has more than "
                    + Limits.PARTS_LIST_BYTES / Limits.MEGABYTE + " MB or " + (ELSEWHERE - 1) + " entries");
        }
        if (at + bytes > mostBytes) {
            throw WorkbookProblem.truncated("something in its middle is missing");
        }
    }

    private static ByteBuffer tail(FileChannel channel) throws IOException {
        long size = channel.size();
        var tail = ByteBuffer.allocate((int) Math.min(size, END_BYTES + MOST_COMMENT))
                .order(ByteOrder.LITTLE_ENDIAN);
        long from = size - tail.capacity();
        while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {}
        return tail.flip();
    }

    private static int end(ByteBuffer tail, int last) {
        for (int at = last; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        return -1;
    }
}
