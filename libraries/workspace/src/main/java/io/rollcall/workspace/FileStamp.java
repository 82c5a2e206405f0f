package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

import org.jspecify.annotations.Nullable;

/**
 * Tells a file from what it was, without reading it. A bucket tells times by the second; which file it is, it says too.
 *
 * @param fileKey the file itself where files have names only, its bytes in a bucket
 */
public record FileStamp(
        FileTime modified, long size, @Nullable Object fileKey) {

    /** Of no file. */
    public static final FileStamp ABSENT = new FileStamp(FileTime.fromMillis(0), -1, null);

    public static FileStamp of(Path file) throws IOException {
        return Store.of(file).stamp(file);
    }

    public static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    }

    public boolean isAbsent() {
        return equals(ABSENT);
    }
}
