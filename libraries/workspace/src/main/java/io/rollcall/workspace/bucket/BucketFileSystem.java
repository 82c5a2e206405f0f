package io.rollcall.workspace.bucket;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.rollcall.workspace.Store;

/**
 * A place in a bucket as a file system (D52): everything that reads files reads it. How files come to be whole there says
 * {@link BucketStore}.
 */
public final class BucketFileSystem extends FileSystem implements Store.Kept {

    private static final Map<BucketAddress, BucketFileSystem> OPEN = new ConcurrentHashMap<>();

    private final BucketAddress address;
    private final Bucket bucket;
    private final SeenObjects seen = new SeenObjects();
    private final BucketProvider provider = new BucketProvider();
    private final BucketStore store;

    public BucketFileSystem(BucketAddress address, BucketAccess access) {
        this.address = address;
        this.bucket = new Bucket(access.client(), address);
        this.store = new BucketStore(bucket, seen, new LocalCopies(bucket));
    }

    /**
     * The one of this process for a place, reached as the environment says.
     *
     * @param place as {@code s3://bucket/prefix}
     * @throws IllegalArgumentException when it is not that
     */
    public static Path root(String place) {
        return OPEN.computeIfAbsent(
                        BucketAddress.of(place),
                        address -> new BucketFileSystem(address, BucketAccess.of(System::getenv)))
                .root();
    }

    public Path root() {
        return new BucketPath(this, Path.of("/"));
    }

    /** For a server of one's own. */
    public void makeBucket() throws IOException {
        bucket.make();
    }

    BucketAddress address() {
        return address;
    }

    Bucket bucket() {
        return bucket;
    }

    SeenObjects seen() {
        return seen;
    }

    @Override
    public Store store() {
        return store;
    }

    /** How many requests were sent, by what S3 calls them. */
    public Map<String, Long> requests() {
        return Arrays.stream(Bucket.Request.values()).collect(Collectors.toMap(Enum::name, bucket::sent));
    }

    @Override
    public BucketProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        OPEN.remove(address, this);
        bucket.close();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(root());
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public Path getPath(String first, String... more) {
        return new BucketPath(this, Path.of(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher(pattern);
        return path -> path instanceof BucketPath bucket && matcher.matches(bucket.path());
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("Who may read and write a bucket is said where it is kept");
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("A bucket tells nobody of changes");
    }
}
