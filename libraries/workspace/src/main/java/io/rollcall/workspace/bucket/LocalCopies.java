package io.rollcall.workspace.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

import io.rollcall.workspace.LocalCopy;

/** The files that were fetched last. One that did not change since is asked for, but not sent again. */
@RequiredArgsConstructor
final class LocalCopies {

    private static final int MOST = 16;

    /** @param etag of the bytes that are in the file */
    private record Kept(String etag, Path file) {}

    private final Bucket bucket;
    private final Map<String, Kept> byKey = new LinkedHashMap<>(16, 0.75f, true);
    private Path folder;

    LocalCopy of(BucketPath path) throws IOException {
        Kept kept = kept(path.key());
        try {
            Optional<ResponseInputStream<GetObjectResponse>> answer =
                    bucket.getUnless(path.key(), kept == null ? null : kept.etag());
            if (answer.isEmpty()) {
                return lent(kept.file());
            }
            return fetched(path, answer.get());
        } catch (NoSuchFileException absent) {
            forget(path.key());
            return new LocalCopy(newName(), () -> {});
        } finally {
            release(kept);
        }
    }

    /** The one that is at hand, without a question; empty when it is of other bytes. */
    Optional<LocalCopy> of(String key, String etag) throws IOException {
        Kept kept = kept(key);
        try {
            return kept != null && kept.etag().equals(etag) ? Optional.of(lent(kept.file())) : Optional.empty();
        } finally {
            release(kept);
        }
    }

    private LocalCopy fetched(BucketPath path, ResponseInputStream<GetObjectResponse> answer) throws IOException {
        Path file = newName();
        try (InputStream in = new ObjectReading(answer, path)) {
            Files.copy(in, file);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
        LocalCopy copy = lent(file);
        keep(path.key(), new Kept(answer.response().eTag(), file));
        return copy;
    }

    /** What was written is known without being fetched, where a copy was asked for before. */
    void replaced(String key, String etag, Path content) throws IOException {
        Kept before = kept(key);
        if (before != null) {
            release(before);
            Path file = newName();
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            keep(key, new Kept(etag, file));
        }
    }

    /** Another name for the file, so that it stays when a newer one takes its place; null when none is kept. */
    private synchronized Kept kept(String key) throws IOException {
        Kept kept = byKey.get(key);
        return kept == null ? null : new Kept(kept.etag(), another(kept.file()));
    }

    private static void release(Kept kept) throws IOException {
        if (kept != null) {
            Files.deleteIfExists(kept.file());
        }
    }

    private LocalCopy lent(Path file) throws IOException {
        Path name = another(file);
        return new LocalCopy(name, () -> Files.deleteIfExists(name));
    }

    private Path another(Path file) throws IOException {
        return Files.createLink(newName(), file);
    }

    private synchronized void keep(String key, Kept kept) throws IOException {
        release(byKey.put(key, kept));
        if (byKey.size() > MOST) {
            var eldest = byKey.entrySet().iterator();
            release(eldest.next().getValue());
            eldest.remove();
        }
    }

    private synchronized void forget(String key) throws IOException {
        release(byKey.remove(key));
    }

    private synchronized Path newName() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("rollcall-bucket-");
        }
        return folder.resolve(UUID.randomUUID().toString());
    }

    /** What is lent meanwhile stays. */
    synchronized void clear() throws IOException {
        for (Kept kept : byKey.values()) {
            release(kept);
        }
        byKey.clear();
    }
}
