package io.rollcall.sync.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lombok.RequiredArgsConstructor;
import software.amazon.awssdk.services.s3.model.S3Exception;

import io.rollcall.sync.outgoing.OutgoingReply;

/**
 * What an error of S3 means to the person who entered the settings. S3's own message is not cited: it repeats keys, and what
 * was signed.
 */
@RequiredArgsConstructor
final class S3Rejection {

    private static final Pattern REGION = Pattern.compile("<Region>([a-z0-9-]{1,40})</Region>");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.]{1,60}");

    private final S3Settings settings;

    /** The one that was asked, whether it was entered or not. */
    private final String asked;

    private final OutgoingReply reply;
    private final S3Exception rejected;

    FetchFailure failure(Steps steps) {
        FetchFailure failure = failure(code());
        if (failure.step() == FetchStep.OBJECT) {
            steps.passed(FetchStep.CREDENTIALS, "The credentials are accepted.");
        }
        return failure;
    }

    private FetchFailure failure(String code) {
        Optional<String> region = region();
        if (region.isPresent() && !region.get().equals(asked)) {
            return wrongRegion(region.get());
        }
        return switch (code) {
            case "NoSuchBucket" ->
                object(
                        "no_such_bucket",
                        "There is no bucket " + settings.bucket() + " here.",
                        "Check its name, and for a server other than AWS the endpoint.");
            case "NoSuchKey" ->
                object(
                        "no_such_key",
                        "The bucket " + settings.bucket() + " has no object " + settings.key() + ".",
                        "Check the key, letter by letter; capitals count, and it begins without a slash.");
            case "InvalidObjectState" ->
                object(
                        "object_archived",
                        settings.description() + " is in an archive.",
                        "Restore the object first, or keep it in a class of storage that can be read at once.");
            case "InvalidAccessKeyId",
                    "SignatureDoesNotMatch",
                    "InvalidToken",
                    "ExpiredToken",
                    "TokenRefreshRequired",
                    "InvalidSecurity",
                    "AuthorizationHeaderMalformed" ->
                credentials("bad_credentials", badCredentials(code), "Enter the access key and the secret key again.");
            case "RequestTimeTooSkewed", "RequestExpired" ->
                credentials(
                        "clock_skew",
                        "S3 does not believe the signature, as the clocks differ by too much.",
                        "Set the clock of the computer that runs the service.");
            case "PermanentRedirect", "TemporaryRedirect" ->
                object(
                        "wrong_region",
                        "The bucket " + settings.bucket() + " is not in the region " + asked + ".",
                        "Look up the region of the bucket, and enter it.");
            case "SlowDown", "TooManyRequests", "RequestLimitExceeded", "ServiceUnavailable" -> busy();
            default -> byStatus(code);
        };
    }

    private FetchFailure byStatus(String code) {
        int status = rejected.statusCode();
        if (status == 403 || status == 401) {
            return accessDenied();
        }
        if (status == 429 || status == 503) {
            return busy();
        }
        if (status >= 500) {
            return object(
                    "server_failed",
                    "The server failed to read the object (" + named(code) + ").",
                    "Try again later. If it happens again, ask whoever runs the server.");
        }
        if (code.isEmpty()) {
            return object(
                    "not_s3",
                    "The server does not answer as S3 does (status " + status + ").",
                    "Check the endpoint: it is the address of the S3 server itself, and not of its web console.");
        }
        return object(
                "request_rejected",
                "S3 rejected the request (" + named(code) + ").",
                "Check the bucket, the key, the region and the endpoint.");
    }

    private FetchFailure accessDenied() {
        if (settings.anonymous()) {
            return credentials(
                    "anonymous_not_allowed",
                    settings.description() + " cannot be read without credentials, or is not there.",
                    "Enter credentials, or check the bucket and the key.");
        }
        return object(
                "access_denied",
                "These credentials may not read " + settings.description()
                        + "; or there is no such object, which S3 does not tell those who may not list the bucket.",
                "Check the key. The credentials need s3:GetObject for the object and, to be told when it is missing,"
                        + " s3:ListBucket for the bucket.");
    }

    private FetchFailure wrongRegion(String region) {
        return object(
                "wrong_region",
                "The bucket " + settings.bucket() + " is in the region " + region + ", and not in " + asked + ".",
                "Enter " + region + " as the region. The host that has to be allowed changes with it.");
    }

    private String badCredentials(String code) {
        return switch (code) {
            case "InvalidAccessKeyId" -> "The access key is not known here.";
            case "SignatureDoesNotMatch" -> "The secret key does not belong to the access key.";
            case "ExpiredToken", "TokenRefreshRequired" -> "The credentials have expired.";
            default -> "The credentials are not valid (" + named(code) + ").";
        };
    }

    private FetchFailure busy() {
        return object("busy", "S3 is busy.", "Try again later, or pull less often.");
    }

    /** S3 names the bucket's region in a header, in the body, or in both. */
    private Optional<String> region() {
        Matcher body = REGION.matcher(new String(reply.error(), StandardCharsets.UTF_8));
        return reply.header("x-amz-bucket-region")
                .filter(region -> region.matches("[a-z0-9-]{1,40}"))
                .or(() -> body.find() ? Optional.of(body.group(1)) : Optional.empty());
    }

    private String code() {
        var details = rejected.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }

    private String named(String code) {
        String status = "status " + rejected.statusCode();
        return NAME.matcher(code).matches() ? code + ", " + status : status;
    }

    private static FetchFailure object(String code, String message, String hint) {
        return new FetchFailure(code, FetchStep.OBJECT, message, hint);
    }

    private static FetchFailure credentials(String code, String message, String hint) {
        return new FetchFailure(code, FetchStep.CREDENTIALS, message, hint);
    }
}
