package io.rollcall.specdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.LocalCopy;
import io.rollcall.workspace.Store;

/**
 * The file that SQLite works in: the snapshot itself on a folder; in a bucket a copy, which is put back after every write, and
 * only while the bucket has what was fetched.
 */
final class WorkingCopy implements AutoCloseable {

    private final Path file;
    private final Path copy;
    private final Object fileKey;

    /** Of what the bucket has. */
    private volatile String fingerprint;

    /** Whether the copy is no longer what the bucket has. */
    private volatile boolean moved;

    private WorkingCopy(Path file, Path copy) throws IOException {
        this.file = file;
        this.copy = copy;
        this.fileKey = isCopied() ? null : fileKey(file);
        this.fingerprint = isCopied() ? ContentHash.quick(copy) : null;
    }

    static WorkingCopy of(Path file) throws IOException {
        try (LocalCopy fetched = LocalCopy.of(file)) {
            if (fetched.path().equals(file)) {
                return new WorkingCopy(file, file);
            }
            Path copy =
                    Store.of(file).scratch(file.getParent(), "rollcall-spec-").resolve("spec.sqlite");
            Files.copy(fetched.path(), copy);
            return new WorkingCopy(file, copy);
        }
    }

    Path path() {
        return copy;
    }

    boolean isCopied() {
        return !copy.equals(file);
    }

    /** Whether the file is still the one that was opened, as it was read or written last. */
    boolean isCurrent() {
        try {
            return isCopied()
                    ? !moved && Store.of(file).stampOf(file, fingerprint).isPresent()
                    : fileKey.equals(fileKey(file));
        } catch (IOException gone) {
            return false;
        }
    }

    void requireUnmoved() {
        if (moved) {
            throw new SpecDbMoved(file);
        }
    }

    /** @throws SpecDbMoved when somebody else was faster */
    void putBack() {
        if (!isCopied()) {
            return;
        }
        try {
            String now = ContentHash.quick(copy);
            if (now.equals(fingerprint)) {
                return;
            }
            moved = true;
            if (!Store.of(file).replace(file, fingerprint, out -> Files.copy(copy, out), () -> true)) {
                throw new SpecDbMoved(file);
            }
            fingerprint = now;
            moved = false;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private static Object fileKey(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    @Override
    public void close() {
        if (isCopied()) {
            // SQLite keeps a journal beside it.
            try (var files = Files.list(copy.getParent())) {
                for (Path left : files.toList()) {
                    Files.deleteIfExists(left);
                }
                Files.delete(copy.getParent());
            } catch (IOException stays) {
                throw new UncheckedIOException(stays);
            }
        }
    }
}
