package io.rollcall.workspace.bucket;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CRC32C;

import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

import io.rollcall.workspace.ContentHash;

/** An object as it is read. Once it was read to its end, it is known which bytes its ETag stands for. */
final class ObjectReading extends FilterInputStream {

    private final ResponseInputStream<GetObjectResponse> answer;
    private final BucketPath file;
    private final CRC32C checksum = new CRC32C();
    private long length;
    private boolean ended;

    ObjectReading(ResponseInputStream<GetObjectResponse> answer, BucketPath file) {
        super(answer);
        this.answer = answer;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int most) throws IOException {
        int read = super.read(buffer, offset, most);
        if (read > 0) {
            checksum.update(buffer, offset, read);
            length += read;
        } else if (read < 0) {
            end();
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        byte[] skipped = new byte[(int) Math.min(wanted, 8192)];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void end() throws IOException {
        if (!ended && length != answer.response().contentLength()) {
            throw new IOException(file + " broke off after " + length + " bytes of "
                    + answer.response().contentLength());
        }
        ended = true;
        file.getFileSystem().seen().add(file.key(), answer.response().eTag(), ContentHash.quick(length, checksum));
    }

    @Override
    public void close() throws IOException {
        if (length < answer.response().contentLength()) {
            answer.abort();
        }
        super.close();
    }
}
