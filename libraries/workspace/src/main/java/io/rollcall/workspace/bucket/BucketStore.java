package io.rollcall.workspace.bucket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

import io.rollcall.workspace.BackupManifest.BackedUp;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.Failpoint;
import io.rollcall.workspace.FileStamp;
import io.rollcall.workspace.LocalCopy;
import io.rollcall.workspace.Store;

/**
 * Objects are whole by themselves. They are replaced under a condition that the server checks, so that what somebody else wrote
 * meanwhile is never lost.
 */
@RequiredArgsConstructor
final class BucketStore implements Store {

    /** Beside what a move of a folder has brought so far; says where from. */
    private static final String MOVING = ".rollcall-moving";

    private static final int PAGE = 1000;

    private final Bucket bucket;
    private final SeenObjects seen;
    private final LocalCopies copies;

    @Override
    public void write(Path target, Content content) throws IOException {
        String key = key(target);
        try (Spooled spooled = Spooled.of(content)) {
            remember(key, bucket.put(key, spooled.file()), spooled);
        }
    }

    @Override
    public boolean replace(Path target, String expected, Content content, Guard guard) throws IOException {
        String key = key(target);
        try (Spooled spooled = Spooled.of(content)) {
            if (!guard.stillHolds()) {
                return false;
            }
            Optional<String> written = expected.equals(ContentHash.ABSENT)
                    ? bucket.create(key, spooled.file())
                    : replaced(target, expected, spooled);
            if (written.isEmpty()) {
                return false;
            }
            Failpoint.RENAMED.reached();
            remember(key, written.get(), spooled);
            return true;
        }
    }

    private Optional<String> replaced(Path target, String expected, Spooled spooled) throws IOException {
        String key = key(target);
        Optional<String> etag = seen.etag(key, expected);
        if (etag.isEmpty()) {
            // Reading it says which ETag goes with its bytes.
            etag = ContentHash.quick(target).equals(expected) ? seen.etag(key, expected) : Optional.empty();
        }
        return etag.isEmpty() ? Optional.empty() : bucket.replace(key, spooled.file(), etag.get());
    }

    private void remember(String key, String etag, Spooled spooled) throws IOException {
        seen.add(key, etag, spooled.fingerprint());
        copies.replaced(key, etag, spooled.file());
    }

    @Override
    public boolean replaceOneOfMany(Path target, byte @Nullable [] expected, Content content) throws IOException {
        return replace(
                target, expected == null ? ContentHash.ABSENT : ContentHash.quick(expected), content, () -> true);
    }

    /** What is copied is what was looked at; what is deleted too, but for an instant. */
    @Override
    public boolean take(Path source, BackedUp entry, Path target) throws IOException {
        byte[] content = Files.readAllBytes(source);
        if (!ContentHash.of(content).equals(entry.hash())) {
            return false;
        }
        Optional<String> etag = seen.etag(key(source), ContentHash.quick(content));
        return etag.isPresent() && takeAs(key(source), etag.get(), key(target));
    }

    private boolean takeAs(String from, String etag, String to) throws IOException {
        if (!bucket.copy(from, etag, to)) {
            return false;
        }
        if (bucket.head(from).filter(now -> etag.equals(now.etag())).isEmpty()) {
            bucket.delete(to);
            return false;
        }
        bucket.delete(from);
        return true;
    }

    /** A bucket says itself when an object was written, and who may read it. */
    @Override
    public boolean bringBack(BackedUp entry, byte[] content, Path target) throws IOException {
        return replace(target, ContentHash.ABSENT, out -> out.write(content), () -> true);
    }

    @Override
    public FileStamp stamp(Path file) throws IOException {
        return bucket.head(key(file)).map(FileStamp::of).orElse(FileStamp.ABSENT);
    }

    /** By one listing: asking for each is a request each. */
    @Override
    public Times times(Path folder) throws IOException {
        var times = new HashMap<Path, FileTime>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                times.put(entry, Files.getLastModifiedTime(entry));
            }
        } catch (NoSuchFileException empty) {
            // Then it has none.
        }
        return file -> {
            FileTime time = times.get(file);
            if (time == null) {
                throw new NoSuchFileException(file.toString());
            }
            return time;
        };
    }

    @Override
    public Optional<FileStamp> stampOf(Path file, String fingerprint) throws IOException {
        String key = key(file);
        if (seen.etag(key, fingerprint).isEmpty() && !ContentHash.quick(file).equals(fingerprint)) {
            return Optional.empty();
        }
        return bucket.head(key)
                .filter(now ->
                        seen.etag(key, fingerprint).filter(now.etag()::equals).isPresent())
                .map(FileStamp::of);
    }

    @Override
    public LocalCopy localCopy(Path file) throws IOException {
        return copies.of((BucketPath) file.toAbsolutePath());
    }

    @Override
    public Optional<LocalCopy> localCopyOf(Path file, String fingerprint) throws IOException {
        Optional<String> etag = seen.etag(key(file), fingerprint);
        return etag.isPresent() ? copies.of(key(file), etag.get()) : Optional.empty();
    }

    @Override
    public Path scratch(Path folder, String prefix) throws IOException {
        return Files.createTempDirectory(prefix);
    }

    /** A bucket keeps what it acknowledged. */
    @Override
    public void settle(Path folder) {
        // Nothing is left to do.
    }

    /** Nothing is ever half-written. */
    @Override
    public void removeLeftovers(Path folder) {
        // There are none.
    }

    /** Object by object: a move that was begun is known by the note in its target, and goes on with what is left. */
    @Override
    public boolean moveFolder(Path source, Path target) throws IOException {
        String from = key(source) + "/";
        String to = key(target) + "/";
        String note = to + MOVING;
        if (!bucket.holdsAny(from)) {
            deleteLeft(note);
            return false;
        }
        if (!isBegun(target, from)) {
            if (bucket.holdsAny(to)) {
                return false;
            }
            try (Spooled spooled = Spooled.of(out -> out.write(from.getBytes(StandardCharsets.UTF_8)))) {
                bucket.put(note, spooled.file());
            }
        }
        each(from, object -> {
            if (!takeAs(object.key(), object.eTag(), to + object.key().substring(from.length()))) {
                throw beingWritten(source);
            }
        });
        Failpoint.RESULTS_MOVED.reached();
        if (bucket.holdsAny(from)) {
            throw beingWritten(source);
        }
        bucket.delete(note);
        return true;
    }

    private static IOException beingWritten(Path folder) {
        return new IOException(folder + " is being written; trying again later");
    }

    private boolean isBegun(Path target, String from) throws IOException {
        try {
            return Files.readString(target.resolve(MOVING)).equals(from);
        } catch (NoSuchFileException none) {
            return false;
        }
    }

    private void deleteLeft(String note) throws IOException {
        if (bucket.head(note).isPresent()) {
            bucket.delete(note);
        }
    }

    private interface Step {
        void take(S3Object object) throws IOException;
    }

    private void each(String prefix, Step step) throws IOException {
        ListObjectsV2Response page = bucket.list(prefix, true, PAGE, null);
        while (true) {
            for (S3Object object : page.contents()) {
                step.take(object);
            }
            if (!Boolean.TRUE.equals(page.isTruncated())) {
                return;
            }
            page = bucket.list(prefix, true, PAGE, page.nextContinuationToken());
        }
    }

    private static String key(Path path) {
        return ((BucketPath) path.toAbsolutePath()).key();
    }
}
