package io.rollcall.sync.fetch;

import java.util.regex.Pattern;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Who asks. */
final class S3Credentials {

    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]+");

    private S3Credentials() {}

    /** Found before anything is sent, so that it is not the request that fails. */
    static AwsCredentialsProvider of(S3Settings settings) throws FetchFailure {
        if (settings.anonymous()) {
            return AnonymousCredentialsProvider.create();
        }
        if (settings.accessKey().isBlank()) {
            return ofTheService();
        }
        if (settings.secretKey().isBlank()) {
            throw FetchFailure.ofSettings(
                    FetchStep.CREDENTIALS,
                    "There is an access key without its secret key.",
                    "Enter the secret key too, or neither of them.");
        }
        if (!SENDABLE.matcher(settings.accessKey().strip()).matches()) {
            throw FetchFailure.ofSettings(
                    FetchStep.CREDENTIALS,
                    "The access key holds a character that no access key has.",
                    "Enter the access key again.");
        }
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                settings.accessKey().strip(), settings.secretKey().strip()));
    }

    /**
     * The library's own chain would also ask addresses of the machine's network, past our one way out (D33); and, where there
     * is none, wait for them.
     */
    private static AwsCredentialsProvider ofTheService() throws FetchFailure {
        try (var chain = AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(),
                SystemPropertyCredentialsProvider.create(),
                ProfileCredentialsProvider.create())) {
            return StaticCredentialsProvider.create(chain.resolveCredentials());
        } catch (SdkClientException none) {
            throw new FetchFailure(
                    "no_credentials",
                    FetchStep.CREDENTIALS,
                    "No credentials for S3 were found where the service runs.",
                    "Enter an access key; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY for the service; or choose"
                            + " anonymous, if everyone may read the object.");
        }
    }
}
