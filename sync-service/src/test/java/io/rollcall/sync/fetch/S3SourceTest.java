package io.rollcall.sync.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.sync.outgoing.AllowedHosts;
import io.rollcall.sync.outgoing.Limits;
import io.rollcall.sync.outgoing.OutgoingHttp;
import io.rollcall.testenvironment.S3MockServer;

/** Against a server that knows the protocol. */
class S3SourceTest {

    private static final String LIST = "[{\"brand\": \"Razer\", \"model\": \"Viper\"}]";
    private static final int LIMIT = 64 * 1024 * 1024;

    @TempDir
    static Path folder;

    private static S3MockServer s3;

    private final PassedSteps progress = new PassedSteps();
    private Path target;

    @BeforeAll
    static void start() throws Exception {
        s3 = new S3MockServer(folder);
        s3.makeBucket("live");
    }

    @AfterAll
    static void stop() {
        s3.close();
    }

    @BeforeEach
    void chooseTarget(@TempDir Path own) {
        target = own.resolve("list.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mouse.json", "production/activeFiltering/mouse.json", "with blank & ümlaut+plus.json"})
    void reads_an_object(String key) throws Exception {
        s3.put("live/" + inUrl(key), LIST.getBytes(UTF_8));

        Fetched fetched = fetch(key, Optional.empty());

        assertThat(target).hasContent(LIST);
        assertThat(fetched.list().text()).isEqualTo("$");
        assertThat(fetched.version())
                .hasValueSatisfying(version -> assertThat(version).matches("\"[0-9a-f]{32}\""));
        assertThat(fetched.bytes()).isEqualTo(LIST.length());
        assertThat(fetched.receivedBytes()).isEqualTo(LIST.length());
        assertThat(fetched.pages()).isEqualTo(1);
        assertThat(fetched.notModified()).isFalse();
        assertThat(fetched.description()).isEqualTo("s3://live/" + key);
        assertThat(progress.steps).containsExactly(FetchStep.values());
    }

    @Test
    void reads_an_object_without_credentials() throws Exception {
        s3.put("live/open.json", LIST.getBytes(UTF_8));
        var anonymous = new S3Settings("live", "open.json", "", s3.endpoint(), true, true, "", "", "$");

        fetch(anonymous, Optional.empty());

        assertThat(target).hasContent(LIST);
    }

    @Test
    void finds_the_bucket_in_the_name_of_the_host() throws Exception {
        s3.put("live/host.json", LIST.getBytes(UTF_8));
        String endpoint = s3.endpoint().replace("127.0.0.1", "localhost");
        var settings = new S3Settings("live", "host.json", "us-east-2", endpoint, false, false, "key", "secret", "$");

        FetchFailure failure = catchThrowableOfType(FetchFailure.class, () -> fetch(settings, Optional.empty()));

        assertThat(failure).hasMessageStartingWith("live.localhost:");
        assertThat(failure.code()).isEqualTo("host_not_allowed");
    }

    @Test
    void decompresses_an_object() throws Exception {
        s3.put("live/said.json", gzip(LIST), "Content-Encoding", "gzip");
        s3.put("live/unsaid.json.gz", gzip(LIST));

        assertThat(fetch("said.json", Optional.empty()).bytes()).isEqualTo(LIST.length());
        assertThat(target).hasContent(LIST);
        assertThat(fetch("unsaid.json.gz", Optional.empty()).receivedBytes()).isEqualTo(gzip(LIST).length);
        assertThat(target).hasContent(LIST);
    }

    @Test
    void reads_an_object_again_only_when_it_was_replaced() throws Exception {
        s3.put("live/changing.json", LIST.getBytes(UTF_8));
        Optional<String> version = fetch("changing.json", Optional.empty()).version();

        Fetched unchanged = fetch("changing.json", version);
        assertThat(unchanged.notModified()).isTrue();
        assertThat(unchanged.version()).isEqualTo(version);
        assertThat(target).doesNotExist();

        s3.put("live/changing.json", "[]".getBytes(UTF_8));
        Fetched replaced = fetch("changing.json", version);
        assertThat(replaced.notModified()).isFalse();
        assertThat(replaced.version()).isNotEqualTo(version);
        assertThat(target).hasContent("[]");
    }

    @Test
    void reads_an_object_of_the_largest_size_and_none_larger() throws Exception {
        s3.put("live/largest.json", new byte[LIMIT]);
        s3.put("live/larger.json", new byte[LIMIT + 1]);

        assertThat(fetch("largest.json", Optional.empty()).bytes()).isEqualTo(LIMIT);
        assertThat(failure("live", "larger.json"))
                .returns("too_large", FetchFailure::code)
                .returns(FetchStep.SIZE, FetchFailure::step);
    }

    @Test
    void stops_an_object_that_decompresses_to_too_much() throws Exception {
        s3.put("live/bomb.json", gzip(" ".repeat(LIMIT + 1)));

        assertThat(failure("live", "bomb.json").code()).isEqualTo("too_large");
        assertThat(target.toFile().length()).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void says_that_there_is_no_such_object() {
        assertThat(failure("live", "missing.json"))
                .returns("no_such_key", FetchFailure::code)
                .returns(FetchStep.OBJECT, FetchFailure::step)
                .hasMessage("The bucket live has no object missing.json.");
        assertThat(progress.steps).containsExactly(FetchStep.RESOLVE, FetchStep.CONNECT, FetchStep.CREDENTIALS);
    }

    @Test
    void says_that_there_is_no_such_bucket() {
        assertThat(failure("missing", "mouse.json"))
                .returns("no_such_bucket", FetchFailure::code)
                .returns(FetchStep.OBJECT, FetchFailure::step)
                .hasMessage("There is no bucket missing here.");
    }

    private static String inUrl(String key) throws URISyntaxException {
        return new URI(null, null, "/" + key, null).toASCIIString().substring(1).replace("+", "%2B");
    }

    private static byte[] gzip(String text) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return compressed.toByteArray();
    }

    private Fetched fetch(String key, Optional<String> known) throws IOException {
        return fetch(settings("live", key), known);
    }

    private Fetched fetch(S3Settings settings, Optional<String> known) throws IOException {
        return new S3Source(settings, new OutgoingHttp(AllowedHosts.of(s3.host()), Limits.USUAL, Clock.systemUTC()))
                .fetch(target, known, progress);
    }

    private FetchFailure failure(String bucket, String key) {
        return catchThrowableOfType(FetchFailure.class, () -> fetch(settings(bucket, key), Optional.empty()));
    }

    private static S3Settings settings(String bucket, String key) {
        return new S3Settings(bucket, key, "us-east-2", s3.endpoint(), true, false, "key", "secret", "");
    }
}
