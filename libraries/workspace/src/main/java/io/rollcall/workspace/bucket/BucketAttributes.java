package io.rollcall.workspace.bucket;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an object, or of a folder: names that begin alike.
 *
 * @param etag of the bytes; null for a folder. It is what {@link #fileKey} answers
 */
record BucketAttributes(@Nullable String etag, long size, Instant modified) implements BasicFileAttributes {

    static final BucketAttributes FOLDER = new BucketAttributes(null, 0, Instant.EPOCH);

    @Override
    public FileTime lastModifiedTime() {
        return FileTime.from(modified);
    }

    @Override
    public FileTime lastAccessTime() {
        return lastModifiedTime();
    }

    @Override
    public FileTime creationTime() {
        return lastModifiedTime();
    }

    @Override
    public boolean isRegularFile() {
        return etag != null;
    }

    @Override
    public boolean isDirectory() {
        return etag == null;
    }

    @Override
    public boolean isSymbolicLink() {
        return false;
    }

    @Override
    public boolean isOther() {
        return false;
    }

    @Override
    public @Nullable Object fileKey() {
        return etag;
    }
}
