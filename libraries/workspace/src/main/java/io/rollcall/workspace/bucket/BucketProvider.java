package io.rollcall.workspace.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What {@link Files} does with paths of a bucket. A folder is there as long as something lies in it. */
final class BucketProvider extends FileSystemProvider {

    @Override
    public String getScheme() {
        return "s3";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException("A place in a bucket is opened as the workspace");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException("A place in a bucket is opened as the workspace");
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException("A place in a bucket is opened as the workspace");
    }

    private static BucketPath bucketPath(Path path) {
        return (BucketPath) path;
    }

    private static Bucket bucket(BucketPath path) {
        return path.getFileSystem().bucket();
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        BucketPath file = bucketPath(path);
        return new ObjectReading(bucket(file).get(file.key()), file);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND)) {
            throw new UnsupportedOperationException("An object is written as a whole: " + path);
        }
        Path copy = Files.createTempFile("rollcall-read-", "");
        try {
            try (InputStream in = newInputStream(path)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException failed) {
            Files.deleteIfExists(copy);
            throw failed;
        }
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return (FileChannel) newByteChannel(path, options, attributes);
    }

    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        BucketPath file = bucketPath(path);
        boolean create = List.of(options).contains(StandardOpenOption.CREATE_NEW);
        return new ObjectWriting(file, create);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        return new FolderListing(bucketPath(folder), filter);
    }

    /** It is there once something lies in it. */
    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
        // Nothing is to be done.
    }

    @Override
    public void delete(Path path) throws IOException {
        BucketPath file = bucketPath(path);
        if (attributesNow(file).isDirectory()) {
            throw new DirectoryNotEmptyException(path.toString());
        }
        bucket(file).delete(file.key());
    }

    /** There is no folder with nothing in it. */
    @Override
    public boolean deleteIfExists(Path path) throws IOException {
        BucketPath file = bucketPath(path);
        if (bucket(file).head(file.key()).isEmpty()) {
            return false;
        }
        bucket(file).delete(file.key());
        return true;
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        BucketPath from = bucketPath(source);
        BucketPath to = bucketPath(target);
        if (!List.of(options).contains(StandardCopyOption.REPLACE_EXISTING) && isThere(to)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        copy(from, attributesNow(from), to);
    }

    /** A second name for the bytes is a second object. */
    @Override
    public void createLink(Path link, Path existing) throws IOException {
        copy(existing, link);
    }

    /** A crash in the middle leaves both. A folder is moved by {@link BucketStore#moveFolder}. */
    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        BucketPath from = bucketPath(source);
        BucketPath to = bucketPath(target);
        List<CopyOption> wanted = List.of(options);
        boolean replaces =
                wanted.contains(StandardCopyOption.REPLACE_EXISTING) || wanted.contains(StandardCopyOption.ATOMIC_MOVE);
        if (!replaces && isThere(to)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        copy(from, attributesNow(from), to);
        bucket(from).delete(from.key());
    }

    private static void copy(BucketPath from, BucketAttributes attributes, BucketPath to) throws IOException {
        if (attributes.isDirectory()) {
            throw new UnsupportedOperationException("A folder of a bucket is not copied at once: " + from);
        }
        if (!bucket(from).copy(from.key(), attributes.etag(), to.key())) {
            throw new IOException(from + " was written by somebody else while it was copied; trying again later");
        }
    }

    private boolean isThere(BucketPath path) throws IOException {
        try {
            attributesNow(path);
            return true;
        } catch (NoSuchFileException absent) {
            return false;
        }
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    @Override
    public boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException("A bucket has no end");
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        attributes(bucketPath(path));
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return type == BasicFileAttributeView.class ? type.cast(new View(bucketPath(path))) : null;
    }

    private record View(BucketPath path) implements BasicFileAttributeView {

        @Override
        public String name() {
            return "basic";
        }

        @Override
        public BasicFileAttributes readAttributes() throws IOException {
            return attributes(path);
        }

        /** A bucket says itself when an object was written. */
        @Override
        public void setTimes(FileTime modified, FileTime accessed, FileTime created) {
            // Nothing can be done.
        }
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (!type.isAssignableFrom(BucketAttributes.class)) {
            throw new UnsupportedOperationException("An object has no " + type.getSimpleName());
        }
        return type.cast(attributes(bucketPath(path)));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        BucketAttributes attributes = attributes(bucketPath(path));
        return Map.of(
                "size", attributes.size(),
                "lastModifiedTime", attributes.lastModifiedTime(),
                "isDirectory", attributes.isDirectory(),
                "isRegularFile", attributes.isRegularFile());
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) {
        throw new UnsupportedOperationException("An object has no " + name + " of its own");
    }

    /** What the listing said that the path comes from, or what holds now. */
    static BucketAttributes attributes(BucketPath path) throws IOException {
        return path.listed() == null ? attributesNow(path) : path.listed();
    }

    /** @throws NoSuchFileException when there is neither an object nor anything below it */
    private static BucketAttributes attributesNow(BucketPath path) throws IOException {
        if (path.name().isEmpty()) {
            return BucketAttributes.FOLDER;
        }
        var found = bucket(path).head(path.key());
        if (found.isPresent()) {
            return found.get();
        }
        if (bucket(path).holdsAny(path.key() + "/")) {
            return BucketAttributes.FOLDER;
        }
        throw new NoSuchFileException(path.toString());
    }
}
