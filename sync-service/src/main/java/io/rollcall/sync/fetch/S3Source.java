package io.rollcall.sync.fetch;

import static io.rollcall.sync.outgoing.OutgoingFailure.grouped;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

import io.rollcall.sync.outgoing.OutgoingFailure;
import io.rollcall.sync.outgoing.OutgoingHttp;
import io.rollcall.sync.outgoing.OutgoingReply;
import io.rollcall.sync.source.BadJsonPath;
import io.rollcall.sync.source.JsonPath;

/**
 * A list in a bucket. It is read by one GET, which S3 answers with one version of the object, whoever replaces it meanwhile.
 */
public final class S3Source implements ProductionSource {

    private static final int NOT_MODIFIED = 304;

    private final S3Settings settings;
    private final OutgoingHttp http;
    private final JsonPath list;

    /** @throws BadJsonPath when the path cannot be understood */
    public S3Source(S3Settings settings, OutgoingHttp http) {
        this.settings = settings;
        this.http = http;
        this.list = ListPath.of(settings.productListPath());
    }

    @Override
    public Fetched fetch(Path target, Optional<String> known, FetchProgress progress) throws IOException {
        var steps = new Steps(progress);
        var place = S3Place.of(settings);
        var credentials = S3Credentials.of(settings);
        GetObjectRequest.Builder request =
                GetObjectRequest.builder().bucket(settings.bucket()).key(settings.key());
        known.map(S3Version::parse).ifPresent(version -> request.ifNoneMatch(version.etag()));
        try (OutputStream file = Files.newOutputStream(target)) {
            var connection = new S3Connection(http, file, steps);
            try (S3Client client = place.client(connection, credentials)) {
                client.getObject(request.build(), ResponseTransformer.toBytes());
                return fetched(connection.reply(), steps);
            } catch (S3Exception rejected) {
                return unchanged(known, rejected, target, steps).orElseThrow(() -> new S3Rejection(
                                settings, place.region().id(), connection.reply(), rejected)
                        .failure(steps));
            } catch (SdkClientException failed) {
                throw failure(connection, steps);
            }
        }
    }

    private Fetched fetched(OutgoingReply reply, Steps steps) {
        steps.passed(FetchStep.SIZE, grouped(reply.bodyBytes()) + " bytes came.");
        return new Fetched(
                list,
                S3Version.of(reply).map(S3Version::toString),
                false,
                reply.receivedBytes(),
                reply.bodyBytes(),
                1,
                settings.description());
    }

    private Optional<Fetched> unchanged(Optional<String> known, S3Exception rejected, Path target, Steps steps)
            throws IOException {
        if (known.isEmpty() || rejected.statusCode() != NOT_MODIFIED) {
            return Optional.empty();
        }
        Files.delete(target);
        steps.passed(FetchStep.CREDENTIALS, "The credentials are accepted.");
        steps.passed(FetchStep.OBJECT, settings.description() + " is there.");
        steps.passed(FetchStep.SIZE, "Nothing has changed since the last pull.");
        return Optional.of(Fetched.unchanged(list, known.get(), settings.description()));
    }

    /** The library wraps what the connection failed with, and its own words may cite what was sent. */
    private IOException failure(S3Connection connection, Steps steps) {
        Optional<IOException> failed = connection.failure();
        if (failed.isPresent()) {
            return failed.get() instanceof OutgoingFailure known ? steps.failure(known) : failed.get();
        }
        return FetchFailure.ofSettings(
                FetchStep.RESOLVE,
                settings.description() + " cannot be asked for with these settings.",
                "Check the bucket, the key, the region and the endpoint.");
    }
}
