package io.rollcall.workspace.bucket;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Kept on this machine until it is closed: an object is there as a whole or not at all. */
final class ObjectWriting extends FilterOutputStream {

    private final BucketPath file;
    private final boolean create;
    private final Path kept;
    private boolean closed;

    ObjectWriting(BucketPath file, boolean create) throws IOException {
        this(file, create, Files.createTempFile("rollcall-write-", ""));
    }

    private ObjectWriting(BucketPath file, boolean create, Path kept) throws IOException {
        super(Files.newOutputStream(kept));
        this.file = file;
        this.create = create;
        this.kept = kept;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            out.close();
            Bucket bucket = file.getFileSystem().bucket();
            if (!create) {
                bucket.put(file.key(), kept);
            } else if (bucket.create(file.key(), kept).isEmpty()) {
                throw new FileAlreadyExistsException(file.toString());
            }
        } finally {
            Files.deleteIfExists(kept);
        }
    }
}
