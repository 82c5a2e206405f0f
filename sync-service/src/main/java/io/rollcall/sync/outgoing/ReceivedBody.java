package io.rollcall.sync.outgoing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import lombok.RequiredArgsConstructor;

import io.rollcall.sync.outgoing.OutgoingFailure.Code;

/**
 * A body, decompressed while it is written on: gzip if its first two bytes say so, whether or not the header does, since a
 * {@code .gz} file is often served without a word.
 */
@RequiredArgsConstructor
final class ReceivedBody {

    private static final int BUFFER = 16 * 1024;
    private static final int MAGIC = 0x1f8b;

    private final ReceivedBytes received;

    /** What {@code Content-Encoding} says; empty when it says nothing. */
    private final String encoding;

    private final Destination destination;
    private final Limits limits;
    private final Deadline deadline;

    /**
     * @return how many bytes were written
     * @throws OutgoingFailure for what is wrong with the body; another {@link IOException} is the target's
     */
    long writeTo(OutputStream target) throws IOException {
        var body = new UntilItsEnd(received);
        InputStream decompressed = decompressed(body);
        byte[] buffer = new byte[BUFFER];
        long written = 0;
        for (int read = read(decompressed, buffer); read >= 0; read = read(decompressed, buffer)) {
            written += read;
            if (written > limits.bytes()) {
                throw ReceivedBytes.tooLarge(destination, "sends what decompresses to", limits);
            }
            target.write(buffer, 0, read);
            if (deadline.isPassed()) {
                throw deadline.failure(destination);
            }
        }
        // Where the gzip data ends the body may not: only its end tells whether it came whole.
        while (body.read(buffer) >= 0) {
            continue;
        }
        return written;
    }

    private InputStream decompressed(UntilItsEnd body) throws OutgoingFailure {
        boolean isGzip = encoding.equals("gzip") || encoding.equals("x-gzip");
        if (!isGzip && !encoding.isEmpty() && !encoding.equals("identity")) {
            throw notGzip("compresses its answer in a way that was not asked for; only gzip can be read");
        }
        try {
            return body.startsWith(MAGIC) || isGzip ? new GZIPInputStream(body, BUFFER) : body;
        } catch (IOException broken) {
            throw failure(broken);
        }
    }

    private int read(InputStream decompressed, byte[] buffer) throws OutgoingFailure {
        try {
            return decompressed.read(buffer);
        } catch (IOException broken) {
            throw failure(broken);
        }
    }

    private OutgoingFailure failure(IOException broken) {
        if (broken instanceof OutgoingFailure known) {
            return known;
        }
        if (broken instanceof EOFException) {
            return new OutgoingFailure(
                    Code.CUT_OFF, "The gzip data of " + destination + " ends before it is complete. Try again.");
        }
        return notGzip(
                broken instanceof ZipException
                        ? "sends gzip data that is damaged, or none"
                        : "sends gzip data that cannot be read");
    }

    private OutgoingFailure notGzip(String does) {
        return new OutgoingFailure(Code.NOT_GZIP, destination + " " + does + ".");
    }

    /** Knows whether there is more; a {@link GZIPInputStream} takes a pause of the network for the end of the last member. */
    private static final class UntilItsEnd extends PushbackInputStream {

        UntilItsEnd(InputStream in) {
            super(in, 2);
        }

        boolean startsWith(int magic) throws IOException {
            byte[] start = readNBytes(2);
            unread(start);
            return start.length == 2 && ((start[0] & 0xff) << 8 | start[1] & 0xff) == magic;
        }

        @Override
        public int available() throws IOException {
            int next = read();
            if (next < 0) {
                return 0;
            }
            unread(next);
            return 1;
        }
    }
}
