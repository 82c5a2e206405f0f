package io.rollcall.sync.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Where a bucket is.
 *
 * @param endpoint empty for AWS
 */
record S3Place(Region region, Optional<URI> endpoint, boolean pathStyle) {

    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,254}");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");

    /** What other servers than AWS take for their region when nobody named another. */
    private static final String USUAL_REGION = "us-east-1";

    static S3Place of(S3Settings settings) throws FetchFailure {
        if (!BUCKET.matcher(settings.bucket()).matches()) {
            throw invalid("The bucket is not the name of a bucket.", "Enter its name alone, without s3:// or a path.");
        }
        if (settings.key().isBlank()) {
            throw invalid("There is no key.", "Enter the object's whole name within the bucket.");
        }
        Optional<URI> endpoint = endpoint(settings.endpoint().strip());
        String region = settings.region().isBlank() && endpoint.isPresent()
                ? USUAL_REGION
                : settings.region().strip();
        if (!REGION.matcher(region).matches()) {
            throw invalid("The region is not the name of a region.", "Enter a name such as us-east-2.");
        }
        return new S3Place(Region.of(region), endpoint, settings.pathStyle());
    }

    private static Optional<URI> endpoint(String text) throws FetchFailure {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI url = new URI(text);
            boolean isHttp = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            boolean isPlain = url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
            if (isHttp && isPlain && url.getHost() != null) {
                // The host is signed as it is written, and sent in lower case.
                String origin = (url.getScheme() + "://" + url.getRawAuthority()).toLowerCase(Locale.ROOT);
                return Optional.of(URI.create(origin + url.getRawPath()));
            }
        } catch (URISyntaxException unreadable) {
            // It is said below what an endpoint is.
        }
        throw invalid("The endpoint is not a URL of a server.", "Enter one such as https://s3.example.com:9000.");
    }

    private static FetchFailure invalid(String message, String hint) {
        return FetchFailure.ofSettings(FetchStep.RESOLVE, message, hint);
    }

    /** Retries are left to whoever asks, and so is the region: what was entered is what is asked. */
    S3Client client(S3Connection connection, AwsCredentialsProvider credentials) throws FetchFailure {
        var builder = S3Client.builder()
                .httpClient(connection)
                .credentialsProvider(credentials)
                .region(region)
                .forcePathStyle(pathStyle)
                .crossRegionAccessEnabled(false)
                // Each would send other requests than the one for the object.
                .disableS3ExpressSessionAuth(true)
                .disableMultiRegionAccessPoints(true)
                // Other servers than AWS do not know the newer checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                // The files of the AWS tools may name other credentials, but no other place.
                .overrideConfiguration(common -> common.retryStrategy(AwsRetryStrategy.doNotRetry())
                        .defaultProfileFile(ProfileFile.aggregator().build()));
        endpoint.ifPresent(builder::endpointOverride);
        try {
            return builder.build();
        } catch (IllegalArgumentException broken) {
            // It reads them in any case, though it uses nothing of them.
            throw invalid(
                    "A configuration file of the AWS tools cannot be read where the service runs.",
                    "Correct or remove ~/.aws/config and ~/.aws/credentials of the user that runs the service.");
        }
    }
}
