package io.rollcall.workspace.bucket;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

import org.jspecify.annotations.Nullable;

/**
 * A key of a bucket, spelled as a path: what paths do with names is left to a path of the machine.
 *
 * @param path below the place in the bucket, which is its root
 * @param listed what a listing said of it; null for a path that comes from no listing. It makes no other path
 */
record BucketPath(
        BucketFileSystem fileSystem, Path path, @Nullable BucketAttributes listed) implements Path {

    BucketPath(BucketFileSystem fileSystem, Path path) {
        this(fileSystem, path, null);
    }

    private @Nullable BucketPath same(@Nullable Path other) {
        return other == null ? null : new BucketPath(fileSystem, other);
    }

    private static Path inner(Path other) {
        if (other instanceof BucketPath bucket) {
            return bucket.path;
        }
        throw new ProviderMismatchException(other + " is no path of a bucket");
    }

    /** Empty for the root; without a slash before or after it. */
    String name() {
        return path.toAbsolutePath().normalize().toString().substring(1);
    }

    String key() {
        return fileSystem.address().prefix() + name();
    }

    @Override
    public BucketFileSystem getFileSystem() {
        return fileSystem;
    }

    @Override
    public boolean isAbsolute() {
        return path.isAbsolute();
    }

    @Override
    public @Nullable Path getRoot() {
        return same(path.getRoot());
    }

    @Override
    public @Nullable Path getFileName() {
        return same(path.getFileName());
    }

    @Override
    public @Nullable Path getParent() {
        return same(path.getParent());
    }

    @Override
    public int getNameCount() {
        return path.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return new BucketPath(fileSystem, path.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
        return new BucketPath(fileSystem, path.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof BucketPath bucket
                && bucket.fileSystem.equals(fileSystem)
                && path.startsWith(bucket.path);
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof BucketPath bucket && path.endsWith(bucket.path);
    }

    @Override
    public Path normalize() {
        return new BucketPath(fileSystem, path.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return new BucketPath(fileSystem, path.resolve(inner(other)));
    }

    @Override
    public Path relativize(Path other) {
        return new BucketPath(fileSystem, path.relativize(inner(other)));
    }

    @Override
    public URI toUri() {
        return fileSystem.address().uri(key());
    }

    @Override
    public Path toAbsolutePath() {
        return isAbsolute() ? this : new BucketPath(fileSystem, Path.of("/").resolve(path));
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        fileSystem.provider().checkAccess(this);
        return toAbsolutePath().normalize();
    }

    @Override
    public File toFile() {
        throw new UnsupportedOperationException(this + " is in a bucket");
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("A bucket tells nobody of changes");
    }

    @Override
    public int compareTo(Path other) {
        return path.compareTo(inner(other));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BucketPath bucket && bucket.fileSystem.equals(fileSystem) && bucket.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    /** As people know it: with the bucket where it says where it is. */
    @Override
    public String toString() {
        return isAbsolute() ? fileSystem.address() + name() : path.toString();
    }
}
