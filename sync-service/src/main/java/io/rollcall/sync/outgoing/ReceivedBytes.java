package io.rollcall.sync.outgoing;

import static io.rollcall.sync.outgoing.OutgoingFailure.grouped;

import java.io.IOException;
import java.io.InputStream;

import lombok.RequiredArgsConstructor;

import io.rollcall.sync.outgoing.OutgoingFailure.Code;

/**
 * A body as it comes over the network, counted. Once it has failed it fails for good: who decompresses it takes the end of what
 * can be read for the end of the body.
 */
@RequiredArgsConstructor
final class ReceivedBytes extends InputStream {

    private final InputStream source;
    private final Destination destination;
    private final Limits limits;
    private final Deadline deadline;

    /** Negative when it is not announced. */
    private final long announced;

    private long count;
    private OutgoingFailure failure;

    long count() {
        return count;
    }

    @Override
    public int read() throws OutgoingFailure {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws OutgoingFailure {
        if (failure == null) {
            int read = received(buffer, offset, length);
            if (failure == null) {
                return read;
            }
        }
        throw failure;
    }

    private int received(byte[] buffer, int offset, int length) {
        int read = -1;
        try {
            read = source.read(buffer, offset, length);
            count += Math.max(0, read);
            if (count > limits.bytes()) {
                failure = tooLarge(destination, "sends", limits);
            }
        } catch (IOException broken) {
            failure = cutOff();
        }
        if (deadline.isPassed()) {
            failure = deadline.failure(destination);
        }
        return read;
    }

    private OutgoingFailure cutOff() {
        String of = announced < 0 ? " bytes, before the answer was complete" : " of " + grouped(announced) + " bytes";
        return new OutgoingFailure(
                Code.CUT_OFF,
                "The connection to " + destination + " ended after " + grouped(count) + of + ". Try again.");
    }

    static OutgoingFailure tooLarge(Destination destination, String does, Limits limits) {
        return new OutgoingFailure(
                Code.TOO_LARGE,
                "%s %s more than %s bytes, which is the most that is read. Ask for less of it."
                        .formatted(destination, does, grouped(limits.bytes())));
    }
}
