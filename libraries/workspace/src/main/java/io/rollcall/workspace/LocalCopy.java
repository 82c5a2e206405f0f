package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.Path;

import lombok.RequiredArgsConstructor;

/**
 * A file that is read more than once, or by somebody who knows only files of this machine: itself on a folder, a copy of what
 * lies in a bucket. What is not there has a copy that is not there.
 */
@RequiredArgsConstructor
public final class LocalCopy implements AutoCloseable {

    /** What is done once it is no longer needed. */
    @FunctionalInterface
    public interface End {
        void release() throws IOException;
    }

    private final Path path;
    private final End end;

    public static LocalCopy of(Path file) throws IOException {
        return Store.of(file).localCopy(file);
    }

    /** To be read only. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        end.release();
    }
}
