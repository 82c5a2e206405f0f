package io.rollcall.workspace;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;

import lombok.RequiredArgsConstructor;

/** Content whose {@linkplain ContentHash#quick fingerprint} is known once it was written. */
@RequiredArgsConstructor
public final class FingerprintedContent implements Store.Content {

    private final Store.Content content;
    private CRC32C checksum;
    private long length;

    public String fingerprint() {
        return ContentHash.quick(length, checksum);
    }

    long length() {
        return length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        checksum = new CRC32C();
        length = 0;
        content.writeTo(new FilterOutputStream(out) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
                checksum.update(bytes, from, count);
                length += count;
            }
        });
    }
}
