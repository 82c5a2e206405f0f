package io.rollcall.workspace.bucket;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** The requests of a workspace in a bucket, each counted, and each failure in words. */
@RequiredArgsConstructor
final class Bucket implements AutoCloseable {

    /** What S3 calls these requests. */
    enum Request {
        GET,
        HEAD,
        LIST,
        PUT,
        COPY,
        DELETE
    }

    /** How a server wants an ETag in a condition: Ceph compares it without the quotes that it sends it in. */
    private enum Spelling {
        UNKNOWN,
        AS_SENT,
        WITHOUT_QUOTES;

        String of(String etag) {
            return this == WITHOUT_QUOTES ? etag.replace("\"", "") : etag;
        }
    }

    private static final String MARK = "rollcall-write";

    private static final int NOT_MODIFIED = 304;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int CHANGED = 412;

    private final S3Client s3;
    private final BucketAddress address;
    private final Map<Request, LongAdder> requests = counters();

    private volatile Spelling spelling = Spelling.UNKNOWN;

    private static Map<Request, LongAdder> counters() {
        var counters = new EnumMap<Request, LongAdder>(Request.class);
        for (Request request : Request.values()) {
            counters.put(request, new LongAdder());
        }
        return counters;
    }

    /** How many were sent, tries again not counted. */
    long sent(Request request) {
        return requests.get(request).sum();
    }

    void make() throws IOException {
        send(Request.PUT, "", () -> s3.createBucket(bucket -> bucket.bucket(address.bucket())));
    }

    /** @throws NoSuchFileException when there is no such object */
    ResponseInputStream<GetObjectResponse> get(String key) throws IOException {
        return getUnless(key, null).orElseThrow();
    }

    /** @return empty when it is still what has this ETag */
    Optional<ResponseInputStream<GetObjectResponse>> getUnless(String key, @Nullable String etag) throws IOException {
        try {
            return Optional.of(send(
                    Request.GET,
                    key,
                    () -> s3.getObject(
                            get -> get.bucket(address.bucket()).key(key).ifNoneMatch(etag))));
        } catch (Refused refused) {
            if (refused.status == NOT_MODIFIED) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** @return empty when there is no such object */
    Optional<BucketAttributes> head(String key) throws IOException {
        return found(key).map(found -> new BucketAttributes(found.eTag(), found.contentLength(), found.lastModified()));
    }

    private Optional<HeadObjectResponse> found(String key) throws IOException {
        try {
            return Optional.of(send(
                    Request.HEAD,
                    key,
                    () -> s3.headObject(head -> head.bucket(address.bucket()).key(key))));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    /**
     * A page of what begins so, in the order of the keys.
     *
     * @param within whether what lies deeper comes as itself, or as the folder it lies in
     * @param from where the page before ended; null for the first
     */
    ListObjectsV2Response list(String prefix, boolean within, int most, @Nullable String from) throws IOException {
        return send(
                Request.LIST,
                prefix,
                () -> s3.listObjectsV2(list -> list.bucket(address.bucket())
                        .prefix(prefix)
                        .delimiter(within ? null : "/")
                        .maxKeys(most)
                        .continuationToken(from)));
    }

    /** Whether anything begins so. */
    boolean holdsAny(String prefix) throws IOException {
        return list(prefix, true, 1, null).keyCount() > 0;
    }

    /** Whatever is there is replaced. */
    String put(String key, Path content) throws IOException {
        return put(key, content, put -> {}).orElseThrow();
    }

    /** @return the ETag; empty when there is something already */
    Optional<String> create(String key, Path content) throws IOException {
        return put(key, content, put -> put.ifNoneMatch("*"));
    }

    /** @return the new ETag; empty when it is no longer what had this one */
    Optional<String> replace(String key, Path content, String etag) throws IOException {
        Spelling known = spelling;
        Spelling tried = known == Spelling.UNKNOWN ? Spelling.AS_SENT : known;
        Optional<String> written = put(key, content, put -> put.ifMatch(tried.of(etag)));
        if (known != Spelling.UNKNOWN) {
            return written;
        }
        if (written.isPresent()) {
            spelling = Spelling.AS_SENT;
        } else if (head(key).filter(now -> etag.equals(now.etag())).isPresent()) {
            written = put(key, content, put -> put.ifMatch(Spelling.WITHOUT_QUOTES.of(etag)));
            written.ifPresent(replaced -> spelling = Spelling.WITHOUT_QUOTES);
        }
        return written;
    }

    private interface Condition {
        void addTo(PutObjectRequest.Builder put);
    }

    /** An answer may get lost on its way: the write that is tried again meets what it wrote itself, and knows it by its mark. */
    private Optional<String> put(String key, Path content, Condition condition) throws IOException {
        String mark = UUID.randomUUID().toString();
        try {
            return Optional.of(send(Request.PUT, key, () -> s3.putObject(
                            put -> condition.addTo(
                                    put.bucket(address.bucket()).key(key).metadata(Map.of(MARK, mark))),
                            RequestBody.fromFile(content))
                    .eTag()));
        } catch (Refused refused) {
            if (refused.status == CHANGED || refused.status == CONFLICT) {
                return found(key)
                        .filter(found -> mark.equals(found.metadata().get(MARK)))
                        .map(HeadObjectResponse::eTag);
            }
            throw refused;
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** @return false when the source is no longer what has this ETag */
    boolean copy(String from, String etag, String to) throws IOException {
        try {
            send(
                    Request.COPY,
                    from,
                    () -> s3.copyObject(copy -> copy.sourceBucket(address.bucket())
                            .sourceKey(from)
                            .copySourceIfMatch(etag)
                            .destinationBucket(address.bucket())
                            .destinationKey(to)));
            return true;
        } catch (Refused refused) {
            if (refused.status == CHANGED) {
                return false;
            }
            throw refused;
        }
    }

    /** Absence is fine. */
    void delete(String key) throws IOException {
        send(
                Request.DELETE,
                key,
                () -> s3.deleteObject(delete -> delete.bucket(address.bucket()).key(key)));
    }

    /** The server understood and said no. */
    private static final class Refused extends IOException {
        private final int status;

        Refused(int status, String message, Throwable cause) {
            super(message, cause);
            this.status = status;
        }
    }

    private <T> T send(Request request, String key, Supplier<T> call) throws IOException {
        requests.get(request).increment();
        String place = "s3://" + address.bucket() + "/" + key;
        try {
            return call.get();
        } catch (AwsServiceException answered) {
            String code = answered.awsErrorDetails() == null
                    ? ""
                    : answered.awsErrorDetails().errorCode();
            if (answered.statusCode() == NOT_FOUND && !"NoSuchBucket".equals(code)) {
                throw new NoSuchFileException(place);
            }
            if (answered.statusCode() == FORBIDDEN) {
                throw refusal(place, code, answered);
            }
            throw new Refused(
                    answered.statusCode(),
                    place + ": the server answered " + answered.statusCode() + " " + code,
                    answered);
        } catch (SdkException unreachable) {
            throw new IOException(
                    "The bucket " + address.bucket() + " cannot be reached: " + unreachable.getMessage(), unreachable);
        }
    }

    private static IOException refusal(String place, String code, Throwable cause) {
        String why =
                switch (code) {
                    case "RequestTimeTooSkewed" -> "the clock of this machine is not that of the server";
                    case "InvalidAccessKeyId", "SignatureDoesNotMatch" -> "these credentials are not known there";
                    default -> "the credentials do not allow it";
                };
        var refused = new AccessDeniedException(place, null, why);
        refused.initCause(cause);
        return refused;
    }

    @Override
    public void close() {
        s3.close();
    }
}
