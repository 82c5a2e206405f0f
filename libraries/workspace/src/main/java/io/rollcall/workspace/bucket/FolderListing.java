package io.rollcall.workspace.bucket;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What lies in a folder, page by page: a hundred thousand names are never held at once. */
final class FolderListing implements DirectoryStream<Path>, Iterator<Path> {

    private static final int PAGE = 1000;

    private final BucketPath folder;
    private final String prefix;
    private final Filter<? super Path> filter;
    private final Queue<Path> page = new ArrayDeque<>();
    private ListObjectsV2Response answer;

    /**
     * @throws NoSuchFileException when nothing lies there
     * @throws NotDirectoryException when it is an object
     */
    FolderListing(BucketPath folder, Filter<? super Path> filter) throws IOException {
        this.folder = folder;
        this.prefix = folder.name().isEmpty() ? folder.key() : folder.key() + "/";
        this.filter = filter;
        this.answer = folder.getFileSystem().bucket().list(prefix, false, PAGE, null);
        if (answer.contents().isEmpty()
                && answer.commonPrefixes().isEmpty()
                && !folder.name().isEmpty()) {
            throw BucketProvider.attributes(folder).isDirectory()
                    ? new NoSuchFileException(folder.toString())
                    : new NotDirectoryException(folder.toString());
        }
        take(answer);
    }

    private void take(ListObjectsV2Response taken) throws IOException {
        for (S3Object object : taken.contents()) {
            add(object.key(), new BucketAttributes(object.eTag(), object.size(), object.lastModified()));
        }
        for (CommonPrefix below : taken.commonPrefixes()) {
            add(below.prefix(), BucketAttributes.FOLDER);
        }
    }

    private void add(String key, BucketAttributes attributes) throws IOException {
        String name = key.substring(prefix.length());
        String bare = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        if (bare.isEmpty()) {
            return;
        }
        Path entry = new BucketPath(folder.getFileSystem(), folder.path().resolve(bare), attributes);
        if (filter.accept(entry)) {
            page.add(entry);
        }
    }

    @Override
    public Iterator<Path> iterator() {
        return this;
    }

    @Override
    public boolean hasNext() {
        while (page.isEmpty() && Boolean.TRUE.equals(answer.isTruncated())) {
            try {
                answer = folder.getFileSystem().bucket().list(prefix, false, PAGE, answer.nextContinuationToken());
                take(answer);
            } catch (IOException broken) {
                throw new DirectoryIteratorException(broken);
            }
        }
        return !page.isEmpty();
    }

    @Override
    public Path next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }

    @Override
    public void close() {
        page.clear();
    }
}
