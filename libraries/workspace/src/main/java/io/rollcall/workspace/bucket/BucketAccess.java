package io.rollcall.workspace.bucket;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;

/** How a server that speaks S3 is reached: as the tools of AWS are told, by variables and files of theirs. */
public record BucketAccess(Optional<URI> endpoint, Region region, AwsCredentialsProvider credentials) {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration SILENCE = Duration.ofSeconds(20);

    /** @param variables by name, as {@code System::getenv} */
    public static BucketAccess of(Function<String, String> variables) {
        return new BucketAccess(
                Optional.ofNullable(variables.apply("AWS_ENDPOINT_URL_S3"))
                        .or(() -> Optional.ofNullable(variables.apply("AWS_ENDPOINT_URL")))
                        .filter(url -> !url.isBlank())
                        .map(URI::create),
                usedRegion(),
                DefaultCredentialsProvider.builder().build());
    }

    /** Servers of one's own have none. */
    private static Region usedRegion() {
        try {
            return new DefaultAwsRegionProviderChain().getRegion();
        } catch (SdkClientException notSet) {
            return Region.US_EAST_1;
        }
    }

    S3Client client() {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .credentialsProvider(credentials)
                .region(region)
                // Other servers than AWS do not know the newer checksums, nor buckets as names of hosts.
                .forcePathStyle(endpoint.isPresent())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
