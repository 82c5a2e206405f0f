package io.rollcall.sync.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.sync.outgoing.AllowedHosts;
import io.rollcall.sync.outgoing.Limits;
import io.rollcall.sync.outgoing.OutgoingHttp;
import io.rollcall.sync.outgoing.RawServer;

/** What only the real S3 says, in the words it is documented to say it with. */
class S3RejectionTest {

    private static final String PATH = "/live/mouse.json";
    private static final String CONFIG = "aws.configFile";
    private static final String CREDENTIALS = "aws.sharedCredentialsFile";
    private static final String ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
    private static final String SECRET_KEY = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY";

    private final PassedSteps progress = new PassedSteps();
    private ApiServer s3;
    private Path target;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        s3 = new ApiServer();
        target = folder.resolve("list.json");
        // Those of whoever runs the tests are none of our business.
        System.setProperty(CONFIG, folder.resolve("none").toString());
        System.setProperty(CREDENTIALS, folder.resolve("none").toString());
    }

    @AfterEach
    void stop() throws IOException {
        System.clearProperty(CONFIG);
        System.clearProperty(CREDENTIALS);
        s3.close();
    }

    @ParameterizedTest
    @CsvSource({
        "403, AccessDenied, access_denied, OBJECT",
        "403, InvalidObjectState, object_archived, OBJECT",
        "403, InvalidAccessKeyId, bad_credentials, CREDENTIALS",
        "403, SignatureDoesNotMatch, bad_credentials, CREDENTIALS",
        "400, ExpiredToken, bad_credentials, CREDENTIALS",
        "400, InvalidToken, bad_credentials, CREDENTIALS",
        "403, RequestTimeTooSkewed, clock_skew, CREDENTIALS",
        "301, PermanentRedirect, wrong_region, OBJECT",
        "307, TemporaryRedirect, wrong_region, OBJECT",
        "503, SlowDown, busy, OBJECT",
        "500, InternalError, server_failed, OBJECT",
        "404, NoSuchBucket, no_such_bucket, OBJECT",
        "404, NoSuchKey, no_such_key, OBJECT",
        "400, InvalidBucketName, request_rejected, OBJECT"
    })
    void tells_errors_apart(int status, String said, String code, FetchStep step) {
        says(status, said, "");

        assertThat(failure())
                .returns(code, FetchFailure::code)
                .returns(step, FetchFailure::step)
                .satisfies(failure -> assertThat(failure.hint()).endsWith("."));
        assertThat(progress.steps).hasSize(step.ordinal());
        assertThat(s3.requests()).hasSize(1);
    }

    @Test
    void says_that_a_denied_object_may_be_missing() {
        says(403, "AccessDenied", "");

        assertThat(failure())
                .hasMessage(
                        "These credentials may not read s3://live/mouse.json; or there is no such object, which S3 does"
                                + " not tell those who may not list the bucket.");
    }

    @Test
    void says_that_an_object_cannot_be_read_without_credentials() {
        says(403, "AccessDenied", "");

        FetchFailure failure = failure(settings("", "", true));

        assertThat(failure)
                .returns("anonymous_not_allowed", FetchFailure::code)
                .returns(FetchStep.CREDENTIALS, FetchFailure::step)
                .hasMessage("s3://live/mouse.json cannot be read without credentials, or is not there.");
        assertThat(s3.requests().get(0)).doesNotContainIgnoringCase("Authorization");
    }

    @Test
    void names_the_right_region_that_a_header_tells() {
        s3.on(PATH, "HTTP/1.1 301 Moved\nx-amz-bucket-region: eu-west-1", error("PermanentRedirect", ""));

        assertThat(failure())
                .returns("wrong_region", FetchFailure::code)
                .hasMessage("The bucket live is in the region eu-west-1, and not in us-east-2.");
    }

    @Test
    void names_the_right_region_that_the_body_tells() {
        says(400, "AuthorizationHeaderMalformed", "<Region>eu-central-1</Region>");

        assertThat(failure())
                .returns("wrong_region", FetchFailure::code)
                .hasMessage("The bucket live is in the region eu-central-1, and not in us-east-2.");
    }

    @Test
    void names_the_region_it_asked_where_none_was_entered() {
        says(400, "AuthorizationHeaderMalformed", "<Region>eu-central-1</Region>");
        var settings = new S3Settings(
                "live", "mouse.json", "", "http://" + s3.host(), true, false, ACCESS_KEY, SECRET_KEY, "");

        assertThat(failure(settings))
                .hasMessage("The bucket live is in the region eu-central-1, and not in us-east-1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 404 None\nContent-Type: text/html",
                "HTTP/1.1 302 Found\nLocation: http://169.254.169.254/",
                "HTTP/1.1 400 Bad"
            })
    void says_that_a_server_does_not_speak_s3(String head) {
        s3.on(PATH, head, "<html><body>Welcome</body></html>");

        assertThat(failure()).returns("not_s3", FetchFailure::code);
        assertThat(s3.requests()).hasSize(1);
    }

    @Test
    void takes_no_success_without_a_body_for_an_empty_list() {
        s3.on(PATH, "HTTP/1.1 204 Nothing", "");

        assertThat(failure()).returns("no_content", FetchFailure::code);
    }

    @Test
    void notices_that_an_object_was_cut_off() {
        s3.on(PATH, "HTTP/1.1 200 OK\nETag: \"7\"\nContent-Length: 500", "[");

        assertThat(failure()).returns("cut_off", FetchFailure::code).returns(FetchStep.SIZE, FetchFailure::step);
    }

    @Test
    void ends_at_the_deadline() throws Exception {
        try (var slow = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n".getBytes());
            out.flush();
            Thread.sleep(5000);
        })) {
            var limits = new Limits(Duration.ofSeconds(1), Duration.ofMillis(500), 10_000);
            var http = new OutgoingHttp(AllowedHosts.of(slow.host()), limits, Clock.systemUTC());
            var settings = new S3Settings("live", "mouse.json", "", "http://" + slow.host(), true, true, "", "", "");

            FetchFailure failure = catchThrowableOfType(
                    FetchFailure.class, () -> new S3Source(settings, http).fetch(target, Optional.empty(), progress));

            assertThat(failure).returns("timed_out", FetchFailure::code).returns(FetchStep.SIZE, FetchFailure::step);
        }
    }

    @Test
    void signs_for_the_region_and_asks_once() throws Exception {
        s3.on(PATH, "HTTP/1.1 200 OK\nETag: \"7\"\nx-amz-version-id: v3.x", "[]");

        Fetched fetched = fetch(settings(ACCESS_KEY, SECRET_KEY, false), Optional.of("\"6\" v2"));

        assertThat(fetched.version()).contains("\"7\" v3.x");
        assertThat(target).hasContent("[]");
        assertThat(s3.requests()).hasSize(1);
        assertThat(s3.requests().get(0))
                .contains("If-None-Match: \"6\"\r\n")
                .containsPattern("Authorization: AWS4-HMAC-SHA256 Credential=" + ACCESS_KEY + "/\\d{8}/us-east-2/s3/")
                .contains("Host: " + s3.host() + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mouse.json",
                "a/b c/ü+plus&more=1.json",
                "/leading//double",
                "dots/../x/./y",
                "100%25~(1)!*'.json"
            })
    void sends_what_it_signed(String key) throws Exception {
        var settings = new S3Settings(
                "live", key, "us-east-2", "HTTP://" + s3.host(), true, false, ACCESS_KEY, SECRET_KEY, "");

        assertThat(failure(settings).code()).isEqualTo("not_s3");

        var sent = new SignedRequest(s3.requests().get(0));
        assertThat(sent.signature()).isEqualTo(sent.signatureExpectedFor(SECRET_KEY));
    }

    @Test
    void uses_the_credentials_of_the_service_where_none_were_entered() throws Exception {
        s3.on(PATH, "HTTP/1.1 200 OK", "[]");
        System.setProperty("aws.accessKeyId", "OFTHESERVICE");
        System.setProperty("aws.secretAccessKey", "s3cret");
        try {
            fetch(settings("", "", false), Optional.empty());
        } finally {
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
        }

        assertThat(s3.requests().get(0)).contains("Credential=OFTHESERVICE/");
    }

    @ParameterizedTest
    @CsvSource({
        "'[default]\nregion = eu-west-1\nendpoint_url = http://other.example\n', host_not_allowed",
        "'[broken\n', invalid_settings"
    })
    void takes_no_settings_from_the_files_of_the_aws_tools(String content, String code) throws Exception {
        Path file = Files.writeString(target.resolveSibling("config"), content);
        var aws = new S3Settings("live", "mouse.json", "us-east-2", "", true, true, "", "", "");
        System.setProperty(CONFIG, file.toString());

        assertThat(failure(aws))
                .returns(code, FetchFailure::code)
                .hasMessageNotContaining("other.example")
                .hasMessageNotContaining("eu-west-1");
    }

    @Test
    void finds_credentials_in_the_files_of_the_aws_tools() throws Exception {
        s3.on(PATH, "HTTP/1.1 200 OK", "[]");
        Path file = Files.writeString(
                target.resolveSibling("credentials"),
                "[default]\naws_access_key_id = FROMTHEFILE\naws_secret_access_key = s3cret\n");
        System.setProperty(CREDENTIALS, file.toString());

        fetch(settings("", "", false), Optional.empty());

        assertThat(s3.requests().get(0)).contains("Credential=FROMTHEFILE/");
    }

    @Test
    void says_that_the_files_of_the_aws_tools_have_no_credentials() throws Exception {
        Path file = Files.writeString(target.resolveSibling("credentials"), "[default\naws_secret_access_key");
        System.setProperty(CREDENTIALS, file.toString());

        assertThat(failure(settings("", "", false)).code()).isEqualTo("no_credentials");
    }

    @Test
    void asks_nobody_for_credentials_where_the_service_has_none() {
        long start = System.nanoTime();

        FetchFailure failure = failure(settings("", "", false));

        assertThat(failure)
                .returns("no_credentials", FetchFailure::code)
                .returns(FetchStep.CREDENTIALS, FetchFailure::step);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(s3.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, mouse.json, us-east-2, '', The bucket is not the name of a bucket.",
        "arn:aws:s3:::live, mouse.json, us-east-2, '', The bucket is not the name of a bucket.",
        "live, ' ', us-east-2, '', There is no key.",
        "live, mouse.json, '', '', The region is not the name of a region.",
        "live, mouse.json, evil.example/, '', The region is not the name of a region.",
        "live, mouse.json, us-east-2, ftp://files.example, The endpoint is not a URL of a server.",
        "live, mouse.json, us-east-2, http://user:pa55@files.example, The endpoint is not a URL of a server.",
        "live, mouse.json, us-east-2, 'a b', The endpoint is not a URL of a server."
    })
    void says_which_setting_is_wrong(String bucket, String key, String region, String endpoint, String message) {
        var settings = new S3Settings(bucket, key, region, endpoint, true, true, "", "", "");

        assertThat(failure(settings))
                .returns("invalid_settings", FetchFailure::code)
                .hasMessage(message);
    }

    @Test
    void asks_aws_itself_only_where_that_is_allowed() {
        var settings = new S3Settings("live", "mouse.json", "us-east-2", "", false, true, "", "", "");

        assertThat(failure(settings))
                .returns("host_not_allowed", FetchFailure::code)
                .returns(FetchStep.RESOLVE, FetchFailure::step)
                .hasMessageStartingWith("live.s3.us-east-2.amazonaws.com is not an allowed host.");
    }

    @Test
    void rejects_half_of_a_pair_of_keys() {
        assertThat(failure(settings(ACCESS_KEY, "", false)))
                .returns(FetchStep.CREDENTIALS, FetchFailure::step)
                .hasMessage("There is an access key without its secret key.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SignatureDoesNotMatch", "AKIAIOSFODNN7EXAMPLE", "AccessDenied"})
    void tells_nobody_the_keys_even_if_the_server_repeats_them(String code) {
        says(
                403,
                code,
                "<AWSAccessKeyId>" + ACCESS_KEY + "</AWSAccessKeyId><StringToSign>" + SECRET_KEY + "</StringToSign>");
        var settings = settings(ACCESS_KEY, SECRET_KEY, false);
        var trace = new StringWriter();

        FetchFailure failure = failure(settings);
        failure.printStackTrace(new PrintWriter(trace));

        assertThat(trace + failure.hint() + settings + progress.messages).doesNotContain(ACCESS_KEY, SECRET_KEY);
    }

    @Test
    void passes_on_the_failure_of_the_target() {
        s3.on(PATH, "HTTP/1.1 200 OK", "[]");
        Path nowhere = target.resolve("missing").resolve("list.json");

        IOException failure =
                catchThrowableOfType(IOException.class, () -> new S3Source(settings("", "", true), asking())
                        .fetch(nowhere, Optional.empty(), progress));

        assertThat(failure).isInstanceOf(NoSuchFileException.class);
        assertThat(Files.exists(target)).isFalse();
    }

    private void says(int status, String code, String more) {
        s3.on(PATH, "HTTP/1.1 " + status + " No\nContent-Type: application/xml", error(code, more));
    }

    private static String error(String code, String more) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Error><Code>%s</Code><Message>Key %s and %s.</Message>%s<RequestId>4442587FB7D0A2F9</RequestId></Error>""".formatted(code, ACCESS_KEY, SECRET_KEY, more);
    }

    private S3Settings settings(String accessKey, String secretKey, boolean anonymous) {
        return new S3Settings(
                "live", "mouse.json", "us-east-2", "http://" + s3.host(), true, anonymous, accessKey, secretKey, "");
    }

    private OutgoingHttp asking() {
        return new OutgoingHttp(AllowedHosts.of(s3.host()), Limits.USUAL, Clock.systemUTC());
    }

    private Fetched fetch(S3Settings settings, Optional<String> known) throws IOException {
        return new S3Source(settings, asking()).fetch(target, known, progress);
    }

    private FetchFailure failure() {
        return failure(settings(ACCESS_KEY, SECRET_KEY, false));
    }

    private FetchFailure failure(S3Settings settings) {
        return catchThrowableOfType(FetchFailure.class, () -> fetch(settings, Optional.empty()));
    }
}
